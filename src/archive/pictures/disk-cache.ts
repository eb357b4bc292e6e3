import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing } from './missing.ts';

const PART = '.part';

/**
 * Files that can be made again, kept up to a size: the one unused longest goes first. What is in it may vanish at any time.
 */
export class DiskCache {
  readonly #folder: string;
  readonly #most: number;
  #held: Promise<Map<string, number>> | undefined;
  #bytes = 0;
  #parts = 0;

  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#most = mostBytes;
  }

  /** Where the file of this name lies, or would lie. */
  pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name);
  }

  async get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (!(await this.#touch(name))) return undefined;
    try {
      return new Uint8Array(await readFile(this.pathOf(name)));
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.#forget(name);
      return undefined;
    }
  }

  /** Path of the file, if it is there. */
  async find(name: string): Promise<string | undefined> {
    const held = await this.#known();
    const path = this.pathOf(name);
    const size = await sizeOf(path);
    await this.#forget(name);
    if (size === undefined) return undefined;
    // The one used last stands last; another process may have made it.
    held.set(name, size);
    this.#bytes += size;
    return path;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    await this.make(name, (part) => writeFile(part, bytes));
  }

  /** Keeps a file that is written by someone else; it appears whole or not at all. */
  async make(name: string, write: (part: string) => Promise<void>): Promise<string> {
    const held = await this.#known();
    const path = this.pathOf(name);
    const part = `${path}.${process.pid}-${(this.#parts += 1)}${PART}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(part);
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await this.#forget(name);
    const size = (await sizeOf(path)) ?? 0;
    held.set(name, size);
    this.#bytes += size;
    await this.#makeRoom(held);
    return path;
  }

  async #touch(name: string): Promise<boolean> {
    const held = await this.#known();
    const size = held.get(name);
    if (size === undefined) return false;
    held.delete(name);
    held.set(name, size);
    return true;
  }

  async #forget(name: string): Promise<void> {
    const held = await this.#known();
    this.#bytes -= held.get(name) ?? 0;
    held.delete(name);
  }

  async #makeRoom(held: Map<string, number>): Promise<void> {
    for (const name of held.keys()) {
      if (this.#bytes <= this.#most || held.size === 1) return;
      await this.#forget(name);
      await rm(this.pathOf(name), { force: true });
    }
  }

  /** What earlier runs left, the oldest first. */
  #known(): Promise<Map<string, number>> {
    this.#held ??= this.#scan();
    return this.#held;
  }

  async #scan(): Promise<Map<string, number>> {
    const files: { name: string; size: number; at: number }[] = [];
    for (const path of await filesBelow(this.#folder)) {
      if (path.endsWith(PART)) continue;
      const there = await stat(path);
      files.push({
        name: path.slice(path.lastIndexOf('/') + 1),
        size: there.size,
        at: there.mtimeMs,
      });
    }
    files.sort((a, b) => a.at - b.at);
    this.#bytes = files.reduce((sum, { size }) => sum + size, 0);
    return new Map(files.map(({ name, size }) => [name, size]));
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
