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

/** A spelling that finds so few papers is doubted, for volumes have their misprints too: `missles` is in two of them. */
const FEW = 10;
/** It was a slip where another finds so many times as many. */
const TIMES = 20;

/** What was typed, and how many papers that found. */
export interface Doubted {
  readonly typed: string;
  readonly found: number;
}

/**
 * Another spelling of a query that found nothing, or few papers: one word of it replaced by the name of a person here, or by a word that
 * the papers have (of a text, an office, a place), so that it finds something, or far more; or else every word that no paper has. Only
 * what finds something for this reader is suggested.
 */
export async function suggestion(
  store: Store,
  { typed, found }: Doubted,
  reader: Reader,
): Promise<string | undefined> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread' || found > FEW) return undefined;
  const unknown: Slip[] = [];
  for (const { word, documents } of await rareWords(store, wordsOf(parsed.query), found)) {
    const meant = await nearTo(store, fold(word.text), reader);
    for (const by of meant) {
      const other = replaced(typed, [{ word, by }]);
      if ((await papersFound(store, other, reader)) >= Math.max(1, found * TIMES)) return other;
    }
    if (documents === 0) unknown.push({ word, meant });
  }
  if (found > 0 || unknown.length < 2) return undefined;
  for (const other of withAllReplaced(typed, unknown)) {
    if ((await papersFound(store, other, reader)) > 0) return other;
  }
  return undefined;
}

interface RareWord {
  readonly word: TypedWord;
  readonly documents: number;
}

/** Where something was found, a word that many papers have is no slip. */
async function rareWords(
  store: Store,
  words: readonly TypedWord[],
  found: number,
): Promise<readonly RareWord[]> {
  const counted = words.slice(0, MOST_WORDS).map(async (word) => {
    const folded = fold(word.text);
    const known = await store.vocabulary(folded);
    return { word, documents: known.find((one) => one.word === folded)?.documents ?? 0 };
  });
  const all = await Promise.all(counted);
  return found === 0 ? all : all.filter(({ documents }) => documents <= FEW);
}

/** A word that no paper has, and what it may stand for. */
interface Slip {
  readonly word: TypedWord;
  readonly meant: readonly string[];
}

/** Several slips at once, `refugess vishinskiy`: the likeliest of each, then the next. */
function withAllReplaced(typed: string, slips: readonly Slip[]): readonly string[] {
  if (slips.some(({ meant }) => meant.length === 0)) return [];
  return Array.from({ length: MOST_TRIED + 1 }, (_, choice) =>
    replaced(
      typed,
      slips.map(({ word, meant }) => ({ word, by: meant[choice] ?? meant.at(-1) ?? word.text })),
    ),
  );
}

interface Replacement {
  readonly word: TypedWord;
  readonly by: string;
}

/** From the end, so that the places of those before stay right. */
function replaced(typed: string, all: readonly Replacement[]): string {
  return all
    .toSorted((a, b) => b.word.at.start - a.word.at.start)
    .reduce(
      (words, { word: { at }, by }) => words.slice(0, at.start) + by + words.slice(at.end),
      typed,
    );
}

/** A spelling that a word comes near to. */
interface Near {
  readonly spelling: string;
  readonly distance: number;
  readonly documents: number;
}

/** What a word may be a slip for, the nearest first; of equally near ones names, and those of most papers. */
async function nearTo(store: Store, word: string, reader: Reader): Promise<readonly string[]> {
  const names = await nearNames(store, word, reader);
  const words = await nearWords(store, word);
  const inOrder = [...names, ...words].toSorted((a, b) => a.distance - b.distance);
  return different(inOrder).map(({ spelling }) => spelling);
}

/** The first of those that differ by capitals alone. */
function different(all: readonly Near[]): readonly Near[] {
  const known = new Set<string>();
  return all.filter(({ spelling }) => {
    const folded = fold(spelling);
    return !known.has(folded) && known.add(folded);
  });
}

function nearest(all: readonly Near[]): readonly Near[] {
  const inOrder = all.toSorted((a, b) => a.distance - b.distance || b.documents - a.documents);
  return different(inOrder).slice(0, MOST_TRIED);
}

/** Letters that a word of the index must share at its beginning: its list is long, and slips at the start are rare. */
const WORD_START = 3;

async function nearWords(store: Store, word: string): Promise<readonly Near[]> {
  const most = mostChanged(word);
  const known = await store.vocabulary(word.slice(0, WORD_START));
  const near = known
    .map(({ word: spelling, documents }) => {
      return { spelling, documents, distance: editDistance(word, spelling, most) };
    })
    .filter(({ distance }) => distance > 0 && distance <= most);
  return nearest(near);
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

async function nearNames(store: Store, word: string, reader: Reader): Promise<readonly Near[]> {
  const pages = STARTS.map((start) => ({
    start: word.slice(0, start),
    limit: MOST_PERSONS,
    offset: 0,
  }));
  const found = await Promise.all(pages.map((page) => store.people(page, reader)));
  return nearest(found.flatMap(({ items }) => items).flatMap((one) => nearNamesOf(one, word)));
}

/** Spellings of a person's name; also what he is mostly called, for of Vishinsky the papers may have only Vyshinsky. */
function nearNamesOf({ person, documents }: PersonSummary, word: string): readonly Near[] {
  const most = mostChanged(word);
  const near = person.names
    .flatMap(({ name }) => wordsIn(name))
    .map((spelling) => ({
      spelling,
      documents,
      distance: editDistance(word, fold(spelling), most),
    }))
    .filter(({ distance }) => distance > 0 && distance <= most);
  const [surname] = wordsIn(person.name);
  const [closest] = nearest(near);
  if (closest === undefined || surname === undefined || !mayBeName(surname)) return near;
  return [...near, { ...closest, spelling: surname, distance: closest.distance + 0.5 }];
}

const wordsIn = (name: string): readonly string[] => name.split(/[^\p{L}'’-]+/u).filter(Boolean);

async function papersFound(store: Store, typed: string, reader: Reader): Promise<number> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') return 0;
  const plan = { condition: parsed.condition, limit: 1, offset: 0, facets: [] };
  return (await store.search({ ...plan, sort: 'date' }, reader)).total;
}
