import { availableParallelism } from 'node:os';
import type { SourceId } from '../../model/ids.ts';
import type { Job, JobProgress, RecogniseWork } from '../../model/jobs.ts';
import type { PageImage } from '../../model/scans.ts';
import type { PageToRecognise, Recogniser } from '../../readers/scan/recogniser.ts';
import type { PlacedPicture } from '../../store/pictures.ts';
import type { Layout } from '../layout.ts';
import { keepFailure, keepRecognition, recognitionOf } from '../recognitions.ts';
import { type Doer, JobError } from './worker.ts';

/** One more, to be prepared while the others are read, made nothing quicker: two cores that share their caches read slower by as much. */
export const PAGES_AT_ONCE = availableParallelism();

/** What reading the words of pages needs of the archive. */
export interface Recognising {
  readonly layout: Layout;
  readonly recogniser: Recogniser;
  /** The pages of a source in order, read or not. */
  readonly pagesOf: (source: SourceId) => Promise<readonly PlacedPicture[]>;
  /** What languages pages of a source are in as the archive's record says, by their pictures. */
  readonly saidOf: (source: SourceId) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** The picture of a page, as a file that an image library opens. */
  readonly pixelsOf: (page: PageImage) => Promise<Uint8Array>;
  /** Reads the source again with what is kept of its pages, in turn with others who write. */
  readonly readAgain: (source: SourceId, signal: AbortSignal) => Promise<void>;
  readonly atOnce?: number;
}

/**
 * Reads the words of all pages of a source that were not read yet, keeps them, and then reads the source again: so its words are found, its
 * envelope is read, and what it cites is resolved as of any other. Each page is kept as it is read; begun again, it goes on where it stopped.
 */
export function recognising(means: Recognising): Doer {
  return async (job, { signal, report }) => {
    const work = workOf(job);
    const placed = await means.pagesOf(work.source);
    if (placed.length === 0) {
      throw new JobError('The archive has no pages of this source any more.', { isFinal: true });
    }
    const due = await pagesDue(means, placed, work);
    const pages = placed.map(({ image }) => image);
    const said = await means.saidOf(work.source);
    const run = new Run(means, { work, pages, due, said, signal, report });
    const failures = await run.all();
    await means.readAgain(work.source, signal);
    if (failures.length > 0) throw failed(failures, pages.length);
  };
}

function workOf({ work }: Job): RecogniseWork {
  if (work.kind === 'recognise') return work;
  throw new Error(`a job of kind ${work.kind} came to where pages are read`);
}

/**
 * Pages that were never read, could not be read the last time, or are to be read again. One that came with its words, as from a PDF that has
 * them, is left as it came.
 */
async function pagesDue(
  { layout }: Recognising,
  placed: readonly PlacedPicture[],
  { again = '' }: RecogniseWork,
): Promise<readonly PageImage[]> {
  const due: PageImage[] = [];
  for (const { image, recognition } of placed) {
    const record = await recognitionOf(layout, image);
    const isDue =
      record === undefined
        ? recognition !== 'read'
        : record.failed !== undefined || record.at < again;
    if (isDue) due.push(image);
  }
  return due;
}

interface Failure {
  readonly page: number;
  readonly why: string;
}

interface Running {
  readonly work: RecogniseWork;
  readonly pages: readonly PageImage[];
  readonly due: readonly PageImage[];
  readonly said: ReadonlyMap<string, readonly string[]>;
  readonly signal: AbortSignal;
  readonly report: (progress: JobProgress) => void;
}

/** One run over the pages of a source, several at once. */
class Run {
  readonly #means: Recognising;
  readonly #running: Running;
  readonly #failures: Failure[] = [];
  readonly #left: PageImage[];
  #done: number;

  constructor(means: Recognising, running: Running) {
    this.#means = means;
    this.#running = running;
    this.#left = [...running.due];
    this.#done = running.pages.length - running.due.length;
  }

  async all(): Promise<readonly Failure[]> {
    const atOnce = this.#means.atOnce ?? PAGES_AT_ONCE;
    // When one of them is told to end all are, and none is left behind at work.
    const lanes = Array.from({ length: atOnce }, () => this.#lane());
    const ends = await Promise.allSettled(lanes);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return this.#failures.sort((one, other) => one.page - other.page);
  }

  async #lane(): Promise<void> {
    for (let page = this.#left.shift(); page; page = this.#left.shift()) {
      this.#running.signal.throwIfAborted();
      this.#report(page);
      await this.#read(page);
      this.#done += 1;
      this.#report(page);
    }
  }

  async #read(page: PageImage): Promise<void> {
    const { layout, recogniser, pixelsOf } = this.#means;
    const { signal } = this.#running;
    const by = recogniser.version;
    try {
      const pixels = await pixelsOf(page);
      const read = await recogniser.recognise({ pixels, ...this.#knownOf(page) }, signal);
      await keepRecognition(layout, page, { page: read, by, at: new Date() });
    } catch (error) {
      signal.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      this.#failures.push({ page: this.#running.pages.indexOf(page) + 1, why });
      await keepFailure(layout, page, { by, at: new Date(), failed: why });
    }
  }

  /** A page that comes alone is more likely in the language of the page before than its lines are worth asking. */
  #knownOf({ id }: PageImage): Omit<PageToRecognise, 'pixels'> {
    const { work, due, said } = this.#running;
    const says = said.get(id);
    return {
      ...(work.languages && { languages: work.languages }),
      ...(says && { said: says }),
      ...(due.length > 1 && { source: work.source }),
    };
  }

  #report(page: PageImage): void {
    const { pages, report } = this.#running;
    const total = pages.length;
    report({ done: this.#done, total, doing: `page ${pages.indexOf(page) + 1} of ${total}` });
  }
}

const NAMED = 3;

function failed(failures: readonly Failure[], pages: number): JobError {
  const named = failures.slice(0, NAMED).map(({ page, why }) => `page ${page}: ${why}`);
  const more = failures.length > NAMED ? `; and ${failures.length - NAMED} more` : '';
  const message = `${failures.length} of ${pages} pages could not be read. ${named.join('; ')}${more}`;
  return new JobError(message, { isFinal: false });
}
