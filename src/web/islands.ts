import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Scripts that make a page quicker to use; none is needed to read it. */
export type IslandName =
  'cards' | 'date-brush' | 'jobs' | 'live-search' | 'network' | 'save-picture' | 'scan';

const BUILT = join(import.meta.dirname, 'islands', 'built');
const FILE = /^([a-z-]+)-[\w-]{8}\.js$/;

/** The scripts as they were bundled. Where nothing was bundled, pages go without. */
export interface Islands {
  /** File of a script under `/assets/islands/`. */
  readonly fileOf: (name: IslandName) => string | undefined;
  readonly read: (file: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export function readIslands(folder = BUILT): Islands {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.js'))
    : [];
  const known = new Set(files);
  const byName = new Map(
    files.flatMap((file): [string, string][] => {
      const name = FILE.exec(file)?.[1];
      return name === undefined ? [] : [[name, file]];
    }),
  );
  return {
    fileOf: (name) => byName.get(name),
    read: async (file) =>
      known.has(file) ? new Uint8Array(await readFile(join(folder, file))) : undefined,
  };
}
