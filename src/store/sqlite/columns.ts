import type { Reader } from '../../model/reader.ts';
import { isoDay } from '../dates.ts';
import { foldValue } from '../filters.ts';
import type { FacetValue } from '../plan.ts';
import { Column, SEPARATOR } from './column.ts';
import { type ColumnRow, readColumnRows } from './column-rows.ts';
import type { Connection } from './connection.ts';
import type { Sending } from './correspondents.ts';
import { DocumentSet } from './document-set.ts';

/** Fields that are kept in memory: few values, or asked for by every search. */
export const COLUMN_FIELDS = [
  'year',
  'month',
  'day',
  'kind',
  'collection',
  'from',
  'to',
  'classification',
  'language',
  'holding',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/**
 * What searches narrow and count by, of all documents, in memory: counting facets of 15,000 documents takes a millisecond
 * here and thirty in SQL. A document's slot is its place in the order of date; about 40 bytes a document.
 */
export class Columns {
  readonly size: number;
  readonly keys: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #earliest: Uint32Array;
  readonly #latest: Uint32Array;
  readonly #inferredEarliest: Uint32Array;
  readonly #inferredLatest: Uint32Array;
  readonly #numbers: Float64Array;
  readonly #columns: Readonly<Record<ColumnField, Column>>;
  readonly #access: Column;
  /** Papers themselves: neither entries of what nobody here holds, nor what an edition adds to papers. */
  readonly heldPapers: DocumentSet;
  #visible: { readonly who: string; readonly documents: DocumentSet } | undefined;

  constructor(rows: readonly ColumnRow[]) {
    this.size = rows.length;
    this.keys = Uint32Array.from(rows, (row) => row.key);
    this.#slots = new Uint32Array(rows.reduce((most, row) => Math.max(most, row.key), 0) + 1);
    for (const [slot, { key }] of rows.entries()) this.#slots[key] = slot;
    this.#earliest = Uint32Array.from(rows, (row) => row.earliest ?? UNDATED);
    this.#latest = Uint32Array.from(rows, (row) => row.latest ?? 0);
    this.#inferredEarliest = Uint32Array.from(rows, (row) => row.inferredEarliest ?? UNDATED);
    this.#inferredLatest = Uint32Array.from(rows, (row) => row.inferredLatest ?? 0);
    this.#numbers = Float64Array.from(rows, (row) => numberKey(row.number));
    this.#access = new Column(rows, (row) => row.access);
    this.#columns = {
      year: new Column(rows, years, ({ earliest, latest }) => ends(earliest, latest, YEAR)),
      month: new Column(rows, month, ({ earliest, latest }) => ends(earliest, latest, MONTH)),
      day: new Column(rows, day, ({ earliest, latest }) => ends(earliest, latest, DAY)),
      kind: new Column(rows, (row) => row.kind),
      collection: new Column(rows, (row) => row.collection),
      from: new Column(rows, (row) => row.sender ?? ''),
      to: new Column(rows, (row) => row.addressee ?? ''),
      classification: new Column(rows, (row) => row.classification ?? ''),
      language: new Column(rows, (row) => row.languages.replaceAll(' ', SEPARATOR)),
      holding: new Column(rows, (row) => row.holding),
    };
    this.heldPapers = this.withValue('holding', 'held').without(
      this.withValue('kind', 'apparatus'),
    );
  }

  slotOf(key: number): number {
    return this.#slots[key] ?? 0;
  }

  keyOf(slot: number): number {
    return this.keys[slot] ?? 0;
  }

  visibleTo({ clearances }: Reader): DocumentSet {
    const open = new Set(['public', ...clearances]);
    const who = [...open].sort().join(SEPARATOR);
    // Search after search comes from readers with the same clearances.
    if (this.#visible?.who !== who) {
      this.#visible = { who, documents: this.#access.select((access) => open.has(access)) };
    }
    return this.#visible.documents;
  }

  withValue(field: ColumnField, value: string): DocumentSet {
    const folded = foldValue(value);
    return this.#columns[field].select((known) => foldValue(known) === folded);
  }

  /** Documents whose date lies in or touches the days; undated ones never do. */
  between(from: number, to: number): DocumentSet {
    return this.#touching({ earliest: this.#earliest, latest: this.#latest }, from, to);
  }

  /** Documents without a date whose reasoned one lies in or touches the days. */
  inferredBetween(from: number, to: number): DocumentSet {
    const ends = { earliest: this.#inferredEarliest, latest: this.#inferredLatest };
    return this.#touching(ends, from, to);
  }

  #touching({ earliest, latest }: Ends, from: number, to: number): DocumentSet {
    const found = new DocumentSet(this.size);
    for (let slot = 0; slot < this.size; slot++) {
      const first = earliest[slot] ?? UNDATED;
      if (first !== UNDATED && first <= to && (latest[slot] ?? 0) >= from) found.add(slot);
    }
    return found;
  }

  /** Slots in falling order of date, undated ones last all the same. */
  *newestFirst(found: DocumentSet): Generator<number> {
    const dated = this.#earliest.indexOf(UNDATED);
    const end = dated === -1 ? this.size : dated;
    for (let slot = end - 1; slot >= 0; slot--) if (found.has(slot)) yield slot;
    for (let slot = end; slot < this.size; slot++) if (found.has(slot)) yield slot;
  }

  /** Slots by the figures of the number, papers without one last; of equals the older first. */
  byNumber(found: DocumentSet): readonly number[] {
    const key = (slot: number): number => this.#numbers[slot] ?? Infinity;
    return [...found].sort((a, b) => compare(key(a), key(b)) || a - b);
  }

  /** The one day on which a document was written, if that is certain. */
  certainDay(slot: number): number | undefined {
    const day = this.#earliest[slot];
    return day !== UNDATED && day === this.#latest[slot] ? day : undefined;
  }

  /** From which office to which each document went, by place among the offices; those that name neither are left out. */
  *sent(): Generator<Sending> {
    const { from, to } = this.#columns;
    for (let slot = 0; slot < this.size; slot++) {
      const sending = { slot, from: from.placeOf(slot), to: to.placeOf(slot) };
      if (sending.from !== -1 || sending.to !== -1) yield sending;
    }
  }

  /** The values of a field that has one in each document, in the places that `sent` gives. */
  values(field: 'from' | 'to'): readonly string[] {
    return this.#columns[field].singles();
  }

  /** How many of the documents in these slots have each value of a field. */
  count(field: ColumnField, slots: Uint32Array): readonly FacetValue[] {
    return this.#columns[field].count(slots);
  }
}

