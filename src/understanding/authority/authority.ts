import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuthorityPerson } from '../../model/authority.ts';
import { readAmerican, readSoviet } from './read-authority.ts';

const FOLDER = resolve(import.meta.dirname, '../../../data/authority');

let known: readonly AuthorityPerson[] | undefined;

/**
 * The persons of `data/authority`, read once, when first asked for. The files are part of the package as the code is: the same
 * program always finds the same persons, so that what asks stays a pure function of its arguments.
 */
export function authorityPersons(): readonly AuthorityPerson[] {
  known ??= [
    ...readSoviet(authorityFile('soviet.tsv')),
    ...readAmerican(authorityFile('american.tsv')),
  ];
  return known;
}

/** One of the package's own files, whole. */
export function authorityFile(name: string): string {
  return readFileSync(resolve(FOLDER, name), 'utf8');
}
