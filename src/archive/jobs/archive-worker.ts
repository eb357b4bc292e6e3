import { JOB_KINDS } from '../../model/jobs.ts';
import type { Recogniser } from '../../readers/scan/recogniser.ts';
import type { Archive } from '../archive.ts';
import { removeParts } from '../kept-sources.ts';
import { type Release, takeTurn } from '../lock.ts';
import { recognising, type Recognising } from './recognise.ts';
import { type Doers, work, type Working } from './worker.ts';

export interface ArchiveWorking extends Pick<Working, 'signal' | 'once' | 'onEvent' | 'pace'> {
  /** Waits where another worker is at work, to take its place when it ends; else it fails and says who that is. */
  readonly waits?: boolean;
  /** What reads the words of pages; undefined where the machine has nothing to read them with. */
  readonly findRecogniser: () => Promise<Recogniser | undefined>;
  /** Told once where pages wait and there is nothing to read them with. */
  readonly onUnreadable?: () => void;
  readonly pixelsOf: Recognising['pixelsOf'];
  readonly readAgain: Recognising['readAgain'];
  readonly pagesOf: Recognising['pagesOf'];
}

/**
 * Does an archive's jobs. One worker at a time: its own lock says so, which the system lets go when the worker is gone, and whoever comes next takes
 * over what the last one left.
 */
export async function workForArchive(archive: Archive, working: ArchiveWorking): Promise<void> {
  const { queue, layout } = archive;
  const release = await asTheOnlyWorker(archive, working);
  try {
    await removeParts(layout.derived);
    await queue.takeOver(new Date());
    const doers = (): Promise<Doers> => doersOf(archive, working);
    const name = `process ${process.pid}`;
    await work({ ...working, queue, bell: layout.bell, name, doers });
  } finally {
    release();
  }
}

function asTheOnlyWorker(
  { layout }: Archive,
  { waits, signal }: ArchiveWorking,
): Promise<Release> {
  const since = new Date().toISOString();
  const writer = { task: 'worker', process: process.pid, since };
  return takeTurn(layout.workerLock, writer, { patience: waits ? 'always' : 0, signal });
}

/** Asked before each job: what was not there to read pages with may have been installed since. */
async function doersOf(archive: Archive, working: ArchiveWorking): Promise<Doers> {
  const resolve = resolving(archive);
  if ((await archive.queue.nextDue(['recognise'])) === undefined) return { resolve };
  const recogniser = await working.findRecogniser();
  if (recogniser === undefined) {
    working.onUnreadable?.();
    return { resolve };
  }
  return { resolve, recognise: recognising({ ...working, layout: archive.layout, recogniser }) };
}
