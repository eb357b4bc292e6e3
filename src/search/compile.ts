import type { Span } from '../model/evidence.ts';
import type { Condition, TextField } from '../store/plan.ts';
import { readDays } from './days.ts';
import { VALUE_FIELDS, WORD_FIELDS } from './fields.ts';
import type { QueryField } from './fields.ts';
import { Unreadable } from './syntax.ts';
import type { FieldQuery, Query } from './syntax.ts';
import { authorToken, stemToken } from './tokens.ts';
import {
  chunksOf,
  isCommon,
  phraseCondition,
  prefixCondition,
  prefixStart,
  wordCondition,
} from './typed-words.ts';
import {
  CLASSIFICATIONS_TAKEN,
  KINDS_TAKEN,
  readClassification,
  readHolding,
  readKind,
  readLanguage,
} from './values.ts';
import type { ReadValue } from './values.ts';

type Typed = Extract<Query, { kind: 'word' | 'phrase' | 'prefix' }>;

/** What the store is to look for. Throws `Unreadable` for a value that its field cannot have. */
export function compile(query: Query): Condition {
  return compileIn(query, (typed) => compileWords(typed));
}

/** Compiles what holds parts; `leaf` says what one word, phrase or prefix means here, inside the field `inside`. */
function compileIn(query: Query, leaf: Leaf, inside?: QueryField): Condition {
  switch (query.kind) {
    case 'all':
      return allOf(worthAsking(query.of).map((part) => compileIn(part, leaf, inside)));
    case 'any':
      return anyOf(query.of.map((part) => compileIn(part, leaf, inside)));
    case 'not':
      return { kind: 'not', of: compileIn(query.of, leaf, inside) };
    case 'word':
    case 'phrase':
    case 'prefix':
      return leaf(query);
    case 'near':
      if (inside !== undefined) refuseInside('NEAR', inside, query.at);
      return compileNear(query.words, query.within, query.at);
    case 'field':
      if (inside !== undefined) refuseInside(query.field, inside, query.at);
      return compileField(query);
    case 'everything':
      return { kind: 'everything' };
  }
}

function refuseInside(inner: string, outer: QueryField, at: Span): never {
  throw new Unreadable({ code: 'cannotStand', inner, outer }, at);
}

/** Beside words that tell something, words that tell nothing are left out; alone they are asked for. */
export function worthAsking(parts: readonly Query[]): readonly Query[] {
  const words = parts.filter((part) => !isPunctuation(part));
  const telling = words.filter((part) => !(part.kind === 'word' && isCommon(part.text)));
  const positive = telling.some((part) => part.kind !== 'not');
  if (positive) return telling;
  return words.length > 0 ? words : parts;
}

/** A lone dash or `№` between words. */
function isPunctuation(part: Query): boolean {
  return part.kind === 'word' && chunksOf(part.text).length === 0;
}

const SHORTEST_PREFIX = 3;

function compileWords(typed: Typed, field?: TextField): Condition {
  switch (typed.kind) {
    case 'word':
      return wordCondition(typed.text, field) ?? refuseEmpty(typed.at);
    case 'phrase':
      return phraseCondition(typed.text, field) ?? refuseEmpty(typed.at);
    case 'prefix':
      return prefixCondition(longEnough(typed.start, typed.at), field);
  }
}

function refuseEmpty(at: Span): never {
  throw new Unreadable({ code: 'noLetter' }, at);
}

function longEnough(typed: string, at: Span): string {
  const start = prefixStart(typed);
  if (start.replace(/[^\p{L}\p{Nd}]+/gu, '').length >= SHORTEST_PREFIX) return start;
  throw new Unreadable({ code: 'tooShort', typed }, at);
}

function compileNear(typed: readonly string[], within: number, at: Span): Condition {
  const tokens = typed.flatMap((words) =>
    chunksOf(words).flatMap((chunk) => chunk.words.map(({ stem }) => stemToken(stem))),
  );
  return tokens.length < 2 ? refuseEmpty(at) : { kind: 'near', tokens, within };
}

function compileField({ field, exact, of, at }: FieldQuery): Condition {
  const leaf = exact ? exactLeaf(field, at) : fieldLeaf(field);
  return compileIn(of, leaf, field);
}

/** What one value means in a field. */
type Leaf = (typed: Typed) => Condition;

