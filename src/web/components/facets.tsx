import { NO_COLLECTION } from '../../model/collections.ts';
import { facetClause } from '../../search/facets.ts';
import { FACETS, type Facet, type FacetValue, type SortOrder } from '../../store/plan.ts';
import * as urls from '../urls.ts';
import { capitalised, figure, inWords, languageInWords } from '../words/names.ts';
import { Icon } from './icons.tsx';
import { say } from '../words/say.ts';
import { inItsOwn } from './in-english.tsx';

export interface FacetsProps {
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetValue[]>>>;
  readonly query: string;
  readonly sort: SortOrder;
  readonly view: urls.SearchView;
  /** Titles of collections by id. */
  readonly collections: ReadonlyMap<string, string>;
}

/** What the results hold, by field; each value is a link to the results that have it. */
export function Facets(props: FacetsProps) {
  const { query, sort, view } = props;
  const within = urls.searchesWithin({ query, sort, view });
  return (
    <nav class="facets" aria-label={say('search.narrow')}>
      <details>
        <summary class="narrow-only">{say('search.narrow')}</summary>
        {LISTED.map((facet) => (
          <OneFacet facet={facet} props={props} within={within} />
        ))}
      </details>
    </nav>
  );
}

/** Months are drawn above the results, each leading to its papers. */
const LISTED = FACETS.filter((facet) => facet !== 'month');

const SHOWN = 8;
/** Longer lists help nobody; whom one looks for can be typed: `from:ministry`. */
const MOST = 30;

interface OneFacetProps {
  readonly facet: Facet;
  readonly props: FacetsProps;
  /** The address of the results that one clause more leaves. */
  readonly within: (clause: string) => string;
}

function OneFacet({ facet, props, within }: OneFacetProps) {
  const values = inOrder(facet, props.facets[facet] ?? []);
  if (values.length === 0) return null;
  const first = values.slice(0, SHOWN);
  const most = facet === 'year' ? values.length : MOST;
  const more = values.slice(SHOWN, most);
  return (
    <section class="facet" aria-label={say(`facets.${facet}`)}>
      <h3>{say(`facets.${facet}`)}</h3>
      <Values facet={facet} values={first} props={props} within={within} />
      {more.length > 0 && (
        <details class="more">
          <summary>{say('search.more', { count: more.length })}</summary>
          <Values facet={facet} values={more} props={props} within={within} />
          {values.length > most && (
            <p class="note">{say('search.fewer', { count: values.length - most })}</p>
          )}
        </details>
      )}
    </section>
  );
}

/** Years run with time; all else with the number of papers. */
function inOrder(facet: Facet, values: readonly FacetValue[]): readonly FacetValue[] {
  return facet === 'year' ? values.toSorted((a, b) => a.value.localeCompare(b.value)) : values;
}

interface ValuesProps extends OneFacetProps {
  readonly values: readonly FacetValue[];
}

function Values({ facet, values, props, within }: ValuesProps) {
  const { query, sort, view } = props;
  return (
    <ul class="plain">
      {values.map(({ value, count }) => {
        const clause = facetClause(facet, value);
        const isOn = query.includes(clause);
        const address = isOn
          ? urls.search({ query: without(query, clause), sort, view })
          : within(clause);
        return (
          <li>
            <a href={address} {...(isOn && { 'aria-current': 'true' })}>
              <FacetWords facet={facet} value={value} collections={props.collections} />
              <span class="count">{isOn ? say('search.takeOff') : figure(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function without(query: string, clause: string): string {
  return query.replace(clause, '').replace(/\s+/g, ' ').trim() || '*';
}

interface FacetWordsProps {
  readonly facet: Facet;
  readonly value: string;
  readonly collections: ReadonlyMap<string, string>;
}

function FacetWords({ facet, value, collections }: FacetWordsProps) {
  // Papers that are only cited lie in no collection, whatever they are filed under.
  if (facet === 'collection') {
    const title = collections.get(value);
    if (title === undefined && value === NO_COLLECTION)
      return <span>{say('search.inNoCollection')}</span>;
    return <span {...inItsOwn(title ?? '')}>{title ?? value}</span>;
  }
  if (facet === 'holding' && (value === 'held' || value === 'cited')) {
    return (
      <span>
        <Icon name={value} /> {say(`holdings.${value}`)}
      </span>
    );
  }
  return (
    <span {...(facet === 'from' || facet === 'to' ? inItsOwn(value) : {})}>
      {facetInWords(facet, value)}
    </span>
  );
}

/** A facet’s value for people: `circular_telegram` is Circular telegram, `ru` is Russian. Offices and titles stay as they are. */
function facetInWords(facet: Facet, value: string): string {
  switch (facet) {
    case 'kind':
    case 'classification':
      return capitalised(inWords(value));
    case 'language':
      return isLanguage(value) ? capitalised(languageInWords(value)) : say('search.notKnown');
    case 'holding':
    case 'year':
    case 'month':
    case 'collection':
    case 'from':
    case 'to':
      return value;
  }
}

function isLanguage(value: string): boolean {
  return /^[a-z]{2,3}$/.test(value) && value !== 'und';
}
