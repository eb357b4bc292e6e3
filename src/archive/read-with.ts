import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Stages whose code decides what is stored of a source. */
const STAGES = ['model', 'sources', 'readers', 'understanding', 'search', 'store'];

/**
 * The version of everything that reads: a fingerprint of its code. A source read with another one is read again; a number kept
 * by hand would be forgotten once.
 */
export function readWith(): string {
  const root = resolve(import.meta.dirname, '..');
  const hash = createHash('sha256');
  for (const stage of STAGES) {
    for (const file of codeFiles(join(root, stage))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function codeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !TEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const CODE = /\.(ts|tsx|js)$/;
const TEST = /\.(test|contract)\.tsx?$|\.d\.ts$/;
