import type { Reader } from '../../model/reader.ts';
import { MEMBER_FORMAT } from '../keeping.ts';
import { type Page, type Paged, type SourceSummary } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';
import { sourceOf, type SourceRow } from './write-source.ts';

/**
 * Sources in the order they came, the newest first, with the papers of each that the reader may see. One whose papers are all
 * hidden does not exist for that reader; a refused one has no papers to hide.
 */
export function readRecentSources(
  db: Connection,
  { limit, offset }: Page,
  reader: Reader,
): Paged<SourceSummary> {
  const ofSource = 'FROM documents AS d WHERE d.source = sources.key';
  const shown = `(EXISTS (SELECT 1 ${ofSource} AND ${visible('?1')}) OR NOT EXISTS (SELECT 1 ${ofSource}))
    AND sources.format IS NOT '${MEMBER_FORMAT}'`;
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM sources WHERE ${shown}`,
    clearances(reader),
  );
  const rows = db.all<SourceRow & { readonly papers: number }>(
    `SELECT sources.*, (SELECT count(*) ${ofSource} AND ${visible('?1')}) AS papers
     FROM sources WHERE ${shown} ORDER BY key DESC LIMIT ?2 OFFSET ?3`,
    clearances(reader),
    limit,
    offset,
  );
  const items = rows.map((row) => ({ record: sourceOf(row), papers: row.papers }));
  return { total: counted?.total ?? 0, items };
}
