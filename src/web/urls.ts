import type { CollectionId, DocumentId, SeriesId, SourceId } from '../model/ids.ts';
import { beforeClause, datedBetween } from '../search/facets.ts';
import type { SortOrder } from '../store/plan.ts';
import { type Query, address, encoded, pageNumber, queryOf, written } from './address.ts';
import { blockAnchor } from './anchors.ts';

export * from './anchors.ts';
export * from './people-urls.ts';
export * from './scan-urls.ts';

/** Every address of the site. Pages link through these functions only, so that an address is decided in one place. */
export const home = '/';
export const collections = '/collections';
export const theme = '/theme';
export const language = '/language';

/** Where the same page stands as data: `/people.json` beside `/people`, query and all. */
export function twin(
  address: string,
  form: 'json' | 'csv' | 'svg' | 'txt' | 'card' | 'csl' | 'bib' | 'ris' = 'json',
): string {
  const [path = '', query] = address.split('?', 2);
  const stem = path === home ? '/index' : path;
  return `${stem}.${form}${query === undefined ? '' : `?${query}`}`;
}

export interface SearchState {
  readonly query: string;
  readonly sort?: SortOrder;
  readonly page?: number;
  /** As papers with passages, or line by line around the words. */
  readonly view?: SearchView;
}

export type SearchView = 'papers' | 'context';

export function search({ query, page, ...shown }: SearchState): string {
  return address('/search', { q: query, ...orderAndView(shown), page: pageNumber(page) });
}

/** Addresses of the same search with one clause more, for one who has many to add: the query is read and written once. */
export function searchesWithin({ query, ...shown }: SearchState): (clause: string) => string {
  const start = `/search?q=${written(beforeClause(query))}`;
  const rest = queryOf(orderAndView(shown));
  const end = rest === '' ? '' : `&${rest}`;
  return (clause) => start + written(clause) + end;
}

function orderAndView({ sort, view }: Pick<SearchState, 'sort' | 'view'>): Query {
  return {
    sort: sort === 'relevance' ? undefined : sort,
    view: view === 'context' ? view : undefined,
  };
}

/** The same search kept to the days from one date to another, whatever dates it had. */
export function withDates(state: SearchState, first: string, last: string): string {
  return search({ ...state, query: datedBetween(state.query, first, last) || '*' });
}

/** `/d/<collection>/<key>`; characters an address cannot carry are encoded. */
export function document(id: DocumentId): string {
  const slash = id.indexOf('/');
  return `/d/${encoded(id.slice(0, slash))}/${encoded(id.slice(slash + 1))}`;
}

/**
 * A paper with some of its layers, each by its name: `?layers=ru,en` for two texts beside each other, `?layers=en` for one alone. Without,
 * all of them are shown.
 */
export function layers(id: DocumentId, names: readonly string[]): string {
  return names.length === 0
    ? document(id)
    : `${document(id)}?layers=${names.map(encoded).join(',')}`;
}

/** The permanent address of a paper, whole, where the archive has an address of its own. */
export function permanent(id: DocumentId, origin: string | undefined): string | undefined {
  return origin === undefined ? undefined : origin + document(id);
}

/** How to cite a paper, in every form. */
export function cite(id: DocumentId): string {
  return `${document(id)}/cite`;
}

export function collection(
  id: CollectionId,
  state: { readonly part?: string | undefined; readonly page?: number } = {},
): string {
  const query = { part: state.part, page: pageNumber(state.page) };
  return address(`/collections/${encoded(id)}`, query);
}

export function timeline(year?: string): string {
  return address('/timeline', { year });
}

/** Whether a network is of offices or of persons. */
export type Between = 'offices' | 'persons';

export interface NetworkState {
  readonly between?: Between;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly collection?: CollectionId | undefined;
  /** Name of the correspondent that is looked at. */
  readonly focus?: string | undefined;
  readonly page?: number;
}

export function network(state: NetworkState = {}): string {
  const { between, from, until, collection, focus, page } = state;
  return address('/network', {
    of: between === 'persons' ? between : undefined,
    from,
    until,
    in: collection,
    focus,
    page: pageNumber(page),
  });
}

export interface MapState {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly collection?: CollectionId | undefined;
  /** Part of the world. */
  readonly part?: string | undefined;
}

export function map({ from, until, collection, part }: MapState = {}): string {
  return address('/map', { from, until, in: collection, part });
}

