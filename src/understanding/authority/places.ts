import { detached } from '../../model/detached.ts';
import { type AuthorityPlace, readPlaces } from './read-places.ts';
import { authorityFile } from './authority.ts';

let known: ReadonlyMap<string, string> | undefined;

/**
 * The places that a phrase names, as ids of `places.tsv`: `Ambassador in the Soviet Union` names `russia`, `Soviet Ambassador` too, and so
 * does `Embassy Moscow`. The longest name wins: `East German` is not Germany.
 */
export function placesIn(phrase: string): ReadonlySet<string> {
  const before = remembered.get(phrase);
  if (before !== undefined) return before;
  const found = findPlaces(phrase);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(detached(phrase), found);
  return found;
}

/** Offices come again and again. */
const REMEMBERED = 20_000;
const remembered = new Map<string, ReadonlySet<string>>();

function findPlaces(phrase: string): ReadonlySet<string> {
  known ??= namesOf(readPlaces(authorityFile('places.tsv')));
  const words = plain(phrase).split(' ');
  const found = new Set<string>();
  let at = 0;
  while (at < words.length) {
    const length = longestAt(words, at, known);
    const id = known.get(words.slice(at, at + length).join(' '));
    if (id !== undefined) found.add(id);
    at += Math.max(length, 1);
  }
  return found;
}

const LONGEST = 7;

function longestAt(
  words: readonly string[],
  at: number,
  names: ReadonlyMap<string, string>,
): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    if (names.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

function namesOf(places: readonly AuthorityPlace[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const place of places) {
    const spoken = [
      place.id.replaceAll('-', ' '),
      place.name,
      ...place.others,
      ...place.adjectives,
    ];
    for (const name of [...spoken, ...place.posts.flat()]) {
      if (!names.has(plain(name))) names.set(plain(name), place.id);
    }
  }
  return names;
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[.’'\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
