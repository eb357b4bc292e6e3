import type { Reader } from '../../model/reader.ts';
import type { FacetValue } from '../plan.ts';
import type { CitedDocument, DesiderataFacets, DesiderataQuery, Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { citedOf } from './read-documents.ts';
import { SUMMARY } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

const ORDER = {
  cited: 'cited_papers.citations DESC, d.earliest IS NULL, d.earliest, d.id',
  date: 'd.earliest IS NULL, d.earliest, d.hour, d.id',
} as const;

/** Papers that nobody here holds. A paper cited only by what the reader may not see is not among them. */
export function readDesiderata(
  db: Connection,
  { limit, offset, sort, office, year }: DesiderataQuery,
  reader: Reader,
): Paged<CitedDocument> {
  const from = `FROM documents AS d JOIN cited_papers ON cited_papers.document = d.key
    WHERE d.holding = 'cited' AND ${visible('?1')}
      AND (?2 IS NULL OR d.sender = ?2 OR d.addressee = ?2)
      AND (?3 IS NULL OR (d.latest >= ?3 * 10000 AND d.earliest < (?3 + 1) * 10000))`;
  const asked = [clearances(reader), office ?? null, yearOf(year)] as const;
  const counted = db.first<{ total: number }>(`SELECT count(*) AS total ${from}`, ...asked);
  const rows = db.all<SummaryRow & { readonly record: string }>(
    `SELECT ${SUMMARY}, cited_papers.record ${from} ORDER BY ${ORDER[sort]} LIMIT ?4 OFFSET ?5`,
    ...asked,
    limit,
    offset,
  );
  const items = rows.flatMap((row) => citedOf(db, { row, record: row.record }, reader) ?? []);
  return { total: counted?.total ?? 0, items };
}

function yearOf(year: string | undefined): number | null {
  return year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null;
}

const MOST_OFFICES = 60;

export function readDesiderataFacets(db: Connection, reader: Reader): DesiderataFacets {
  const wanted = `FROM documents AS d WHERE d.holding = 'cited' AND ${visible('?1')}`;
  const offices = db.all<FacetValue>(
    `SELECT value, count(*) AS count FROM (
       SELECT d.sender AS value ${wanted}
       UNION ALL SELECT d.addressee AS value ${wanted} AND d.addressee IS NOT d.sender)
     WHERE value IS NOT NULL GROUP BY value ORDER BY count DESC, value LIMIT ?2`,
    clearances(reader),
    MOST_OFFICES,
  );
  const years = db.all<FacetValue>(
    `SELECT CAST(d.earliest / 10000 AS TEXT) AS value, count(*) AS count ${wanted}
       AND d.earliest >= 10000000 GROUP BY value ORDER BY value`,
    clearances(reader),
  );
  const plain = (values: readonly FacetValue[]): readonly FacetValue[] =>
    values.map(({ value, count }) => ({ value, count }));
  return { offices: plain(offices), years: plain(years) };
}
