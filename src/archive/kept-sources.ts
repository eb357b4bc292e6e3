import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { threadId } from 'node:worker_threads';
import type { SourceId } from '../model/ids.ts';
import type { Layout } from './layout.ts';
import { sourcePath } from './layout.ts';

const PART = '.part';

/**
 * Keeps the bytes of a source, exactly as received. The file appears whole or not at all, also when power fails. False where it was
 * kept already.
 */
export async function keepSource(
  layout: Layout,
  id: SourceId,
  bytes: Uint8Array,
): Promise<boolean> {
  const path = sourcePath(layout, id);
  if (await exists(path)) return false;
  await writeWhole(path, bytes);
  return true;
}

/** Lets go of sources that were kept and of which nothing was made. */
export async function releaseSources(layout: Layout, ids: Iterable<SourceId>): Promise<void> {
  for (const id of ids) await rm(sourcePath(layout, id), { force: true });
}

/** Writes a file that appears whole or not at all, in the place of one that was there. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}-${threadId}${PART}`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

/** Removes what an import or a worker that was broken off left half-written in a folder. */
export async function removeParts(folder: string): Promise<void> {
  for (const path of await filesIn(folder)) if (path.endsWith(PART)) await rm(path);
}

/** Files among the kept sources, with their paths. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 of a file, in hex; undefined if there is no such file. */
export async function checksum(path: string): Promise<string | undefined> {
  if (!(await exists(path))) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
