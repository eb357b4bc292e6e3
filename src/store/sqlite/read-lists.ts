import type { Finding } from '../../model/findings.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { CitedDocument, Page, Paged, SourceWithPapers } from '../store.ts';
import type { Connection } from './connection.ts';
import { citedOf } from './read-documents.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';
import { readSource } from './write-source.ts';

const DESIDERATA_ORDER = {
  cited: 'cited_papers.citations DESC, d.earliest IS NULL, d.earliest, d.id',
  date: 'd.earliest IS NULL, d.earliest, d.hour, d.id',
} as const;

/** Papers that nobody here holds. A paper cited only by what the reader may not see is not among them. */
export function readDesiderata(
  db: Connection,
  page: Page & { readonly sort: keyof typeof DESIDERATA_ORDER },
  reader: Reader,
): Paged<CitedDocument> {
  const from = `FROM documents AS d JOIN cited_papers ON cited_papers.document = d.key
    WHERE d.holding = 'cited' AND ${visible()}`;
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total ${from}`,
    clearances(reader),
  );
  const rows = db.all<SummaryRow & { readonly record: string }>(
    `SELECT ${SUMMARY}, cited_papers.record ${from}
     ORDER BY ${DESIDERATA_ORDER[page.sort]} LIMIT ? OFFSET ?`,
    clearances(reader),
    page.limit,
    page.offset,
  );
  const items = rows.flatMap((row) => citedOf(db, { row, record: row.record }, reader) ?? []);
  return { total: counted?.total ?? 0, items };
}

export function readFindingsPage(
  db: Connection,
  page: Page & { readonly code?: string },
  reader: Reader,
): Paged<Finding> {
  const where = `(?1 IS NULL OR findings.code = ?1) AND NOT EXISTS (
    SELECT 1 FROM finding_documents AS shown JOIN documents AS d ON d.key = shown.document
    WHERE shown.finding = findings.key AND NOT ${visible('?2')})`;
  const values = [page.code ?? null, clearances(reader)] as const;
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM findings WHERE ${where}`,
    ...values,
  );
  const rows = db.all<{ record: string }>(
    `SELECT findings.record FROM findings WHERE ${where}
     ORDER BY findings.code, findings.id LIMIT ?3 OFFSET ?4`,
    ...values,
    page.limit,
    page.offset,
  );
  return {
    total: counted?.total ?? 0,
    items: rows.map((row) => JSON.parse(row.record) as Finding),
  };
}

/** A source and the papers read from it; a source whose papers are all hidden from the reader does not exist for it. */
export function readSourceWithPapers(
  db: Connection,
  id: SourceId,
  reader: Reader,
): SourceWithPapers | undefined {
  const record = readSource(db, id);
  if (!record) return undefined;
  const rows = db.all<SummaryRow>(
    `SELECT ${SUMMARY} FROM documents AS d JOIN sources ON sources.key = d.source
     WHERE sources.id = ? AND ${visible()} ORDER BY d.collection, d.ordinal, d.id`,
    id,
    clearances(reader),
  );
  if (rows.length === 0 && hasPapers(db, id)) return undefined;
  return { record, papers: rows.map(summaryOf) };
}

function hasPapers(db: Connection, id: SourceId): boolean {
  const row = db.first(
    'SELECT 1 FROM documents JOIN sources ON sources.key = documents.source WHERE sources.id = ?',
    id,
  );
  return row !== undefined;
}
