import type { FilterField, TextField } from '../store/plan.ts';

/** The names that a query can put before a colon. */
export const QUERY_FIELDS = [
  'from',
  'to',
  'by',
  'person',
  'number',
  'series',
  'file',
  'kind',
  'lang',
  'in',
  'classification',
  'holding',
  'date',
  'head',
  'body',
  'notes',
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

const ALSO: ReadonlyMap<string, QueryField> = new Map<string, QueryField>([
  ['title', 'head'],
  ['text', 'body'],
  ['note', 'notes'],
  ['language', 'lang'],
  ['collection', 'in'],
  ['volume', 'in'],
  ['class', 'classification'],
  ['year', 'date'],
  ['people', 'person'],
]);

const NAMES: ReadonlySet<string> = new Set(QUERY_FIELDS);

/** The field that a typed name means, capitals or not. */
export function fieldNamed(name: string): QueryField | undefined {
  const lower = name.toLowerCase();
  return NAMES.has(lower) ? (lower as QueryField) : ALSO.get(lower);
}

/** The field that a mistyped name comes close to: one letter wrong, or two exchanged. */
export function closestField(name: string): QueryField | undefined {
  if (name.length < 3) return undefined;
  return QUERY_FIELDS.find((field) => field.length >= 4 && differsByOne(name, field));
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}` === restB
  );
}

/** Fields that are searched by their words. `by` is searched by marked tokens and `date` by days: neither is here. */
export const WORD_FIELDS: Readonly<Partial<Record<QueryField, TextField>>> = {
  from: 'from',
  to: 'to',
  person: 'person',
  file: 'file',
  head: 'head',
  body: 'body',
  notes: 'notes',
};

/** Fields with exact values, as `from="Embassy in Norway"` asks for them too. */
export const VALUE_FIELDS: Readonly<Partial<Record<QueryField, FilterField>>> = {
  from: 'from',
  to: 'to',
  person: 'person',
  file: 'file',
  number: 'number',
  series: 'series',
  kind: 'kind',
  lang: 'language',
  in: 'collection',
  classification: 'classification',
  holding: 'holding',
};