interface Ends {
  readonly earliest: Uint32Array;
  readonly latest: Uint32Array;
}

export function loadColumns(db: Connection): Columns {
  return new Columns(readColumnRows(db));
}

const UNDATED = 0xffffffff;
function numberKey(number: string | null): number {
  const figures = number === null ? undefined : /\d+/.exec(number)?.[0];
  return figures === undefined ? Infinity : Number(figures);
}

/** Two infinities are equal; their difference is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** What of a date (`19440326`) is its day, its month, its year. */
const [DAY, MONTH, YEAR] = [1, 100, 10_000];

/** One figure for both ends of a date as far as they matter. */
function ends(earliest: number | null, latest: number | null, part: number): number {
  return Math.floor((earliest ?? 0) / part) * 1e8 + Math.floor((latest ?? 0) / part);
}

/** An interval longer than this says nothing about a year; it would count in too many. */
const MOST_YEARS = 10;

function years({ earliest, latest }: ColumnRow): string {
  if (earliest === null || latest === null) return '';
  const first = Math.floor(earliest / 10000);
  const last = Math.floor(latest / 10000);
  if (last - first >= MOST_YEARS) return '';
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).join(
    SEPARATOR,
  );
}

function month({ earliest, latest }: ColumnRow): string {
  if (earliest === null || latest === null) return '';
  const [first, last] = [Math.floor(earliest / 100), Math.floor(latest / 100)];
  return first === last ? `${String(first).slice(0, -2)}-${String(first).slice(-2)}` : '';
}

function day({ earliest, latest }: ColumnRow): string {
  return earliest === latest ? (isoDay(earliest) ?? '') : '';
}
