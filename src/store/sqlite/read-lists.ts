import type { SourceId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import { MEMBER_FORMAT, type SourceRecord } from '../keeping.ts';
import { type SourceWithPapers } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';
import { readSource } from './write-source.ts';

/** A source and the papers read from it; a source whose papers are all hidden from the reader does not exist for it. */
export function readSourceWithPapers(
  db: Connection,
  id: SourceId,
  reader: Reader,
): SourceWithPapers | undefined {
  const record = readSource(db, id);
  if (!record) return undefined;
  if (record.format === MEMBER_FORMAT) return memberWithPapers(db, record, reader);
  const rows = db.all<SummaryRow>(
    `SELECT ${SUMMARY} FROM documents AS d JOIN sources ON sources.key = d.source
     WHERE sources.id = ? AND ${visible()} ORDER BY d.collection, d.ordinal, d.id`,
    id,
    clearances(reader),
  );
  if (rows.length === 0 && hasPapers(db, id)) return undefined;
  return { record, papers: rows.map(summaryOf) };
}

/** A picture in a folder has the papers that stand on it; whoever may read none of them knows nothing of it. */
function memberWithPapers(
  db: Connection,
  record: SourceRecord,
  reader: Reader,
): SourceWithPapers | undefined {
  const rows = db.all<SummaryRow>(
    `SELECT DISTINCT ${SUMMARY} FROM page_images JOIN documents AS d ON d.key = page_images.document
     WHERE page_images.image >= ? || '-' AND page_images.image < ? || '.' AND ${visible()}
     ORDER BY d.collection, d.ordinal, d.id`,
    record.id,
    record.id,
    clearances(reader),
  );
  return rows.length === 0 ? undefined : { record, papers: rows.map(summaryOf) };
}

function hasPapers(db: Connection, id: SourceId): boolean {
  const row = db.first(
    'SELECT 1 FROM documents JOIN sources ON sources.key = documents.source WHERE sources.id = ?',
    id,
  );
  return row !== undefined;
}
