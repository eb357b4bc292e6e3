import type { SearchAnswer } from '../../search/search.ts';
import type { FacetValue, SortOrder } from '../../store/plan.ts';
import type { PersonSummary } from '../../store/store.ts';
import { DateForm } from '../components/date-form.tsx';
import { Facets } from '../components/facets.tsx';
import { Hits } from '../components/hits.tsx';
import { HowToAsk } from '../components/how-to-ask.tsx';
import { Icon } from '../components/icons.tsx';
import { InContext } from '../components/in-context.tsx';
import { MonthChart, barsOf } from '../components/month-chart.tsx';
import { NothingFound } from '../components/nothing-found.tsx';
import { Pager } from '../components/pager.tsx';
import { Said } from '../components/said.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { UnreadQuery } from '../components/unread-query.tsx';
import * as urls from '../urls.ts';
import type { Searched } from './search.tsx';
import { explain } from '../../search/explanation.ts';
import { stemsAsked } from '../../search/stems-asked.ts';
import { EXPLAINED } from '../words/explained.ts';
import type { Key } from '../words/messages.ts';
import { say } from '../words/say.ts';
import { Say } from '../components/say.tsx';

export const SORTS = [
  { sort: 'relevance', words: 'search.bestFirst' },
  { sort: 'date', words: 'search.oldestFirst' },
  { sort: 'date-descending', words: 'search.newestFirst' },
  { sort: 'number', words: 'search.byNumber' },
] as const satisfies readonly { readonly sort: SortOrder; readonly words: Key }[];

const VIEWS = [
  { view: 'papers', words: 'search.asPapers' },
  { view: 'context', words: 'search.asContext' },
] as const satisfies readonly { readonly view: urls.SearchView; readonly words: Key }[];

export function SearchBody({ searched }: { searched: Searched }) {
  const { query, sort, answer, persons } = searched;
  const isUnread = answer?.kind === 'unread';
  return (
    <>
      <h1 class="vh">{say('search.title')}</h1>
      <div class="stack over-head">
        <SearchBox query={query} sort={sort} {...(isUnread && { problem: 'unread' })} />
        {isUnread && <UnreadQuery query={query} answer={answer} />}
      </div>
      <div id="results" data-title={`${say('search.titleOf', { query })} · Chancery`}>
        {answer?.kind === 'found' && <ReadAs answer={answer} sort={sort} />}
        {persons.length > 0 && <Named persons={persons} query={query} />}
        <Results searched={searched} />
      </div>
    </>
  );
}

type FoundAnswer = Extract<SearchAnswer, { kind: 'found' }>;

/** How the query was understood; where it found nothing, what it may have meant. */
function ReadAs({ answer, sort }: { answer: FoundAnswer; sort: SortOrder }) {
  const { didYouMean } = answer;
  const stems = stemsAsked(answer.asked);
  return (
    <p class="note">
      <Say it="search.readAs" with={{ words: <Said words={explain(answer.asked, EXPLAINED)} /> }} />
      {didYouMean !== undefined && (
        <>
          {'. '}
          <Say
            it="search.didYouMean"
            with={{
              other: (
                <a href={urls.search({ query: didYouMean, sort })}>
                  <strong>{didYouMean}</strong>
                </a>
              ),
            }}
          />
        </>
      )}
      {stems.length > 0 && (
        <>
          {didYouMean === undefined ? '. ' : ' '}
          <Say
            it="search.everyForm"
            with={{ stems: <span class="wire">{stems.map((stem) => `${stem}…`).join(', ')}</span> }}
          />
        </>
      )}
    </p>
  );
}

