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

/** Words of a query that are tried, and replacements tried for each: a search apiece. */
const MOST_WORDS = 6;
const MOST_TRIED = 2;

/**
 * Another spelling of a query that found nothing: one word of it replaced by the name of a person here, or by a word that the papers
 * have (of a text, an office, a place), so that it finds something. Only what finds something for this reader is suggested.
 */
export async function suggestion(
  store: Store,
  typed: string,
  reader: Reader,
): Promise<string | undefined> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') return undefined;
  for (const word of wordsOf(parsed.query).slice(0, MOST_WORDS)) {
    for (const meant of await nearTo(store, fold(word.text), reader)) {
      const other = typed.slice(0, word.at.start) + meant + typed.slice(word.at.end);
      if (await findsSomething(store, other, reader)) return other;
    }
  }
  return undefined;
}

/** What a word may be a slip for: a name first, then words of the index. */
async function nearTo(store: Store, word: string, reader: Reader): Promise<readonly string[]> {
  const name = await closestName(store, word, reader);
  const words = await closestWords(store, word);
  return [...(name === undefined ? [] : [name]), ...words];
}

/** Letters that a word of the index must share at its beginning: its list is long, and slips at the start are rare. */
const WORD_START = 3;

/** Words at the least distance, the one in most documents first. */
async function closestWords(store: Store, word: string): Promise<readonly string[]> {
  const most = mostChanged(word);
  const near = (await store.vocabulary(word.slice(0, WORD_START)))
    .map((known) => ({ ...known, distance: editDistance(word, known.word, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most);
  return near
    .toSorted((a, b) => a.distance - b.distance || b.documents - a.documents)
    .slice(0, MOST_TRIED)
    .map((known) => known.word);
}

/** Letters that may be wrong in a word of this length. */
function mostChanged(word: string): number {
  return word.length < 7 ? 1 : 2;
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
  const most = mostChanged(word);
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
