import { collectionId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { SortOrder } from '../../store/plan.ts';
import type { SearchAnswer } from '../../search/search.ts';
import { searchArchive } from '../../search/searching.ts';
import type { ArchiveCounts, Store } from '../../store/store.ts';
import { Facets } from '../components/facets.tsx';
import { Hits } from '../components/hits.tsx';
import { HowToAsk } from '../components/how-to-ask.tsx';
import { Pager } from '../components/pager.tsx';
import { Said } from '../components/said.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { type Answer, type Asked, type Site, pageAsked } from '../page.ts';
import * as urls from '../urls.ts';
import { counted } from '../words/names.ts';

const SIZE = 20;

const SORTS: readonly { readonly sort: SortOrder; readonly words: string }[] = [
  { sort: 'relevance', words: 'Best first' },
  { sort: 'date', words: 'Oldest first' },
  { sort: 'date-descending', words: 'Newest first' },
  { sort: 'number', words: 'By number' },
];

interface Searched {
  readonly query: string;
  readonly sort: SortOrder;
  readonly page: number;
  /** Absent until something is asked. */
  readonly answer?: SearchAnswer;
  readonly counts: ArchiveCounts;
  readonly collections: ReadonlyMap<string, string>;
}

/** `/search`: the query, how it was read, and what was found. */
export async function searchPage({ store }: Site, asked: Asked): Promise<Answer> {
  const query = asked.query('q') ?? '';
  const sort = SORTS.find((one) => one.sort === asked.query('sort'))?.sort ?? 'relevance';
  const page = pageAsked(asked);
  const request = { query, sort, limit: SIZE, offset: (page - 1) * SIZE };
  const [counts, answer] = await Promise.all([
    store.counts(asked.reader),
    query === '' ? undefined : searchArchive(store, request, asked.reader),
  ]);
  const collections = await titles(store, answer, asked.reader);
  const searched = { query, sort, page, counts, collections, ...(answer && { answer }) };
  return {
    kind: 'page',
    page: {
      title: query === '' ? 'Search' : `Search: ${query}`,
      address: urls.search({ query, sort, page }),
      section: 'search',
      skipTo: 'the results',
      body: () => <SearchBody searched={searched} />,
      data: () => data(searched),
      ...(answer?.kind === 'unread' && { status: 400 as const }),
    },
  };
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
function data({ query, page, answer }: Searched) {
  if (answer === undefined) return { query, page, total: 0, hits: [], facets: {} };
  if (answer.kind === 'unread') return { query, error: { message: answer.message, at: answer.at } };
  const hits = answer.hits.map(({ summary, score, snippets }) => ({ ...summary, score, snippets }));
  return { query, page, readAs: answer.readAs, total: answer.total, hits, facets: answer.facets };
}

function SearchBody({ searched }: { searched: Searched }) {
  const { query, sort, answer } = searched;
  const isUnread = answer?.kind === 'unread';
  return (
    <>
      <h1 class="vh">Search</h1>
      <div class="stack over-head">
        <SearchBox query={query} sort={sort} {...(isUnread && { problem: 'unread' })} />
        {answer?.kind === 'found' && (
          <p class="note">
            Read as: <Said words={answer.readAs} />
            {answer.didYouMean !== undefined && (
              <>
                {' '}
                Did you mean{' '}
                <a href={urls.search({ query: answer.didYouMean, sort })}>{answer.didYouMean}</a>?
              </>
            )}
          </p>
        )}
        {isUnread && <Unread query={query} answer={answer} />}
      </div>
      <Results searched={searched} />
    </>
  );
}

function Results({ searched }: { searched: Searched }) {
  const { answer } = searched;
  if (answer?.kind !== 'found') return <HowToAsk />;
  return answer.total === 0 ? (
    <Nothing searched={searched} />
  ) : (
    <Found searched={searched} answer={answer} />
  );
}

/** Shows where the query stops making sense. */
function Unread({
  query,
  answer: { message, at },
}: {
  query: string;
  answer: Extract<SearchAnswer, { kind: 'unread' }>;
}) {
  const end = Math.max(at.end, at.start + 1);
  return (
    <div id="unread" class="stack">
      <p class="where" aria-hidden="true">
        {query.slice(0, at.start)}
        <mark>{query.slice(at.start, end) || ' '}</mark>
        {query.slice(end)}
      </p>
      <p class="errline">
        <Said words={message} />
      </p>
    </div>
  );
}

type FoundAnswer = Extract<SearchAnswer, { kind: 'found' }>;

function Found({ searched, answer }: { searched: Searched; answer: FoundAnswer }) {
  const { query, sort, page, collections } = searched;
  return (
    <div class="two left">
      <Facets facets={answer.facets} query={query} sort={sort} collections={collections} />
      <section aria-labelledby="h-results">
        <div class="sec">
          <h2 id="h-results">{counted(answer.total, 'paper')}</h2>
          <nav class="pick" aria-label="Order">
            {SORTS.map((one) => (
              <a
                href={urls.search({ query, sort: one.sort })}
                {...(one.sort === sort && { 'aria-current': 'true' })}
              >
                {one.words}
              </a>
            ))}
          </nav>
        </div>
        <Hits hits={answer.hits} />
        <Pager
          page={page}
          size={SIZE}
          total={answer.total}
          what="results"
          address={(number) => urls.search({ query, sort, page: number })}
        />
      </section>
    </div>
  );
}

/** Nothing found: what was searched, and what to try. */
function Nothing({ searched }: { searched: Searched }) {
  const { query, counts } = searched;
  const words = query.replace(/\b[a-z]+[:=]("[^"]*"|\S+)/gi, '').trim();
  const anyOf = words.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return (
    <section class="panel" aria-labelledby="h-none">
      <h2 id="h-none">No paper has all of that</h2>
      <dl class="facts">
        <dt>Searched</dt>
        <dd>{`${counted(counts.held, 'held paper')} and ${counted(counts.cited, 'cited one')}, all indexed`}</dd>
        {counts.refused > 0 && (
          <>
            <dt>Not read</dt>
            <dd>
              {counted(
                counts.refused,
                'file that the import refused',
                'files that the import refused',
              )}
            </dd>
          </>
        )}
      </dl>
      <ul class="plain try">
        {words !== '' && words !== query && (
          <li>
            Without the fields: <a href={urls.search({ query: words })}>{words}</a>
          </li>
        )}
        {anyOf.length > 1 && anyOf.length === words.split(/\s+/).length && (
          <li>
            Any of the words:{' '}
            <a href={urls.search({ query: anyOf.join(' OR ') })}>{anyOf.join(' OR ')}</a>
          </li>
        )}
        <li>
          A word may be spelt otherwise, or damaged in a scan: ask for its start:{' '}
          <span class="wire">refug*</span>.
        </li>
        <li>
          A person may stand under another spelling: see <a href={urls.people()}>the people</a>.
        </li>
      </ul>
    </section>
  );
}
