import { detached } from '../../model/detached.ts';
import { type AuthorityPlace, readPlaces } from './read-places.ts';
import { authorityFile } from './authority.ts';

let known: Lexicon | undefined;

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
  known ??= lexiconOf(readPlaces(authorityFile('places.tsv')));
  const { names, longest } = known;
  const words = plain(phrase).split(' ');
  const found = new Set<string>();
  let at = 0;
  while (at < words.length) {
    let length = Math.min(longest.get(words[at] ?? '') ?? 0, words.length - at);
    for (; length > 0; length -= 1) {
      const id = names.get(
        length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' '),
      );
      if (id === undefined) continue;
      found.add(id);
      break;
    }
    at += Math.max(length, 1);
  }
  return found;
}

interface Lexicon {
  readonly names: ReadonlyMap<string, string>;
  /** How many words the longest name has that opens with the word. */
  readonly longest: ReadonlyMap<string, number>;
}

function lexiconOf(places: readonly AuthorityPlace[]): Lexicon {
  const names = namesOf(places);
  const longest = new Map<string, number>();
  for (const name of names.keys()) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, Math.min(words.length, LONGEST)));
  }
  return { names, longest };
}

const LONGEST = 7;

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