export function source(id: SourceId): string {
  return `/sources/${id}`;
}

export interface DesiderataState {
  readonly sort?: 'cited' | 'date';
  readonly office?: string | undefined;
  readonly year?: string | undefined;
  readonly page?: number;
}

export function desiderata({ sort, office, year, page }: DesiderataState = {}): string {
  const order = sort === 'cited' ? undefined : sort;
  return address('/desiderata', { sort: order, office, year, page: pageNumber(page) });
}

/** A letter that asks for a cited paper. */
export function request(id: DocumentId): string {
  return `${document(id)}/request`;
}

/** One letter for several. */
export function requests(ids: readonly DocumentId[]): string {
  const words = new URLSearchParams(ids.map((id): [string, string] => ['id', id]));
  return ids.length === 0 ? '/desiderata/request' : `/desiderata/request?${words.toString()}`;
}

export interface SeriesListState {
  readonly sort?: 'papers' | 'name';
  readonly page?: number;
}

export function seriesList({ sort, page }: SeriesListState = {}): string {
  const query = { sort: sort === 'papers' ? undefined : sort, page: pageNumber(page) };
  return address('/series', query);
}

export function series(id: SeriesId): string {
  return `/series/${encoded(id)}`;
}

export interface FindingsState {
  readonly code?: string | undefined;
  readonly severity?: string | undefined;
  readonly state?: string | undefined;
  readonly page?: number;
}

export function findings({ page, ...narrowed }: FindingsState = {}): string {
  return address('/findings', { ...narrowed, page: pageNumber(page) });
}

export interface OpenRequestsState {
  readonly all?: boolean;
  readonly page?: number;
}

export function openRequests({ all, page }: OpenRequestsState = {}): string {
  return address('/requests', { show: all === true ? 'all' : undefined, page: pageNumber(page) });
}

export interface ConversationsState {
  readonly sort?: 'date';
  readonly view?: 'table';
  /** The paper whose conversation it is. */
  readonly including?: DocumentId;
  readonly page?: number;
}

/** Papers that answer each other. */
export function conversations({ sort, view, including, page }: ConversationsState = {}): string {
  return address('/conversations', { sort, view, with: including, page: pageNumber(page) });
}

export interface KnewState {
  /** An id, or how a name begins. */
  readonly person?: string | undefined;
  readonly at?: string | undefined;
  readonly not?: string | undefined;
  readonly page?: number;
}

export function knew({ person, at, not, page }: KnewState = {}): string {
  return address('/knew', { person, at, not, page: pageNumber(page) });
}

export const findingCodes = '/findings/codes';
export const findingCode = (code: string): string => `${findingCodes}#${encoded(code)}`;

export interface CorrectState {
  /** Which page of its blocks, and of its references. */
  readonly blocks?: number;
  readonly references?: number;
  /** A block whose form is open, by its anchor; the page of blocks is then the one it stands on. */
  readonly block?: string | undefined;
}

/** The desk of one held paper. */
export function correct(id: DocumentId, { blocks, references, block }: CorrectState = {}): string {
  const query = { blocks: pageNumber(blocks), references: pageNumber(references), block };
  return address(`${document(id)}/correct`, query);
}

/** The desk of a paper, open at the words of one block. */
export function correctBlock(id: DocumentId, at: Parameters<typeof blockAnchor>[0]): string {
  const block = blockAnchor(at);
  return `${correct(id, { block })}#${encoded(block)}`;
}

/** What is being done, waits or failed; forms that change it are sent there too. */
export function jobs(
  state: { readonly state?: string | undefined; readonly page?: number } = {},
): string {
  return address('/jobs', { state: state.state, page: pageNumber(state.page) });
}

/** What persons changed; forms that change something are sent there. */
export function revisions({
  gone,
  page,
}: { readonly gone?: boolean; readonly page?: number } = {}): string {
  return address('/revisions', { gone: gone ? 'yes' : undefined, page: pageNumber(page) });
}

export function stylesheet(version: string): string {
  return `/assets/chancery.${version}.css`;
}

export function island(file: string): string {
  return `/assets/islands/${file}`;
}

export const icon = '/assets/icon.svg';

export function font(file: string): string {
  return `/fonts/${file}`;
}

/** A block of a document, from another page. */
export function place(at: {
  readonly document: DocumentId;
  readonly text: string;
  readonly block: string;
}): string {
  return `${document(at.document)}#${encoded(blockAnchor(at))}`;
}
