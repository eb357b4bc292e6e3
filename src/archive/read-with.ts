import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const SOURCE = resolve(import.meta.dirname, '..');
/** From where it lies, compiled or not, as `understanding/authority` finds it. */
const AUTHORITY = resolve(SOURCE, '../data/authority');

/** Stages whose code decides what is stored of a source. */
const STAGES = ['model', 'sources', 'readers', 'understanding', 'search', 'store'];

const CODE = /\.(ts|tsx|js|tsv)$/;
const TEST = /\.(test|contract)\.tsx?$|\.d\.ts$/;

/**
 * The version of everything that reads: a fingerprint of its code. A source read with another one is read again; a number kept
 * by hand would be forgotten once.
 */
export const readWith = once(() => fingerprint(STAGES.map((stage) => join(SOURCE, stage))));

/** The same of everything that resolves: a resolution goes on only from one that was made by the same code and the same authority. */
export const resolvedWith = once(() => {
  const code = [...STAGES, 'resolution', 'archive'].map((stage) => join(SOURCE, stage));
  return fingerprint([...code, AUTHORITY]);
});

/** A thousand files are read for it, and a program that runs does not change. */
function once(find: () => string): () => string {
  let found: string | undefined;
  return () => (found ??= find());
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of filesOf(folder)) {
      hash.update(relative(SOURCE, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !TEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
