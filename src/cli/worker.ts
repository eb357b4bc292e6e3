import type { Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { workForArchive } from '../archive/jobs/archive-worker.ts';
import { findRecogniser, HOW_TO_INSTALL } from '../archive/jobs/find-recogniser.ts';
import type { WorkerEvent } from '../archive/jobs/worker.ts';
import type { Job, JobProgress } from '../model/jobs.ts';
import type { ArchiveOption } from './command.ts';
import { archiveCommand, withArchive } from './command.ts';
import { printLine, say } from './output.ts';
import { bar, clock, StatusLine } from './progress.ts';

interface WorkerFlags extends ArchiveOption {
  readonly once?: true;
  readonly json?: true;
}

export function workerCommand(): Command {
  return archiveCommand('worker', 'do the archive’s jobs: read the words of pages, resolve anew')
    .option('--once', 'end when nothing is due any more, instead of waiting for more')
    .option('--json', 'print what happens as JSON, one event a line')
    .addHelpText(
      'after',
      '\nchancery serve has a worker of its own; only one works at a time. It can be stopped at any moment: what it was at is taken up again.',
    )
    .action((flags: WorkerFlags) => withArchive(flags, (archive) => runWorker(archive, flags)));
}

async function runWorker(
  archive: Parameters<typeof workForArchive>[0],
  { once, json }: WorkerFlags,
): Promise<void> {
  const abort = new AbortController();
  const stop = (): void => {
    say('Stopping. What was at hand goes on when a worker begins again.');
    abort.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const teller = new Teller(archive);
  try {
    await workForArchive(archive, {
      signal: abort.signal,
      findRecogniser,
      onUnreadable: () => say(HOW_TO_INSTALL),
      onEvent: (event) => (json ? void printLine(event) : teller.tell(event)),
      ...(once && { once }),
    });
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  } finally {
    teller.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Tells a person what the worker does: a bar on a terminal, and a line for each job that ends. */
class Teller {
  readonly #line = new StatusLine();
  readonly #archive: Pick<Archive, 'store'>;
  /** Name of the file or folder that the job at hand is about. */
  #about = '';
  #start = performance.now();

  constructor(archive: Pick<Archive, 'store'>) {
    this.#archive = archive;
  }

  tell(event: WorkerEvent): void {
    switch (event.kind) {
      case 'begun':
        this.#start = performance.now();
        this.#remember(event.job).catch((error: unknown) => this.#say(String(error)));
        return this.#line.show(() => workInWords(event.job), true);
      case 'progress':
        return this.#line.show(() => jobLine(event.progress, performance.now() - this.#start));
      case 'done':
        return this.#say(`Done: ${this.#about}${event.job}`);
      case 'cancelled':
        return this.#say(`Cancelled: ${this.#about}${event.job}`);
      case 'given-back':
        return this.#say(`Waits again: ${this.#about}${event.job}`);
      case 'failed':
        return this.#say(
          `Failed: ${this.#about}${event.job}: ${event.error}${event.retryAt === undefined ? '' : ` It is tried again at ${event.retryAt}.`}`,
        );
    }
  }

  end(): void {
    this.#line.clear();
  }

  /** One knows a folder by its name, and cancels or retries a job by its id. */
  async #remember({ work }: Job): Promise<void> {
    this.#about = '';
    const source =
      work.kind === 'resolve' ? undefined : await this.#archive.store.source(work.source);
    if (source) this.#about = `${source.name}, `;
  }

  #say(words: string): void {
    this.#line.clear();
    say(words);
  }
}

/** `[████████░░░░] 12 of 40 · 0:31 left · page 13 of 40` */
function jobLine({ done, total, doing }: JobProgress, milliseconds: number): string {
  const left = done === 0 ? undefined : (milliseconds / 1000 / done) * (total - done);
  const parts = [
    `${bar(done, total)} ${done} of ${total}`,
    ...(left === undefined ? [] : [`${clock(left)} left`]),
    doing,
  ];
  return parts.join(' · ');
}

/** What a job does, for a line of a terminal. */
function workInWords({ work }: Job): string {
  return work.kind === 'resolve'
    ? 'Working out which paper each mention means ...'
    : `Reading the words on the pages of ${work.source.slice(0, 12)}… ...`;
}
