import type { Reader } from '../model/reader.ts';
import type { PersonSummary, Store } from '../store/store.ts';
import { fold } from './folding.ts';

/** A query that may be a name and nothing else: up to three words. */
const NAME = /^["“]?\p{L}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*){0,2}["”]?$/u;
const MOST_PERSONS = 50;
const MOST_SUGGESTED = 3;

/**
 * Persons whose name, in any spelling, is what was typed: `Vyshinski`, `Dean Acheson`. Those of most papers first, and only those that
 * the reader may know of.
 */
export async function personsNamed(
  store: Store,
  typed: string,
  reader: Reader,
): Promise<readonly PersonSummary[]> {
  const query = typed.trim();
  if (!NAME.test(query)) return [];
  const words = namesIn(query);
  const surname = query.includes(',') ? words[0] : words.at(-1);
  if (surname === undefined || surname.length < 3) return [];
  const page = { start: surname, limit: MOST_PERSONS, offset: 0 };
  const { items } = await store.people(page, reader);
  return items
    .filter(({ person }) => person.names.some(({ name }) => isNamed(namesIn(name), words)))
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, MOST_SUGGESTED);
}

/** Every word typed is one of the name, whole: `Mary Hale` is not asked for by `Marie`. */
function isNamed(name: readonly string[], typed: readonly string[]): boolean {
  return typed.every((word) => name.includes(word));
}

function namesIn(words: string): readonly string[] {
  return words
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean)
    .map(fold);
}
