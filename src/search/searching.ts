import type { Span } from '../model/evidence.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Paper } from '../model/papers.ts';
import type { Reader } from '../model/reader.ts';
import type { Block } from '../model/texts.ts';
import { FACETS } from '../store/plan.ts';
import type { Condition, SearchPlan } from '../store/plan.ts';
import type { Store } from '../store/store.ts';
import { asksForCollection } from './collections.ts';
import { concordanceOf } from './concordance.ts';
import type { ConcordanceLine } from './concordance.ts';
import { hitsIn } from './hits.ts';
import { parseQuery } from './query.ts';
import type { ParsedQuery } from './query.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import { snippetFinder } from './snippets.ts';
import { spellingsFor } from './spellings.ts';
import { suggestion } from './suggestions.ts';
import { wantedOf } from './wanted.ts';

/** More hits than this are asked for page by page. */
const MOST_HITS = 1000;

/** Carries out what a person typed, for one reader: hits with their passages, counts by facet, and how the query was read. */
export async function searchArchive(
  store: Store,
  request: SearchRequest,
  reader: Reader,
): Promise<SearchAnswer> {
  const parsed = await readQuery(store, request.query, reader);
  if (parsed.kind === 'unread') return parsed;
  const { condition, ranking } = parsed;
  const plan: SearchPlan = {
    ...pageOf(request),
    condition,
    ...(request.sort === 'relevance' && { ranking }),
    facets: FACETS,
  };
  const { total, hits, facets } = await store.search(plan, reader);
  const papers = await papersById(
    store,
    hits.map((hit) => hit.summary.id),
    reader,
  );
  const snippetsOf = snippetFinder(wantedOf(parsed.condition));
  const found = hits.map((hit) => {
    const paper = papers.get(hit.summary.id);
    return { ...hit, snippets: paper ? snippetsOf(paper) : [] };
  });
  const other = await suggestion(store, { typed: request.query, found: total }, reader);
  return {
    kind: 'found',
    total,
    hits: found,
    facets,
    readAs: parsed.readAs,
    asked: parsed.asked,
    ...(other !== undefined && { didYouMean: other }),
  };
}

/** Every place in the papers of one page of hits where the words asked for stand, each in the middle of its line. */
export type Concordance =
  | { readonly kind: 'found'; readonly total: number; readonly lines: readonly ConcordanceLine[] }
  | Extract<SearchAnswer, { kind: 'unread' }>;

/** Keyword in context: like `searchArchive`, but line by line. `total` counts documents. */
export async function concordance(
  store: Store,
  request: SearchRequest,
  reader: Reader,
): Promise<Concordance> {
  const parsed = await readQuery(store, request.query, reader);
  if (parsed.kind === 'unread') return parsed;
  const plan: SearchPlan = { ...pageOf(request), condition: parsed.condition, facets: [] };
  const { total, hits } = await store.search(plan, reader);
  const ids = hits.map((hit) => hit.summary.id);
  const papers = await store.papers(ids, reader);
  const wanted = wantedOf(parsed.condition);
  return { kind: 'found', total, lines: papers.flatMap((paper) => concordanceOf(paper, wanted)) };
}

/** What a query asks for, as searches read it: for lists that are longer than a page. */
export async function conditionOf(
  store: Store,
  typed: string,
  reader: Reader,
): Promise<
  | { readonly kind: 'read'; readonly condition: Condition }
  | Extract<SearchAnswer, { kind: 'unread' }>
> {
  const parsed = await readQuery(store, typed, reader);
  return parsed.kind === 'unread' ? parsed : { kind: 'read', condition: parsed.condition };
}

/** Finds in a block of a text what a query asks for, as searches do: by stems, spellings and folded letters. */
export type WordFinder =
  | { readonly kind: 'read'; readonly find: (block: Block, language: string) => readonly Span[] }
  | Extract<SearchAnswer, { kind: 'unread' }>;

export async function wordFinder(store: Store, typed: string, reader: Reader): Promise<WordFinder> {
  if (typed === '') return { kind: 'read', find: () => [] };
  const parsed = await readQuery(store, typed, reader);
  if (parsed.kind === 'unread') return parsed;
  const wanted = wantedOf(parsed.condition);
  return { kind: 'read', find: (block, language) => hitsIn(block, wanted, language) };
}

/** Reads the query with the archive's collections and persons at hand, as far as the reader may know of them. */
async function readQuery(store: Store, typed: string, reader: Reader): Promise<ParsedQuery> {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') return parsed;
  const spellings = await spellingsFor(store, parsed.query, reader);
  const asksForOne = asksForCollection(typed);
  if (spellings.size === 0 && !asksForOne) return parsed;
  const collections = asksForOne ? await store.collections(reader) : [];
  return parseQuery(typed, {
    spellings,
    ...(asksForOne && { collections: collections.map(({ collection }) => collection) }),
  });
}

function pageOf({
  sort,
  limit,
  offset,
}: SearchRequest): Pick<SearchPlan, 'sort' | 'limit' | 'offset'> {
  return { sort, limit: Math.min(Math.max(0, limit), MOST_HITS), offset: Math.max(0, offset) };
}

/** Only held documents have papers; a cited one is found without passages. */
async function papersById(
  store: Store,
  ids: readonly DocumentId[],
  reader: Reader,
): Promise<ReadonlyMap<DocumentId, Paper>> {
  const papers = await store.papers(ids, reader);
  return new Map(papers.map((paper) => [paper.id, paper]));
}