function fieldLeaf(field: QueryField): Leaf {
  const words = WORD_FIELDS[field];
  if (words !== undefined) return (typed) => compileWords(typed, words);
  return VALUES[field] ?? ((typed) => compileValue(field, valueOf(typed, field)));
}

/** Fields whose values are neither words nor free. */
const VALUES: Readonly<Partial<Record<QueryField, Leaf>>> = {
  by: compileAuthor,
  date: (typed) => compileDate(typed),
  number: (typed) => compileNumber(valueOf(typed, 'number')),
  kind: listed('kind', readKind, `a kind of paper; the kinds are ${KINDS_TAKEN}`),
  lang: listed('lang', readLanguage, 'a language; use a code such as en, ru or fr'),
  holding: listed('holding', readHolding, 'a holding; it is held or cited'),
  classification: listed(
    'classification',
    readClassification,
    `a classification; they are ${CLASSIFICATIONS_TAKEN}`,
  ),
};

function listed(field: QueryField, read: ReadValue, what: string): Leaf {
  return (typed) => {
    const value = valueOf(typed, field);
    const values = read(value);
    if (values === undefined) {
      throw new Unreadable({ code: 'notValue', field, value, what }, typed.at);
    }
    return anyOf(values.map((each) => compileValue(field, each)));
  };
}

function exactLeaf(field: QueryField, at: Span): Leaf {
  if (VALUE_FIELDS[field] === undefined) {
    throw new Unreadable({ code: 'noExact', field }, at);
  }
  if (field === 'person') return (typed) => compileWords(asTyped(typed), 'person');
  return (typed) => compileValue(field, valueOf(typed, field));
}

/** Papers hold names as words and have no list of them: the name as it is spelt, as if in quotation marks. */
function asTyped(typed: Typed): Typed {
  return typed.kind === 'word' ? { ...typed, kind: 'phrase' } : typed;
}

function compileValue(field: QueryField, typed: string): Condition {
  const filter = VALUE_FIELDS[field];
  if (filter === undefined) throw new Error(`the field ${field} has no values`);
  return {
    kind: 'field',
    field: filter,
    value: typed.normalize('NFC').replace(/\s+/g, ' ').trim(),
  };
}

function valueOf(typed: Typed, field: QueryField): string {
  if (typed.kind !== 'prefix') return typed.text;
  throw new Unreadable({ code: 'wholeValue', field }, typed.at);
}

/** `number:1,020`, `number:"Gocus 628"`: as an alias that is kept whole, or as a number in its series. */
function compileNumber(typed: string): Condition {
  const plain = typed.replace(/(\d),(?=\d{3}\b)/g, '$1');
  const [, series, number] = /^(\p{L}+)[\s-]+(\S+)$/u.exec(plain) ?? [];
  const whole = compileValue('number', plain);
  if (series === undefined || number === undefined) return whole;
  const inSeries = [compileValue('series', series), compileValue('number', number)];
  return { kind: 'any', of: [whole, { kind: 'all', of: inSeries }] };
}

function compileDate(typed: Typed): Condition {
  const date = valueOf(typed, 'date');
  const read = readDays(date);
  if (read.kind === 'days') {
    const { days, inferred } = read;
    return { kind: 'dates', ...days, ...(inferred && { inferred }) };
  }
  const start = typed.at.start + (typed.kind === 'phrase' ? 1 : 0);
  throw new Unreadable(
    { code: 'noDate', date, why: read.message },
    {
      start: start + read.start,
      end: start + read.end,
    },
  );
}

/** Names of authors are tokens without order: `by:"George Hale"` asks for both words. */
function compileAuthor(typed: Typed): Condition {
  if (typed.kind === 'prefix') {
    return { kind: 'prefix', start: authorToken(longEnough(typed.start, typed.at)), in: 'person' };
  }
  const words = chunksOf(typed.text).flatMap((chunk) => chunk.words);
  if (words.length === 0) return refuseEmpty(typed.at);
  return allOf(
    words.map(({ stem }) => ({ kind: 'word', tokens: [authorToken(stem)], in: 'person' })),
  );
}

export function anyOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only ? only : { kind: 'any', of: conditions };
}

export function allOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only ? only : { kind: 'all', of: conditions };
}
