import type { Recogniser } from '../../readers/scan/recogniser.ts';
import type { Archive } from '../archive.ts';
import { removeParts } from '../kept-sources.ts';
import { type Release, takeTurn } from '../lock.ts';
import { pixelsOf } from './pixels.ts';
import { recognising } from './recognise.ts';
import { askToResolve, readSourceAgain, resolving } from './reading-again.ts';
import { type Doers, work, type Working } from './worker.ts';

export interface ArchiveWorking extends Pick<Working, 'signal' | 'once' | 'onEvent' | 'pace'> {
  /** Waits where another worker is at work, to take its place when it ends; else it fails and says who that is. */
  readonly waits?: boolean;
  /** What reads the words of pages; undefined where the machine has nothing to read them with. */
  readonly findRecogniser: () => Promise<Recogniser | undefined>;
  /** Told once where pages wait and there is nothing to read them with. */
  readonly onUnreadable?: () => void;
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

function asTheOnlyWorker({ layout }: Archive, { waits, signal }: ArchiveWorking): Promise<Release> {
  const since = new Date().toISOString();
  const writer = { task: 'worker', process: process.pid, since };
  return takeTurn(layout.workerLock, writer, { patience: waits ? 'always' : 0, signal });
}

/** Asked before each job: what was not there to read pages with may have been installed since. */
async function doersOf(archive: Archive, working: ArchiveWorking): Promise<Doers> {
  const { layout, store, queue } = archive;
  const resolve = resolving(archive);
  if ((await queue.nextDue(['recognise'])) === undefined) return { resolve };
  const recogniser = await working.findRecogniser();
  if (recogniser === undefined) {
    working.onUnreadable?.();
    return { resolve };
  }
  const recognise = recognising({
    layout,
    recogniser,
    pagesOf: (source) => store.picturesOf(source),
    pixelsOf: (page) => pixelsOf(layout, page),
    readAgain: async (source, signal) => {
      await readSourceAgain(archive, source, signal);
      await askToResolve(archive);
    },
  });
  return { resolve, recognise };
}
