import type { JoinedTokens } from './tokens.ts';

/**
 * A search as the store carries it out. The query language (`search/`) makes it from what a person typed; tokens are
 * already analysed (folded, stemmed), so that nothing typed reaches SQL or the full-text engine as code.
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** One word: any of its tokens (a stem, or the exact form). */
  | { readonly kind: 'word'; readonly tokens: readonly string[]; readonly in?: TextField }
  | { readonly kind: 'phrase'; readonly tokens: readonly string[]; readonly in?: TextField }
  /** Exact forms that start with this; at least three characters. */
  | { readonly kind: 'prefix'; readonly start: string; readonly in?: TextField }
  | { readonly kind: 'near'; readonly tokens: readonly string[]; readonly within: number }
  /** An exact value, already canonical, of a field kept for filtering. */
  | { readonly kind: 'field'; readonly field: FilterField; readonly value: string }
  /**
   * Dates that lie in or touch the interval; ISO days, inclusive; an open end is absent. The stated date, unless `inferred` asks for the
   * reasoned ones of papers without a date too, or for these only.
   */
  | {
      readonly kind: 'dates';
      readonly from?: string;
      readonly to?: string;
      readonly inferred?: 'too' | 'only';
    }
  | { readonly kind: 'everything' };

/** Parts of the full text that can be asked for alone. */
export const TEXT_FIELDS = ['head', 'body', 'notes', 'from', 'to', 'person', 'file'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields of the narrow table: exact values, one or several a document. */
export type FilterField =
  | 'year'
  | 'month'
  | 'day'
  | 'kind'
  | 'collection'
  | 'from'
  | 'to'
  | 'classification'
  | 'language'
  | 'holding'
  | 'number'
  | 'series'
  | 'file'
  | 'person';

export type SortOrder = 'relevance' | 'date' | 'date-descending' | 'number';

export const FACETS = [
  'year',
  'month',
  'kind',
  'collection',
  'from',
  'to',
  'classification',
  'language',
  'holding',
] as const satisfies readonly FilterField[];
export type Facet = (typeof FACETS)[number];

/** What results can be counted by: the facets, and days, for the calendar of a year. */
export type CountedField = Facet | 'day';

/**
 * What is counted to tell by how much a paper answers, where more is worth counting than has to be there. Both are conditions like that of
 * the plan: they hold for no other papers.
 */
export interface Ranking {
  /** Holds for all of them. */
  readonly all: Condition;
  /** Holds for those that surely answer best, if words stand side by side in what was asked. */
  readonly closest?: Condition;
}

export interface SearchPlan {
  readonly condition: Condition;
  /** For the order of relevance; without it the condition itself is counted. */
  readonly ranking?: Ranking;
  readonly sort: SortOrder;
  readonly limit: number;
  readonly offset: number;
  readonly facets: readonly CountedField[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Partial<Record<CountedField, readonly FacetValue[]>>>;
}

/**
 * Tokens of one document, in order, a field each; positions count, so that phrases and NEAR work. A token may begin with a mark
 * (`±` a stem, `=` a whole, `@` an author; see `search/tokens.ts`) and hold any punctuation but no space: an engine keeps each whole and
 * apart from the same letters without the mark. A `prefix` too can begin with a mark. Joined (`tokens.ts`), for an archive has a great many.
 */
export type IndexTerms = Readonly<Record<TextField, JoinedTokens>>;

/** A word as the index has it, and how many documents hold it. */
export interface IndexedWord {
  readonly word: string;
  readonly documents: number;
}
