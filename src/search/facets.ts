import type { Facet } from '../store/plan.ts';
import type { QueryField } from './fields.ts';
import { parse } from './parser.ts';
import { Unreadable } from './syntax.ts';

const FACET_LABELS: Readonly<Record<Facet, string>> = {
  year: 'Year',
  month: 'Month',
  kind: 'Kind',
  collection: 'Collection',
  from: 'From',
  to: 'To',
  classification: 'Classification',
  language: 'Language',
  holding: 'Holding',
};

/** The heading above a facet's values. */
export function facetLabel(facet: Facet): string {
  return FACET_LABELS[facet];
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A facet's value for people: `circular_telegram` is Circular telegram, `ru` is Russian. Offices and titles stay as they are. */
export function facetValueLabel(facet: Facet, value: string): string {
  switch (facet) {
    case 'kind':
      return capital(value.replaceAll('_', ' '));
    case 'classification':
    case 'holding':
      return capital(value);
    case 'language':
      return languageLabel(value);
    case 'year':
    case 'month':
    case 'collection':
    case 'from':
    case 'to':
      return value;
  }
}

function languageLabel(value: string): string {
  const isKnown = /^[a-z]{2,3}$/.test(value) && value !== 'und';
  return isKnown ? (LANGUAGE_NAMES.of(value) ?? value) : 'Not known';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const CLAUSE_FIELDS: Readonly<Record<Exclude<Facet, 'year' | 'month'>, QueryField>> = {
  kind: 'kind',
  collection: 'in',
  from: 'from',
  to: 'to',
  classification: 'classification',
  language: 'lang',
  holding: 'holding',
};

/** What to add to a query so that it keeps to one value of a facet: `from="Embassy in Norway"`, `date:1951`. */
export function facetClause(facet: Facet, value: string): string {
  if (facet === 'year' || facet === 'month') return `date:${value}`;
  const field = CLAUSE_FIELDS[facet];
  // A value that holds quotation marks cannot stand between them: its words side by side come closest.
  return value.search(QUOTES) >= 0
    ? `${field}:"${value.replace(QUOTES, ' ')}"`
    : `${field}="${value}"`;
}

const QUOTES = /["“”„«»]+/g;

/** The query with a clause added; `a OR b` is kept together. */
export function narrowed(typed: string, clause: string): string {
  return beforeClause(typed) + clause;
}

/** What of the query stands before a clause that is added to it. */
export function beforeClause(typed: string): string {
  const query = typed.trim();
  if (query === '') return '';
  return isLoose(query) ? `(${query}) ` : `${query} `;
}

/** Whether a query is `a OR b`, which a further clause would take apart. */
function isLoose(query: string): boolean {
  try {
    return parse(query).kind === 'any';
  } catch (problem) {
    if (problem instanceof Unreadable) return false;
    throw problem;
  }
}

/** A clause `date:1951-02..1951-03`, wherever it stands in a query. */
const DATES = /(?<![^\s(])date:[^\s()]+/gi;

/** The query kept to the days from one date to another, in place of the dates it has; without either, to no days at all. */
export function datedBetween(typed: string, first: string, last: string): string {
  const query = typed.replace(DATES, ' ').replaceAll(/\s+/g, ' ').trim();
  if (first === '' && last === '') return query;
  return narrowed(query, first === last ? `date:${first}` : `date:${first}..${last}`);
}

/** The two ends of the dates that a query keeps to, as typed; empty where it leaves them open. */
export function datesOf(typed: string): { readonly first: string; readonly last: string } {
  const clause = typed.match(DATES)?.[0].slice('date:'.length) ?? '';
  const [first = '', last = first] = clause.split('..', 2);
  return { first, last };
}
