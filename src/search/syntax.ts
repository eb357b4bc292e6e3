import type { Span } from '../model/evidence.ts';
import type { QueryField } from './fields.ts';
import { type UnreadReason, reasonInEnglish } from './unreadable.ts';

/** A query as typed, taken apart; nothing in it is analysed yet. `at` is where it stands in what was typed. */
export type Query =
  | { readonly kind: 'all'; readonly of: readonly Query[] }
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'word'; readonly text: string; readonly at: Span }
  | { readonly kind: 'prefix'; readonly start: string; readonly at: Span }
  | { readonly kind: 'phrase'; readonly text: string; readonly at: Span }
  | {
      readonly kind: 'near';
      readonly words: readonly string[];
      readonly within: number;
      readonly at: Span;
    }
  | FieldQuery
  | { readonly kind: 'everything' };

/** `from:Hale`, or with `exact` `from="Embassy in Norway"`: the whole value and nothing else. */
export interface FieldQuery {
  readonly kind: 'field';
  readonly field: QueryField;
  readonly exact: boolean;
  readonly of: Query;
  readonly at: Span;
}

/** What in a query cannot be read, for people, and where. Thrown only inside the reader of queries. */
export class Unreadable extends Error {
  readonly reason: UnreadReason;
  readonly at: Span;

  constructor(reason: UnreadReason, at: Span) {
    super(reasonInEnglish(reason));
    this.reason = reason;
    this.at = at;
  }
}

/** Writes a query so that it reads the same again. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return query.of.map((part) => printWithin(part, query.kind)).join(' ');
    case 'any':
      return query.of.map((part) => printWithin(part, query.kind)).join(' OR ');
    case 'not':
      return `NOT ${printWithin(query.of, query.kind)}`;
    case 'word':
      return query.text;
    case 'prefix':
      return `${query.start}*`;
    case 'phrase':
      return `"${query.text}"`;
    case 'near':
      return `NEAR(${query.words.join(' ')}, ${query.within})`;
    case 'field':
      return `${query.field}${query.exact ? '=' : ':'}${printWithin(query.of, query.kind)}`;
    case 'everything':
      return '*';
  }
}

/** Parts that hold parts need parentheses, except `a b OR c`, where AND binds closer. */
function printWithin(part: Query, outer: Query['kind']): string {
  const holdsParts = part.kind === 'all' || part.kind === 'any';
  const loose = outer === 'field' && (part.kind === 'not' || part.kind === 'near');
  return (holdsParts && !(outer === 'any' && part.kind === 'all')) || loose
    ? `(${printQuery(part)})`
    : printQuery(part);
}
