import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * Path of a file or folder of the real data that tests may run on, or undefined where it is absent. It is looked for in
 * `CHANCERY_SHARED`, else in a folder `shared` beside the project. None of it is ever part of the project.
 */
export function sharedData(path: string): string | undefined {
  const named = process.env['CHANCERY_SHARED'];
  const folders = named ? [named] : [resolve(root, '../shared'), resolve(root, '../../shared')];
  return folders.map((folder) => resolve(folder, path)).find((file) => existsSync(file));
}
