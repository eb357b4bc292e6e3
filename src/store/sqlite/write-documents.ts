import { TEXT_FIELDS } from '../plan.ts';
import type { FilterValue } from '../filters.ts';
import type { CorrectedPaper, DocumentRow, PreparedTerms } from '../prepared.ts';
import type { Connection, Value } from './connection.ts';

/** Column of `documents` and what fills it. */
const COLUMNS: Readonly<Record<string, (row: DocumentRow) => Value>> = {
  id: (row) => row.id,
  holding: (row) => row.holding,
  collection: (row) => row.collection,
  ordinal: (row) => row.ordinal,
  role: (row) => row.role,
  part: (row) => row.part,
  title: (row) => row.title,
  kind: (row) => row.kind,
  number: (row) => row.number,
  series: (row) => row.series,
  sender: (row) => row.from,
  addressee: (row) => row.to,
  date: (row) => row.date,
  earliest: (row) => row.earliest,
  latest: (row) => row.latest,
  hour: (row) => row.hour,
  classification: (row) => row.classification,
  printed_number: (row) => row.printedNumber,
  languages: (row) => row.languages.join(' '),
};

const NAMES = Object.keys(COLUMNS);
const SAVE = `INSERT INTO documents (${NAMES.join(', ')}, source)
  VALUES (${NAMES.map(() => '?').join(', ')}, ?)
  ON CONFLICT (id) DO UPDATE SET ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')},
    source = excluded.source
  RETURNING key`;

/** Writes the narrow row; a document that was there keeps its key and loses everything that hung on it. */
export function saveDocument(db: Connection, row: DocumentRow, source: number | null): number {
  const known = db.first<{ key: number }>('SELECT key FROM documents WHERE id = ?', row.id);
  if (known) clearDocument(db, known.key);
  const values = Object.values(COLUMNS).map((value) => value(row));
  const saved = db.first<{ key: number }>(SAVE, ...values, source);
  if (!saved) throw new Error(`document ${row.id} was not saved`);
  return saved.key;
}

/** What lists and searches know of a document that stays as it is in all else. */
export function replaceShown(db: Connection, { row, filters, terms }: CorrectedPaper): void {
  const known = db.first<{ key: number }>(
    `SELECT key FROM documents WHERE id = ? AND holding = 'held'`,
    row.id,
  );
  if (!known) return;
  db.run(REPLACE, ...Object.values(COLUMNS).map((value) => value(row)), known.key);
  db.run('DELETE FROM filters WHERE document = ?', known.key);
  saveFilters(db, known.key, filters);
  db.run('DELETE FROM words WHERE rowid = ?', known.key);
  saveTerms(db, known.key, terms);
}

const REPLACE = `UPDATE documents SET ${NAMES.map((name) => `${name} = ?`).join(', ')} WHERE key = ?`;

export function saveFilters(db: Connection, key: number, filters: readonly FilterValue[]): void {
  for (const { field, value } of filters) {
    db.run('INSERT INTO filters (field, value, document) VALUES (?, ?, ?)', field, value, key);
  }
}

export function saveTerms(db: Connection, key: number, terms: PreparedTerms): void {
  db.run(SAVE_TERMS, key, ...TEXT_FIELDS.map((field) => terms[field]));
}

/** Columns in the order of TEXT_FIELDS. */
const SAVE_TERMS = `INSERT INTO words (rowid, head, body, notes, sender, addressee, person, file)
  VALUES (?, ${TEXT_FIELDS.map(() => 'CAST(? AS TEXT)').join(', ')})`;

export function deleteDocument(db: Connection, key: number): void {
  clearDocument(db, key);
  db.run('DELETE FROM documents WHERE key = ?', key);
}

/** Tables that hang on a document and are filled again when it is. What resolution made goes with it. */
const DEPENDENT = [
  'papers',
  'mentions',
  'filters',
  'cited_papers',
  'resolutions',
  'citations',
  'series_members',
  'datings',
  'person_documents',
  'findings',
  'finding_documents',
  'requests',
  'page_images',
  'answers',
  'knowledge',
] as const;

function clearDocument(db: Connection, key: number): void {
  for (const table of DEPENDENT) db.run(`DELETE FROM ${table} WHERE document = ?`, key);
  db.run('DELETE FROM words WHERE rowid = ?', key);
}
