import { worthAsking } from './compile.ts';
import { readDays, type Days } from './days.ts';
import type { QueryField } from './fields.ts';
import type { Query } from './syntax.ts';

/** How a query was read, in words: conduct and “safe passage” exactly and sent from Hale; left out: the. */
export function explain(query: Query): string {
  const leftOut = wordsLeftOut(query);
  const read = explainIn(query, explainWords);
  return leftOut.length === 0 ? read : `${read}; left out: ${leftOut.join(', ')}`;
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

function explainIn(query: Query, say: Say): string {
  switch (query.kind) {
    case 'all':
      return explainAll(worthAsking(query.of), say);
    case 'any':
      return query.of.map((part) => explainPart(part, say)).join(' or ');
    case 'not':
      return `not ${explainPart(query.of, say)}`;
    case 'word':
    case 'phrase':
    case 'prefix':
      return say(query);
    case 'near':
      return `${query.words.join(', ')} within ${query.within} words of each other`;
    case 'field':
      return explainIn(query.of, (typed) => explainField(query.field, query.exact, typed));
    case 'everything':
      return 'everything';
  }
}

function explainAll(parts: readonly Query[], say: Say): string {
  const [only] = parts;
  if (parts.length === 1 && only) return explainIn(only, say);
  return parts.map((part) => explainPart(part, say)).join(' and ');
}

function explainPart(part: Query, say: Say): string {
  const words = explainIn(part, say);
  return joins(part) ? `(${words})` : words;
}

function joins(part: Query): boolean {
  if (part.kind === 'field') return joins(part.of);
  return part.kind === 'any' || (part.kind === 'all' && worthAsking(part.of).length > 1);
}

function explainWords(typed: Typed): string {
  switch (typed.kind) {
    case 'word':
      return typed.text;
    case 'phrase':
      return `“${typed.text}” exactly`;
    case 'prefix':
      return `any word that starts with ${typed.start}`;
  }
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

function explainField(field: QueryField, exact: boolean, typed: Typed): string {
  const value =
    typed.kind === 'prefix' ? `what starts with ${typed.start}` : explainValue(field, typed.text);
  return `${PLACES[field]} ${exact ? 'exactly ' : ''}${value}`;
}

function explainValue(field: QueryField, text: string): string {
  const read = field === 'date' ? readDays(text) : undefined;
  if (read?.kind !== 'days') return text;
  if (read.inferred === 'only') return 'by inference';
  return read.inferred === undefined
    ? daysInWords(read.days)
    : `${daysInWords(read.days)}, or inferred to be`;
}

function daysInWords({ from, to }: Days): string {
  if (from === undefined) return `up to ${to ?? ''}`;
  if (to === undefined) return `from ${from} on`;
  return from === to ? from : `${from} to ${to}`;
}
