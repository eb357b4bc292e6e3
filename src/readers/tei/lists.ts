import type { ListedPerson, ListedTerm } from '../../model/collections.ts';
import type { Entry } from './open-block.ts';

/** `Aldrich, George H., Acting Deputy Legal Adviser ...`: the name is what the edition tags, the rest describes. */
export function listedPerson(line: string, entry: Entry, end: number): ListedPerson {
  return { key: entry.key, name: named(line, entry), description: described(line, entry, end) };
}

/** `ACDA, Arms Control and Disarmament Agency`. */
export function listedTerm(line: string, entry: Entry, end: number): ListedTerm {
  return { key: entry.key, term: named(line, entry), meaning: described(line, entry, end) };
}

function named(line: string, entry: Entry): string {
  return line.slice(entry.start, entry.end).replace(/[\s,;:]+$/, '');
}

function described(line: string, entry: Entry, end: number): string {
  return line
    .slice(entry.end, end)
    .replace(/^[\s,;:—–]+/, '')
    .trimEnd();
}
