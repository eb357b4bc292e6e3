import type { Span } from '../model/evidence.ts';
import { fieldNamed } from './fields.ts';
import type { QueryField } from './fields.ts';
import { Unreadable } from './syntax.ts';

export type Lexeme = { readonly at: Span } & (
  | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'and' | 'not' | 'end' }
  /** `NEAR(war peace, 5)` whole; `inside` is what its parentheses hold. */
  | { readonly kind: 'near'; readonly inside: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly field: QueryField; readonly exact: boolean }
);

const SPACE = /\s+/y;
/** Typed quotes of any country; one closes another, as `„Москва“` does. */
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/y;
const QUOTE = /["“”„«»]/y;
/** `‘safe conduct’`; an apostrophe in it stays one, and without an end the mark is an apostrophe itself: `‘Abd al-Ilah`. */
const SINGLE_QUOTES = /‘((?:[^‘’"“”„«»]|’(?=\p{L}))+)’(?![\p{L}\p{N}])/uy;
const FIELD = /(\p{L}+)([:=])/uy;
const NEAR = /NEAR\(([^()]*)\)/iy;
const NEAR_OPEN = /NEAR\(/iy;
/** After `date:`, `1951-02 .. 1951-03` is one value. */
const SPACED_DATES = /\d[\dxX-]*(?:\s+\.\.\s*|\.\.\s+)\d[\dxX-]*~?/y;
const WORD = /[^\s()"“”„«»]+/y;
/** `U. S. S. R.` as older print has it: one word, though it holds spaces. */
const SPACED_INITIALS = /\p{L}\.(?: \p{L}\.){1,11}(?![^\s()"“”„«»])/uy;
const OPERATORS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map<string, 'and' | 'or' | 'not'>([
  ['AND', 'and'],
  ['OR', 'or'],
  ['|', 'or'],
  ['NOT', 'not'],
]);

/** Cuts a query into lexemes, the last of kind `end`. */
export function readLexemes(query: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < query.length) {
    const space = matchAt(SPACE, query, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const lexeme = datesAt(query, at, lexemes.at(-1)) ?? lexemeAt(query, at);
    lexemes.push(lexeme);
    at = lexeme.at.end;
  }
  return [...lexemes, { kind: 'end', at: { start: query.length, end: query.length } }];
}

function lexemeAt(query: string, start: number): Lexeme {
  const first = query[start];
  const one = { start, end: start + 1 };
  if (first === '(') return { kind: 'open', at: one };
  if (first === ')') return { kind: 'close', at: one };
  if (first === '-' && /[^\s)]/.test(query[start + 1] ?? ' ')) return { kind: 'minus', at: one };
  return (
    phraseAt(query, start) ?? nearAt(query, start) ?? fieldAt(query, start) ?? wordAt(query, start)
  );
}

function datesAt(query: string, start: number, before: Lexeme | undefined): Lexeme | undefined {
  if (before?.kind !== 'field' || before.field !== 'date') return undefined;
  const found = matchAt(SPACED_DATES, query, start);
  return found && { kind: 'word', text: found[0], at: spanOf(found, start) };
}

function phraseAt(query: string, start: number): Lexeme | undefined {
  const found = matchAt(PHRASE, query, start) ?? matchAt(SINGLE_QUOTES, query, start);
  if (found) return { kind: 'phrase', text: found[1] ?? '', at: spanOf(found, start) };
  if (matchAt(QUOTE, query, start)) {
    throw new Unreadable({ code: 'quoteOpen' }, { start, end: query.length });
  }
  return undefined;
}

function nearAt(query: string, start: number): Lexeme | undefined {
  const found = matchAt(NEAR, query, start);
  if (found) return { kind: 'near', inside: found[1] ?? '', at: spanOf(found, start) };
  if (matchAt(NEAR_OPEN, query, start)) {
    throw new Unreadable(
      { code: 'nearOpen' },
      {
        start,
        end: query.length,
      },
    );
  }
  return undefined;
}

function fieldAt(query: string, start: number): Lexeme | undefined {
  const found = matchAt(FIELD, query, start);
  const field = found && fieldNamed(found[1] ?? '');
  return found && field
    ? { kind: 'field', field, exact: found[2] === '=', at: spanOf(found, start) }
    : undefined;
}

function wordAt(query: string, start: number): Lexeme {
  const found = matchAt(SPACED_INITIALS, query, start) ?? matchAt(WORD, query, start);
  const text = found?.[0] ?? query.slice(start, start + 1);
  const at = { start, end: start + text.length };
  const operator = OPERATORS.get(text);
  return operator ? { kind: operator, at } : { kind: 'word', text, at };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function spanOf(found: RegExpExecArray, start: number): Span {
  return { start, end: start + found[0].length };
}
