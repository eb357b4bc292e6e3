import type { Recogniser } from '../../readers/scan/recogniser.ts';
import type { Archive } from '../archive.ts';
import { removeParts } from '../kept-sources.ts';
import { type Release, takeTurn } from '../lock.ts';
import { askForPages, askToResolve } from './asking.ts';
import { Pixels } from './pixels.ts';
import { readSourceAgain, resolving } from './reading-again.ts';
import { recognising } from './recognise.ts';
import { saidLanguages } from './said-languages.ts';
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
  const pixels = new Pixels(layout);
  try {
    await removeParts(layout.derived);
    await queue.takeOver(new Date());
    await askForPages(archive);
    await askToResolve(archive);
    const doers = doersOf(archive, pixels, working);
    const name = `process ${process.pid}`;
    await work({ ...working, queue, bell: layout.bell, name, doers });
  } finally {
    await pixels.close();
    release();
  }
}

function asTheOnlyWorker({ layout }: Archive, { waits, signal }: ArchiveWorking): Promise<Release> {
  const since = new Date().toISOString();
  const writer = { task: 'worker', process: process.pid, since };
  return takeTurn(layout.workerLock, writer, { patience: waits ? 'always' : 0, signal });
}

/** Asked before each job: what was not there to read pages with may have been installed since. */
function doersOf(archive: Archive, pixels: Pixels, working: ArchiveWorking): Working['doers'] {
  const { layout, store, queue } = archive;
  const resolve = resolving(archive);
  let isTold = false;
  return async (): Promise<Doers> => {
    if ((await queue.nextDue(['recognise'])) === undefined) return { resolve };
    const recogniser = await working.findRecogniser();
    if (recogniser === undefined) {
      if (!isTold) working.onUnreadable?.();
      isTold = true;
      return { resolve };
    }
    const recognise = recognising({
      layout,
      recogniser,
      pagesOf: (source) => store.picturesOf(source),
      saidOf: (source) => saidLanguages(store, source),
      pixelsOf: (page) => pixels.of(page),
      readAgain: async (source, signal) => {
        await readSourceAgain(archive, source, signal);
        await askToResolve(archive);
      },
    });
    return { resolve, recognise };
  };
}
