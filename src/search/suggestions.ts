import type { Reader } from '../model/reader.ts';
import type { PersonSummary, Store } from '../store/store.ts';
import { editDistance } from './edit-distance.ts';
import { fold } from './folding.ts';
import { parseQuery } from './query.ts';
import type { Query } from './syntax.ts';

type TypedWord = Extract<Query, { kind: 'word' }>;

/** Letters that a name must share at its beginning to be compared; two first, then one: Vishinsky is Vyshinsky. */
const STARTS = [2, 1];
const MOST_PERSONS = 1000;
const SHORTEST = 4;

/**
 * Another spelling of a query that found nothing: one word of it replaced by the name of a person here, so that it finds something.
 * Only persons that the reader may know of are considered, and only a query that finds something for this reader is suggested.
 */
export async function suggestion(
  store: Store,
  typed: string,
  reader: Reader,
): Promise<string | undefined> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') return undefined;
  for (const word of wordsOf(parsed.query)) {
    const name = await closestName(store, fold(word.text), reader);
    if (name === undefined) continue;
    const other = typed.slice(0, word.at.start) + name + typed.slice(word.at.end);
    if (await findsSomething(store, other, reader)) return other;
  }
  return undefined;
}

/** Plain words of a query, also those of fields that hold names; nothing that is forbidden. */
function wordsOf(query: Query): readonly TypedWord[] {
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(wordsOf);
  if (query.kind === 'field') return NAME_FIELDS.has(query.field) ? wordsOf(query.of) : [];
  return query.kind === 'word' && mayBeName(query.text) ? [query] : [];
}

function mayBeName(text: string): boolean {
  return text.length >= SHORTEST && /^\p{L}+$/u.test(text);
}

const NAME_FIELDS: ReadonlySet<string> = new Set(['from', 'to', 'by', 'person']);

/** The name nearest to a word, of equally near ones that of the person with most papers. */
async function closestName(
  store: Store,
  word: string,
  reader: Reader,
): Promise<string | undefined> {
  for (const start of STARTS) {
    const page = { start: word.slice(0, start), limit: MOST_PERSONS, offset: 0 };
    const { items } = await store.people(page, reader);
    const name = closest(word, items);
    if (name !== undefined) return name;
  }
  return undefined;
}

function closest(word: string, items: readonly PersonSummary[]): string | undefined {
  const most = word.length < 7 ? 1 : 2;
  const near = items.flatMap(({ person, documents }) =>
    person.names
      .flatMap(({ name }) => name.split(/[^\p{L}'’-]+/u))
      .map((name) => ({ name, documents, distance: editDistance(word, fold(name), most) }))
      .filter(({ distance }) => distance > 0 && distance <= most),
  );
  near.sort((a, b) => a.distance - b.distance || b.documents - a.documents);
  return near[0]?.name;
}

async function findsSomething(store: Store, typed: string, reader: Reader): Promise<boolean> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') return false;
  const plan = { condition: parsed.condition, limit: 1, offset: 0, facets: [] };
  return (await store.search({ ...plan, sort: 'date' }, reader)).total > 0;
}
