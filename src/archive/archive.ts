import { mkdirSync } from 'node:fs';
import { PUBLIC } from '../model/reader.ts';
import type { JobId } from '../model/jobs.ts';
import type { Revision } from '../model/revisions.ts';
import type { JobQueue, NewJob } from '../store/jobs.ts';
import { openSqliteJobs } from '../store/sqlite/sqlite-jobs.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { openThreadedStore } from '../store/sqlite/threaded-store.ts';
import type { Store } from '../store/store.ts';
import { backupArchive } from './backup.ts';
import { ArchiveError } from './errors.ts';
import { readAgain, readIntoStore } from './import.ts';
import type { ImportOptions, ImportReport, ReadingTally, Target } from './import.ts';
import { exists } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { askForPages, askToResolve } from './jobs/asking.ts';
import { ringBell } from './jobs/bell.ts';
import { type Patience, takeTurn } from './lock.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import { type Asker, type Request, revisionOf } from './revise.ts';
import { carryWords } from './carry-words.ts';
import { readCorrected } from './revise-words.ts';
import { resolveApart } from './resolve-apart.ts';
import { resolveStore } from './resolve-archive.ts';
import { verifyArchive } from './verify.ts';
import type { VerifyReport } from './verify.ts';

/** An archive: one folder with the store, the sources, and what is derived from them. */
export class Archive {
  readonly layout: Layout;
  readonly store: Store;
  #queue: JobQueue | undefined;

  constructor(layout: Layout, store: Store) {
    this.layout = layout;
    this.store = store;
  }

  /** What there is to do apart from what asked for it. */
  get queue(): JobQueue {
    this.#queue ??= openSqliteJobs(this.layout.store);
    return this.#queue;
  }

  /** Asks for work, and wakes who does it. */
  async ask(job: NewJob): Promise<void> {
    await this.queue.enqueue(job, new Date());
    ringBell(this.layout.bell);
  }

  /** Ends a job, at once or as soon as who works at it hears of it. False where there is none to end. */
  async cancel(job: JobId): Promise<boolean> {
    const isCancelled = await this.queue.cancel(job, new Date());
    ringBell(this.layout.bell);
    return isCancelled;
  }

  /** Begins a job anew that failed or was cancelled. False where there is none. */
  async retry(job: JobId): Promise<boolean> {
    const isWaiting = await this.queue.retry(job, new Date());
    ringBell(this.layout.bell);
    return isWaiting;
  }

  /**
   * Reads files, folders and zip files into the archive, and resolves what they mention. The same input again changes
   * nothing; after a crash the same call takes up where it stopped.
   */
  importPaths(paths: readonly string[], options: ImportOptions = {}): Promise<ImportReport> {
    return this.#import((target) => readIntoStore(target, paths, options), options);
  }

  async resolveArchive(): Promise<void> {
    await this.inTurn({ task: 'resolve', patience: LONG }, () =>
      resolveStore(this, { anew: true }),
    );
  }

  /**
   * Records what a person changes, for good, and walks the way of the cable again for what depends on it: at once for the paper itself,
   * and for a small archive as a whole. What follows in other papers of a large one is asked of who does the jobs, or done `now`.
   */
  async revise(
    request: Request,
    asker: Asker,
    { follows = 'later' }: Following = {},
  ): Promise<Revision> {
    const revision = await this.#record(request, asker);
    if (follows === 'later') await askToResolve(this, { byPerson: true });
    else await resolveApart(this, { signal: new AbortController().signal });
    return revision;
  }

  #record(request: Request, asker: Asker): Promise<Revision> {
    return this.inTurn({ task: 'revise', patience: SHORT, isBrief: true }, async () => {
      const revision = await revisionOf(this.store, request, { ...asker, at: new Date() });
      await this.store.putRevision(revision);
      await readCorrected(this, revision.change);
      await showCorrections(this.store, await standingDecisions(this.store));
      await this.resolveIfSmall();
      return revision;
    });
  }

  /** Works out what is due across papers where that takes a moment. A large archive waits for the next import, or for a job. */
  async resolveIfSmall(): Promise<void> {
    const { held } = await this.store.counts(PUBLIC);
    if (held <= SMALL && (await this.store.needsResolution())) await resolveStore(this);
  }

  /** Compares every source with its checksum and checks the store; changes nothing. */
  verify(): Promise<VerifyReport> {
    return verifyArchive(this);
  }

  /** Copies the archive to a new folder, while others read and write. */
  backup(path: string): Promise<void> {
    return backupArchive(this, path);
  }

  /** Reads every kept source again and resolves anew: all that is derived is rebuilt, under the same ids. */
  async reindex(options: ImportOptions = {}): Promise<ImportReport> {
    return this.#import((target) => readAgain(target, options), options);
  }

  async close(): Promise<void> {
    await this.#queue?.close();
    await this.store.close();
  }

  /** Does something as the only one who writes, in turn with others. */
  async inTurn<Result>(
    { task, isBrief = false, ...patience }: Turn,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const writer = { task, process: process.pid, since: new Date().toISOString(), isBrief };
    const release = await takeTurn(this.layout.lock, writer, patience);
    try {
      return await work();
    } finally {
      release();
    }
  }

  #import(
    read: (target: Target) => Promise<ReadingTally>,
    { onProgress, signal }: ImportOptions,
  ): Promise<ImportReport> {
    const start = performance.now();
    return this.inTurn({ task: 'import', patience: LONG }, async () => {
      const tally = await read(this);
      tally.notices.push(...(await carryWords(this, tally.stored)));
      const report = (stage: 'resolving' | 'finishing'): void =>
        onProgress?.({ ...tally, stage, done: tally.sources, total: tally.sources, source: '' });
      const stopped = signal?.aborted === true;
      if (!stopped && (await this.store.needsResolution())) {
        report('resolving');
        await resolveStore(this);
        report('finishing');
        await this.store.optimise();
      }
      const waiting = await askForPages(this);
      const { cited } = await this.store.counts(PUBLIC);
      const { sources, documents, unchanged, refused, notices } = tally;
      const seconds = Math.round(performance.now() - start) / 1000;
      return { sources, documents, cited, unchanged, refused, waiting, notices, stopped, seconds };
    });
  }
}

/** When what follows from a change in other papers is worked out. */
export interface Following {
  readonly follows?: 'now' | 'later';
}

/** Who writes, and for how long that one waits for another who is soon done. */
export interface Turn extends Patience {
  readonly task: string;
  /** It is soon done: others had better wait for it than give up. */
  readonly isBrief?: boolean;
}

/** Milliseconds: a person waits at a form, or an import of hours is about to begin. */
const SHORT = 20_000;
const LONG = 600_000;

/** So many papers are resolved in about a second. */
const SMALL = 500;

export interface OpenOptions {
  readonly create?: boolean;
  /** Threads that read the store, so that reading never blocks this one; without, it is read here. */
  readonly readers?: number;
}

/** Opens the archive in a folder; with `create`, makes it where there is none. */
export async function openArchive(
  folder: string,
  { create = false, readers = 0 }: OpenOptions = {},
): Promise<Archive> {
  const layout = layoutOf(folder);
  if (!(await exists(layout.store))) {
    if (!create) {
      throw new ArchiveError(
        `There is no archive in ${layout.folder}. Make one with: chancery import PATH... --archive ${folder}`,
      );
    }
    mkdirSync(layout.sources, { recursive: true });
  }
  const mode = create ? 'create' : 'write';
  const store =
    readers > 0
      ? openThreadedStore(layout.store, { threads: readers, mode })
      : openSqliteStore(layout.store, mode);
  return new Archive(layout, store);
}
