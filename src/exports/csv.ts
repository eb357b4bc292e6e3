import { stringify } from 'csv-stringify/sync';
import type { DocumentSummary } from '../store/store.ts';

const COLUMNS = [
  'id',
  'holding',
  'collection',
  'title',
  'kind',
  'series',
  'number',
  'from',
  'to',
  'date',
  'hour',
  'classification',
  'printedNumber',
] as const satisfies readonly (keyof DocumentSummary)[];

/**
 * Documents as a table for spreadsheets: a byte order mark, so that they read Cyrillic, and an apostrophe before what they would carry
 * out as a formula.
 */
export async function* csv(documents: AsyncIterable<DocumentSummary>): AsyncGenerator<string> {
  yield stringify([COLUMNS], { bom: true });
  for await (const document of documents) {
    yield stringify([COLUMNS.map((column) => document[column])], { escape_formulas: true });
  }
}
