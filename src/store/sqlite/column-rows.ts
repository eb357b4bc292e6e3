import type { Connection } from './connection.ts';

/** What searches narrow and count by, of one document. */
export interface ColumnRow {
  readonly key: number;
  readonly access: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly inferredEarliest: number | null;
  readonly inferredLatest: number | null;
  readonly number: string | null;
  readonly kind: string;
  readonly collection: string;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly classification: string | null;
  readonly languages: string;
  readonly holding: string;
}

/** The rows of all documents, in order of date, those without one last. */
export function readColumnRows(db: Connection): readonly ColumnRow[] {
  const rows = db.rows<ColumnCells>(
    `SELECT key, access, d.earliest, d.latest, datings.earliest, datings.latest, number, kind, collection,
       sender, addressee, classification, languages, holding
     FROM documents AS d LEFT JOIN datings ON datings.document = d.key
     ORDER BY d.earliest IS NULL, d.earliest, hour, collection, ordinal, id`,
  );
  return rows.map(columnRow);
}

/** The cells of a row, in the order in which they are asked for. */
type ColumnCells = readonly [
  key: number,
  access: string,
  earliest: number | null,
  latest: number | null,
  inferredEarliest: number | null,
  inferredLatest: number | null,
  number: string | null,
  kind: string,
  collection: string,
  sender: string | null,
  addressee: string | null,
  classification: string | null,
  languages: string,
  holding: string,
];

/** Rows made here are alike, and ten fields are read out of all of them in half the time it takes with those that the database makes. */
function columnRow(cells: ColumnCells): ColumnRow {
  const [key, access, earliest, latest, inferredEarliest, inferredLatest, number, ...rest] = cells;
  const [kind, collection, sender, addressee, classification, languages, holding] = rest;
  const when = { earliest, latest, inferredEarliest, inferredLatest };
  const what = { kind, collection, classification, languages, holding };
  return { key, access, number, sender, addressee, ...when, ...what };
}
