import { csv } from '../../exports/csv.ts';
import { summariesOf } from '../../exports/documents.ts';
import { collectionId, type DocumentId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { ConcordanceLine } from '../../search/concordance.ts';
import { personsNamed } from '../../search/named-persons.ts';
import type { SearchAnswer, SearchRequest } from '../../search/search.ts';
import { concordance, conditionOf, searchArchive } from '../../search/searching.ts';
import type { SortOrder } from '../../store/plan.ts';
import type { ArchiveCounts, PersonSummary, Store } from '../../store/store.ts';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { SORTS, SearchBody } from './search-view.tsx';
import { say } from '../words/say.ts';

const SIZE = 20;

/** A search and all that its page shows. */
export interface Searched {
  readonly query: string;
  readonly sort: SortOrder;
  readonly view: urls.SearchView;
  readonly page: number;
  readonly size: number;
  /** Absent until something is asked. */
  readonly answer?: SearchAnswer;
  /** Lines around the words, where they are asked for. */
  readonly lines?: readonly ConcordanceLine[];
  /** Persons who are called what was typed. */
  readonly persons: readonly PersonSummary[];
  readonly counts: ArchiveCounts;
  readonly collections: ReadonlyMap<string, string>;
  /** Which of the papers shown have pictures of their pages. */
  readonly scanned: ReadonlySet<DocumentId>;
}

/** `/search`: the query, how it was read, and what was found. */
export async function searchPage({ store }: Site, asked: Asked): Promise<Answer> {
  const state = stateAsked(asked);
  const [first, last] = [asked.query('from'), asked.query('until')];
  if (first !== undefined || last !== undefined) {
    return { kind: 'moved', to: urls.withDates(state, first ?? '', last ?? '') };
  }
  const searched = await search(store, state, asked.reader);
  const { query, answer } = searched;
  return {
    kind: 'page',
    page: {
      title: query === '' ? say('search.title') : say('search.titleOf', { query }),
      address: urls.search(state),
      section: 'search',
      skipTo: say('skip.results'),
      islands: ['live-search', 'date-brush'],
      body: () => <SearchBody searched={searched} />,
      data: () => data(searched),
      csv: () => table(store, query, asked.reader),
      ...(answer?.kind === 'unread' && { status: 400 as const }),
    },
  };
}

function stateAsked(asked: Asked): Required<urls.SearchState> {
  return {
    query: asked.query('q') ?? '',
    sort: SORTS.find((one) => one.sort === asked.query('sort'))?.sort ?? 'relevance',
    view: asked.query('view') === 'context' ? 'context' : 'papers',
    page: pageAsked(asked),
  };
}

async function search(
  store: Store,
  state: Required<urls.SearchState>,
  reader: Reader,
): Promise<Searched> {
  const { query, sort, view, page } = state;
  const request = { query, sort, limit: SIZE, offset: (page - 1) * SIZE };
  const isAsked = query !== '';
  const [counts, answer, lines, persons] = await Promise.all([
    store.counts(reader),
    isAsked ? searchArchive(store, request, reader) : undefined,
    isAsked && view === 'context' ? linesOf(store, request, reader) : undefined,
    personsNamed(store, query, reader),
  ]);
  const shown = answer?.kind === 'found' ? answer.hits.map(({ summary }) => summary.id) : [];
  const [collections, scanned] = await Promise.all([
    titles(store, answer, reader),
    store.scanned(shown, reader),
  ]);
  const known = { ...(answer && { answer }), ...(lines && { lines }) };
  return {
    query,
    sort,
    view,
    page,
    size: SIZE,
    counts,
    collections,
    scanned: new Set(scanned),
    persons,
    ...known,
  };
}

async function linesOf(
  store: Store,
  request: SearchRequest,
  reader: Reader,
): Promise<readonly ConcordanceLine[] | undefined> {
  const found = await concordance(store, request, reader);
  return found.kind === 'found' ? found.lines : undefined;
}

const TITLES_ASKED = 20;

/** Titles of the collections that the results lie in, most papers first. */
async function titles(
  store: Store,
  answer: SearchAnswer | undefined,
  reader: Reader,
): Promise<ReadonlyMap<string, string>> {
  const values = answer?.kind === 'found' ? (answer.facets.collection ?? []) : [];
  const ids = values.slice(0, TITLES_ASKED).map(({ value }) => collectionId(value));
  const found = await Promise.all(ids.map((id) => store.collection(id, reader)));
  return new Map(found.flatMap((one) => (one ? [[one.collection.id, one.collection.title]] : [])));
}

/** The same shape as the command line gives. */
function data({ query, page, answer, lines }: Searched) {
  if (answer === undefined) return { query, page, total: 0, hits: [], facets: {} };
  if (answer.kind === 'unread') return { query, error: { message: answer.message, at: answer.at } };
  const hits = answer.hits.map(({ summary, score, snippets }) => ({ ...summary, score, snippets }));
  const { readAs, didYouMean, total, facets } = answer;
  return { query, page, readAs, didYouMean, total, hits, facets, ...(lines && { lines }) };
}

/** All that was found, not the page alone: this goes into a spreadsheet. */
async function table(store: Store, query: string, reader: Reader): Promise<string> {
  const read = await conditionOf(store, query, reader);
  if (query === '' || read.kind === 'unread') return '';
  let rows = '';
  for await (const row of csv(summariesOf(store, read.condition, reader))) rows += row;
  return rows;
}
