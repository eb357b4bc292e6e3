import type { Facet } from '../store/plan.ts';
import type { QueryField } from './fields.ts';
import { parseQuery } from './query.ts';

const FACET_LABELS: Readonly<Record<Facet, string>> = {
  year: 'Year',
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
      return /^[a-z]{2,3}$/.test(value) && value !== 'und'
        ? (LANGUAGE_NAMES.of(value) ?? value)
        : 'Not known';
    case 'year':
    case 'collection':
    case 'from':
    case 'to':
      return value;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const CLAUSE_FIELDS: Readonly<Record<Exclude<Facet, 'year'>, QueryField>> = {
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
  if (facet === 'year') return `date:${value}`;
  const field = CLAUSE_FIELDS[facet];
  // A value that holds quotation marks cannot stand between them: its words side by side come closest.
  return value.search(QUOTES) >= 0
    ? `${field}:"${value.replace(QUOTES, ' ')}"`
    : `${field}="${value}"`;
}

const QUOTES = /["“”„«»]+/g;

/** The query with a clause added; `a OR b` is kept together. */
export function narrowed(typed: string, clause: string): string {
  const query = typed.trim();
  if (query === '') return clause;
  const parsed = parseQuery(query);
  const loose = parsed.kind === 'read' && parsed.query.kind === 'any';
  return loose ? `(${query}) ${clause}` : `${query} ${clause}`;
}
