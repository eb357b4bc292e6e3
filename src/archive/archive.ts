import { mkdirSync } from 'node:fs';
import { PUBLIC } from '../model/reader.ts';
import type { Revision } from '../model/revisions.ts';
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
import { lockArchive } from './lock.ts';
import { showCorrections, standingDecisions } from './corrections.ts';
import { type Asker, type Request, revisionOf } from './revise.ts';
import { resolveStore } from './resolve-archive.ts';
import { verifyArchive } from './verify.ts';
import type { VerifyReport } from './verify.ts';

/** An archive: one folder with the store, the sources, and what is derived from them. */
export class Archive {
  readonly layout: Layout;
  readonly store: Store;

  constructor(layout: Layout, store: Store) {
    this.layout = layout;
    this.store = store;
  }

  /**
   * Reads files, folders and zip files into the archive, and resolves what they mention. The same input again changes
   * nothing; after a crash the same call takes up where it stopped.
   */
  importPaths(paths: readonly string[], options: ImportOptions = {}): Promise<ImportReport> {
    return this.#import((target) => readIntoStore(target, paths, options), options);
  }

  async resolveArchive(): Promise<void> {
    await this.#writing('resolve', () => resolveStore(this, { anew: true }));
  }

  /**
   * Records what a person changes, for good, and walks the way of the cable again for what depends on it: at once for the paper itself,
   * and for a small archive as a whole. A large one is due to be resolved, which the next import or `resolveArchive` does.
   */
  async revise(request: Request, asker: Asker): Promise<Revision> {
    return this.#writing('revise', async () => {
      const revision = await revisionOf(this.store, request, { ...asker, at: new Date() });
      await this.store.putRevision(revision);
      await showCorrections(this.store, await standingDecisions(this.store));
      const { held } = await this.store.counts(PUBLIC);
      if (held <= SMALL && (await this.store.needsResolution())) await resolveStore(this);
      return revision;
    });
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
    await this.store.close();
  }

  #import(
    read: (target: Target) => Promise<ReadingTally>,
    { onProgress, signal }: ImportOptions,
  ): Promise<ImportReport> {
    const start = performance.now();
    return this.#writing('import', async () => {
      const tally = await read(this);
      const report = (stage: 'resolving' | 'finishing'): void =>
        onProgress?.({ ...tally, stage, done: tally.sources, total: tally.sources, source: '' });
      if (!signal?.aborted && (await this.store.needsResolution())) {
        report('resolving');
        await resolveStore(this);
        report('finishing');
        await this.store.optimise();
      }
      const { cited } = await this.store.counts(PUBLIC);
      const { sources, documents, unchanged, refused, notices } = tally;
      const seconds = Math.round(performance.now() - start) / 1000;
      return { sources, documents, cited, unchanged, refused, notices, seconds };
    });
  }

  async #writing<Result>(task: string, work: () => Promise<Result>): Promise<Result> {
    const since = new Date().toISOString();
    const release = lockArchive(this.layout.lock, { task, process: process.pid, since });
    try {
      return await work();
    } finally {
      release();
    }
  }
}

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