/** A name is asked for as a word, and the person behind it goes by others too. */
function Named({ persons, query }: { persons: readonly PersonSummary[]; query: string }) {
  const everySpelling = inEverySpelling(query);
  return (
    <section class="notice finding named" aria-label={say('search.personsNamed')}>
      <Icon name="person" />
      <ul class="plain">
        {persons.map(({ person, documents }) => (
          <li>
            <a href={urls.person(person.id)}>
              <strong>{person.name}</strong>
            </a>{' '}
            <span class="note">
              {[spelt(person.names.length), say('search.inPapers', { count: documents })]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
        {everySpelling !== undefined && persons.some(({ person }) => person.names.length > 1) && (
          <li class="note">
            <Say
              it="search.everySpelling"
              with={{
                query: (
                  <a class="wire" href={urls.search({ query: everySpelling })}>
                    {everySpelling}
                  </a>
                ),
              }}
            />
          </li>
        )}
      </ul>
    </section>
  );
}

/** A surname alone, asked for as a name: then its spellings in other papers and scripts are looked for too. */
function inEverySpelling(query: string): string | undefined {
  const typed = query.trim();
  return /^[\p{L}’'-]+$/u.test(typed) ? `person:${typed}` : undefined;
}

function spelt(names: number): string {
  return names > 1 ? say('search.speltInWays', { count: names }) : '';
}

function Results({ searched }: { searched: Searched }) {
  const { answer, query, counts } = searched;
  if (answer?.kind !== 'found') return <HowToAsk />;
  return answer.total === 0 ? (
    <NothingFound query={query} counts={counts} />
  ) : (
    <Found searched={searched} answer={answer} />
  );
}

function Found({ searched, answer }: { searched: Searched; answer: FoundAnswer }) {
  const { query, sort, view, page, size, collections } = searched;
  return (
    <div class="two left">
      <Facets facets={answer.facets} {...{ query, sort, view, collections }} />
      <div class="stack results">
        <Dates searched={searched} answer={answer} />
        <section aria-labelledby="h-results">
          <div class="sec">
            <h2 id="h-results">{say('search.results')}</h2>
            <div class="row">
              <nav class="pick" aria-label={say('search.showAs')}>
                {VIEWS.map((one) => (
                  <a
                    href={urls.search({ query, sort, view: one.view, page })}
                    {...(one.view === view && { 'aria-current': 'true' })}
                  >
                    {say(one.words)}
                  </a>
                ))}
              </nav>
              <nav class="pick" aria-label={say('search.order')}>
                {SORTS.map((one) => (
                  <a
                    href={urls.search({ query, sort: one.sort, view })}
                    {...(one.sort === sort && { 'aria-current': 'true' })}
                  >
                    {say(one.words)}
                  </a>
                ))}
              </nav>
            </div>
          </div>
          <Listed searched={searched} answer={answer} />
          <Pager
            page={page}
            size={size}
            total={answer.total}
            what="results"
            address={(number) => urls.search({ query, sort, view, page: number })}
          />
          <p class="note">
            <Say
              it="search.asTable"
              with={{
                csv: (words) => (
                  <a href={urls.twin(urls.search({ query, sort }), 'csv')}>{words}</a>
                ),
              }}
            />
          </p>
        </section>
      </div>
    </div>
  );
}

function Listed({ searched, answer }: { searched: Searched; answer: FoundAnswer }) {
  const { lines, query, scanned } = searched;
  if (lines === undefined) return <Hits hits={answer.hits} query={query} scanned={scanned} />;
  if (lines.length === 0) {
    return <p class="note">{say('search.noWords')}</p>;
  }
  const papers = new Map(
    answer.hits.map(({ summary }): [string, typeof summary] => [summary.id, summary]),
  );
  return <InContext lines={lines} papers={papers} />;
}

/** How many, and from when. */
function Dates({ searched, answer }: { searched: Searched; answer: FoundAnswer }) {
  const { query, sort, view } = searched;
  const { total, facets } = answer;
  const months = facets.month ?? [];
  const without = total - sum(months);
  return (
    <section aria-labelledby="h-dates" class="stack">
      <div class="split">
        <h2 id="h-dates">{say('counts.papers', { count: total })}</h2>
        {without > 0 && months.length > 0 && (
          <p class="note">{say('search.withoutMonth', { count: without })}</p>
        )}
      </div>
      <MonthChart bars={barsOf({ months, years: facets.year ?? [] })} {...{ query, sort, view }} />
      <DateForm query={query} sort={sort} view={view} />
    </section>
  );
}

function sum(values: readonly FacetValue[]): number {
  return values.reduce((total, { count }) => total + count, 0);
}
