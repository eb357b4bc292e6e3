import { mkdirSync } from 'node:fs';
import { PUBLIC } from '../model/reader.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { ArchiveError } from './errors.ts';
import { readIntoStore } from './import.ts';
import type { ImportOptions, ImportReport } from './import.ts';
import { exists } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { lockArchive } from './lock.ts';
import { resolveStore } from './resolve-archive.ts';

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
  async importPaths(paths: readonly string[], options: ImportOptions = {}): Promise<ImportReport> {
    const start = performance.now();
    return this.#writing('import', async () => {
      const tally = await readIntoStore(this, paths, options);
      const report = (stage: 'resolving' | 'finishing'): void =>
        options.onProgress?.({
          ...tally,
          stage,
          done: tally.sources,
          total: tally.sources,
          source: '',
        });
      if (!options.signal?.aborted && (await this.store.needsResolution())) {
        report('resolving');
        await resolveStore(this.store);
        report('finishing');
        await this.store.optimise();
      }
      const { cited } = await this.store.counts(PUBLIC);
      return { ...tally, cited, seconds: Math.round(performance.now() - start) / 1000 };
    });
  }

  async resolveArchive(): Promise<void> {
    await this.#writing('resolve', () => resolveStore(this.store));
  }

  async close(): Promise<void> {
    await this.store.close();
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

/** Opens the archive in a folder; with `create`, makes it where there is none. */
export async function openArchive(
  folder: string,
  { create = false }: { readonly create?: boolean } = {},
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
  return new Archive(layout, openSqliteStore(layout.store, create ? 'create' : 'write'));
}
