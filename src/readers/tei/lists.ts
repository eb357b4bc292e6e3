import type { ListedPerson, ListedTerm } from '../../model/collections.ts';
import type { Entry } from './open-block.ts';

/** `Marrow, Adele, Chargé in Ostland from May 1951`: the name is what the edition tags, the rest describes. */
export function listedPerson(line: string, entry: Entry): ListedPerson {
  return { key: entry.key, name: named(line, entry), description: described(line, entry) };
}

/** `FonMin, Foreign Minister`. */
export function listedTerm(line: string, entry: Entry): ListedTerm {
  return { key: entry.key, term: named(line, entry), meaning: described(line, entry) };
}

function named(line: string, entry: Entry): string {
  const name = line.slice(entry.start, entry.end);
  let end = name.length;
  while (/[\s,;:]/.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
}

/** The rest of a line is a description; a whole page after a name is none. */
const LONGEST = 2000;

function described(line: string, entry: Entry): string {
  return line
    .slice(entry.end, entry.end + LONGEST)
    .replace(/^[\s,;:.—–]+/, '')
    .trimEnd();
}
