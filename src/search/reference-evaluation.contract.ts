import { TEXT_FIELDS } from '../store/plan.ts';
import type { Condition, FilterField, IndexTerms, TextField } from '../store/plan.ts';
import { type JoinedTokens, joinedText } from '../store/tokens.ts';

/** A document as an index sees it; what a store must find in it, and nothing more. */
export interface IndexedDocument {
  readonly terms: IndexTerms;
  readonly values: Readonly<Partial<Record<FilterField, readonly string[]>>>;
  /** First and last day that its date allows; absent when it has none. */
  readonly days?: { readonly from: string; readonly to: string };
}

/**
 * Says whether a document fits a condition, in the plainest way: the definition of what conditions mean, slow and without an
 * index. Stores are held against it in tests.
 */
export function matches(condition: Condition, document: IndexedDocument): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => matches(part, document));
    case 'any':
      return condition.of.some((part) => matches(part, document));
    case 'not':
      return !matches(condition.of, document);
    case 'everything':
      return true;
    case 'field':
      return hasValue(document, condition.field, condition.value);
    case 'dates':
      return touches(document, condition);
    case 'word':
    case 'phrase':
    case 'prefix':
    case 'near':
      return fieldsAsked(condition).some((field) =>
        matchesTokens(condition, tokensIn(document.terms[field])),
      );
  }
}

/** Apart again, what was joined. */
export function tokensIn(joined: JoinedTokens): readonly string[] {
  return joined.length === 0 ? [] : joinedText(joined).split('\n');
}

type TokenCondition = Extract<Condition, { kind: 'word' | 'phrase' | 'prefix' | 'near' }>;

/** A condition that names no field asks for each of them, one at a time: no phrase runs from one into the next. */
function fieldsAsked(condition: TokenCondition): readonly TextField[] {
  return condition.kind === 'near' || condition.in === undefined ? TEXT_FIELDS : [condition.in];
}

function matchesTokens(condition: TokenCondition, tokens: readonly string[]): boolean {
  switch (condition.kind) {
    case 'word':
      return condition.tokens.some((token) => tokens.includes(token));
    case 'phrase':
      return tokens.some((_first, at) =>
        condition.tokens.every((token, offset) => tokens[at + offset] === token),
      );
    case 'prefix':
      return tokens.some((token) => token.startsWith(condition.start));
    case 'near':
      return isNear(condition.tokens, condition.within, tokens);
  }
}

/** Some stretch holds all of `wanted`, with at most `within` tokens between its first and its last. */
function isNear(wanted: readonly string[], within: number, tokens: readonly string[]): boolean {
  return tokens.some((_first, start) => {
    const stretch = tokens.slice(start, start + within + 2);
    return wanted.every((token) => stretch.includes(token));
  });
}

function hasValue(document: IndexedDocument, field: FilterField, value: string): boolean {
  return (document.values[field] ?? []).some((held) => plain(held) === plain(value));
}

function plain(value: string): string {
  return value.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function touches(
  { days }: IndexedDocument,
  { from, to }: Extract<Condition, { kind: 'dates' }>,
): boolean {
  if (days === undefined) return false;
  return (from === undefined || days.to >= from) && (to === undefined || days.from <= to);
}
