import { worthAsking } from './compile.ts';
import { readDays, type Days } from './days.ts';
import type { QueryField } from './fields.ts';
import type { Query } from './syntax.ts';

/** The phrases of an explanation; a page in another language brings its own. */
export interface ExplanationWords {
  readonly leftOut: (read: string, words: readonly string[]) => string;
  readonly or: (one: string, other: string) => string;
  readonly and: (one: string, other: string) => string;
  readonly not: (part: string) => string;
  readonly near: (words: readonly string[], within: number) => string;
  readonly everything: () => string;
  readonly phrase: (words: string) => string;
  readonly prefix: (start: string) => string;
  /** Where a part looks: `sent from Oslo`. */
  readonly within: (field: QueryField, value: string) => string;
  readonly valueStartsWith: (start: string) => string;
  readonly exactly: (value: string) => string;
  readonly byInference: () => string;
  readonly orInferred: (days: string) => string;
  readonly upTo: (to: string) => string;
  readonly fromOn: (from: string) => string;
  readonly fromTo: (from: string, to: string) => string;
}

const PLACES: Readonly<Record<QueryField, string>> = {
  from: 'sent from',
  to: 'sent to',
  by: 'written by',
  person: 'naming',
  number: 'numbered',
  series: 'in the series',
  file: 'filed under',
  kind: 'of the kind',
  lang: 'in the language',
  in: 'in the collection',
  classification: 'classified',
  holding: 'with the holding',
  date: 'dated',
  head: 'with, in the head,',
  body: 'with, in the body,',
  notes: 'with, in the notes,',
};

const ENGLISH: ExplanationWords = {
  leftOut: (read, words) => `${read}; left out: ${words.join(', ')}`,
  or: (one, other) => `${one} or ${other}`,
  and: (one, other) => `${one} and ${other}`,
  not: (part) => `not ${part}`,
  near: (words, within) => `${words.join(', ')} within ${within} words of each other`,
  everything: () => 'everything',
  phrase: (words) => `“${words}” exactly`,
  prefix: (start) => `any word that starts with ${start}`,
  within: (field, value) => `${PLACES[field]} ${value}`,
  valueStartsWith: (start) => `what starts with ${start}`,
  exactly: (value) => `exactly ${value}`,
  byInference: () => 'by inference',
  orInferred: (days) => `${days}, or inferred to be`,
  upTo: (to) => `up to ${to}`,
  fromOn: (from) => `from ${from} on`,
  fromTo: (from, to) => `${from} to ${to}`,
};

/** How a query was read, in words: conduct and “safe passage” exactly and sent from Hale; left out: the. */
export function explain(query: Query, words: ExplanationWords = ENGLISH): string {
  const leftOut = wordsLeftOut(query);
  const read = new Explanation(words).of(query);
  return leftOut.length === 0 ? read : words.leftOut(read, leftOut);
}

function wordsLeftOut(query: Query): readonly string[] {
  if (query.kind === 'not' || query.kind === 'field') return wordsLeftOut(query.of);
  if (query.kind !== 'all' && query.kind !== 'any') return [];
  const asked = query.kind === 'all' ? worthAsking(query.of) : query.of;
  return query.of.flatMap((part) =>
    part.kind === 'word' && !asked.includes(part) ? [part.text] : wordsLeftOut(part),
  );
}

type Typed = Extract<Query, { kind: 'word' | 'phrase' | 'prefix' }>;
type Say = (typed: Typed) => string;

class Explanation {
  readonly #words: ExplanationWords;

  constructor(words: ExplanationWords) {
    this.#words = words;
  }

  of(query: Query, say: Say = (typed) => this.#typed(typed)): string {
    const words = this.#words;
    switch (query.kind) {
      case 'all':
        return this.#all(worthAsking(query.of), say);
      case 'any':
        return query.of.map((part) => this.#part(part, say)).reduce(words.or);
      case 'not':
        return words.not(this.#part(query.of, say));
      case 'word':
      case 'phrase':
      case 'prefix':
        return say(query);
      case 'near':
        return words.near(query.words, query.within);
      case 'field':
        return this.of(query.of, (typed) => this.#field(query, typed));
      case 'everything':
        return words.everything();
    }
  }

  #all(parts: readonly Query[], say: Say): string {
    const [only] = parts;
    if (parts.length === 1 && only) return this.of(only, say);
    return parts.map((part) => this.#part(part, say)).reduce(this.#words.and);
  }

  #part(part: Query, say: Say): string {
    const words = this.of(part, say);
    return joins(part) ? `(${words})` : words;
  }

  #typed(typed: Typed): string {
    switch (typed.kind) {
      case 'word':
        return typed.text;
      case 'phrase':
        return this.#words.phrase(typed.text);
      case 'prefix':
        return this.#words.prefix(typed.start);
    }
  }

  #field({ field, exact }: Extract<Query, { kind: 'field' }>, typed: Typed): string {
    const value =
      typed.kind === 'prefix'
        ? this.#words.valueStartsWith(typed.start)
        : this.#value(field, typed.text);
    return this.#words.within(field, exact ? this.#words.exactly(value) : value);
  }

  #value(field: QueryField, text: string): string {
    const read = field === 'date' ? readDays(text) : undefined;
    if (read?.kind !== 'days') return text;
    if (read.inferred === 'only') return this.#words.byInference();
    const days = this.#days(read.days);
    return read.inferred === undefined ? days : this.#words.orInferred(days);
  }

  #days({ from, to }: Days): string {
    if (from === undefined) return this.#words.upTo(to ?? '');
    if (to === undefined) return this.#words.fromOn(from);
    return from === to ? from : this.#words.fromTo(from, to);
  }
}

function joins(part: Query): boolean {
  if (part.kind === 'field') return joins(part.of);
  return part.kind === 'any' || (part.kind === 'all' && worthAsking(part.of).length > 1);
}
