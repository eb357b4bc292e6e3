import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';
import { ArchiveError } from './errors.ts';
import { exists } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';

/** Copies an archive to a new folder, while others read it and write to it. The copy is an archive itself. */
export async function backupArchive(
  { store, layout }: { readonly store: Store; readonly layout: Layout },
  path: string,
): Promise<void> {
  const target = layoutOf(path);
  await requireEmpty(target.folder);
  await mkdir(target.folder, { recursive: true });
  // The store first: sources are only ever added, so all that it knows are there when they are copied.
  await store.backup(target.store);
  await copyFiles(layout, target);
}

/** Makes an archive out of a backup, in a folder where there is none. */
export async function restoreArchive(path: string, target: Layout): Promise<void> {
  const backup = layoutOf(path);
  if (!(await exists(backup.store))) {
    throw new ArchiveError(
      `${backup.folder} is not a backup of an archive: there is no store in it.`,
    );
  }
  await requireEmpty(target.folder);
  await mkdir(target.folder, { recursive: true });
  await copyFiles(backup, target);
  await cp(backup.store, target.store);
}

/** The sources, and what is dear to make of them again. */
async function copyFiles(from: Layout, to: Layout): Promise<void> {
  await copyFolder(from.sources, to.sources);
  await copyFolder(from.derived, to.derived);
}

async function copyFolder(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.part') });
}

async function requireEmpty(folder: string): Promise<void> {
  if (!(await exists(folder)) || (await readdir(folder)).length === 0) return;
  throw new ArchiveError(
    `${join(folder)} is not empty. Nothing was changed; give a folder that does not exist yet.`,
  );
}
