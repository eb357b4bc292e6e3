import type { Person } from '../model/people.ts';
import type { Reader } from '../model/reader.ts';
import type { Store } from '../store/store.ts';
import { nameKey } from '../understanding/names/name-key.ts';
import { fold } from './folding.ts';
import type { QueryField } from './fields.ts';
import type { Query } from './syntax.ts';

/** Other spellings of surnames, by the surname folded. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

type TypedWord = Extract<Query, { kind: 'word' }>;

/** Fields in which a word may be a person's name. */
const NAME_FIELDS: ReadonlySet<QueryField> = new Set<QueryField>(['person', 'by', 'from', 'to']);
const MOST_PERSONS = 50;
const MOST_SPELLINGS = 8;

/** How the persons whose surname is asked for are spelled elsewhere: `Вышинский` for `person:Vyshinsky`. */
export async function spellingsFor(store: Store, query: Query, reader: Reader): Promise<Spellings> {
  const known = new Map<string, readonly string[]>();
  for (const { text } of nameWords(query)) {
    const word = fold(text);
    const page = { name: text, limit: MOST_PERSONS, offset: 0 };
    const { items } = await store.people(page, reader);
    const bearers = items.map(({ person }) => surnames(person));
    const spelt = bearers.filter((names) => names.some((name) => fold(name) === word));
    // A spelling that no paper has is known by its sound: Wyschinski is Vyshinsky.
    const heard = bearers.filter((names) => names.some((name) => nameKey(name) === nameKey(word)));
    const spellings = (spelt.length > 0 ? spelt : heard).flat();
    const others = [...new Map(spellings.map((name) => [fold(name), name]))]
      .filter(([folded]) => folded !== word)
      .map(([, name]) => name);
    known.set(word, others.slice(0, MOST_SPELLINGS));
  }
  return known;
}

/** The query with every spelling beside the one that was typed. */
export function withSpellings(query: Query, spellings: Spellings, inNames = false): Query {
  const inside = (part: Query): Query => withSpellings(part, spellings, inNames);
  if (query.kind === 'all' || query.kind === 'any') return { ...query, of: query.of.map(inside) };
  if (query.kind === 'not') return { ...query, of: inside(query.of) };
  if (query.kind === 'field' && asksForNames(query)) {
    return { ...query, of: withSpellings(query.of, spellings, true) };
  }
  return query.kind === 'word' && inNames ? anySpelling(query, spellings) : query;
}

function anySpelling(word: TypedWord, spellings: Spellings): Query {
  const others = spellings.get(fold(word.text)) ?? [];
  if (others.length === 0) return word;
  return { kind: 'any', of: [word, ...others.map((text) => ({ ...word, text }))] };
}

function nameWords(query: Query, inNames = false): readonly TypedWord[] {
  if (query.kind === 'all' || query.kind === 'any') {
    return query.of.flatMap((part) => nameWords(part, inNames));
  }
  if (query.kind === 'not') return nameWords(query.of, inNames);
  if (query.kind === 'field') return asksForNames(query) ? nameWords(query.of, true) : [];
  return query.kind === 'word' && inNames && /^[\p{L}'’-]{3,}$/u.test(query.text) ? [query] : [];
}

/** `from="Hale"` asks for this and nothing else. */
function asksForNames(query: Extract<Query, { kind: 'field' }>): boolean {
  return NAME_FIELDS.has(query.field) && !query.exact;
}

/** What stands before a comma, when it is one word, or else the last word: of `Hale, George`, `George Hale`, `Hale`. */
function surnames(person: Person): readonly string[] {
  return person.names
    .map(({ name }) => (name.includes(',') ? name.split(',')[0] : name.split(/\s+/).at(-1)) ?? '')
    .filter((name) => /^[\p{L}'’-]{3,}$/u.test(name));
}
