import type { DocumentKind } from '../../model/envelopes.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { DocumentSummary, Holding } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

/** The columns of a summary, from the document table named `d`. */
export const SUMMARY = `d.key, d.id, d.holding, d.title, d.collection, d.ordinal, d.kind, d.number,
  d.series, d.sender, d.addressee, d.date, d.hour, d.classification, d.printed_number`;

export interface SummaryRow {
  readonly key: number;
  readonly id: string;
  readonly holding: string;
  readonly title: string;
  readonly collection: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly number: string | null;
  readonly series: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly date: string | null;
  readonly hour: string | null;
  readonly classification: string | null;
  readonly printed_number: string | null;
}

export function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    id: row.id as DocumentId,
    holding: row.holding as Holding,
    title: row.title,
    collection: row.collection as CollectionId,
    ordinal: row.ordinal,
    kind: row.kind as DocumentKind,
    number: row.number,
    series: row.series,
    from: row.sender,
    to: row.addressee,
    date: row.date,
    hour: row.hour,
    classification: row.classification,
    printedNumber: row.printed_number,
  };
}

/** In the order asked; ids that do not exist for the reader are left out. */
export function readSummaries(
  db: Connection,
  ids: readonly DocumentId[],
  reader: Reader,
): readonly DocumentSummary[] {
  return inOrder(
    ids,
    db.all<SummaryRow>(
      `SELECT ${SUMMARY} FROM documents AS d
       WHERE d.id IN (SELECT value FROM json_each(?)) AND ${visible()}`,
      JSON.stringify(ids),
      clearances(reader),
    ),
  ).map(summaryOf);
}

/** Rows in the order of the ids. */
export function inOrder<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
