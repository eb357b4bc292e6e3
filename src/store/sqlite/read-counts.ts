import type { Reader } from '../../model/reader.ts';
import type { ArchiveCounts } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

export function readCounts(db: Connection, reader: Reader): ArchiveCounts {
  const count = (sql: string): number =>
    db.first<{ count: number }>(sql, clearances(reader))?.count ?? 0;
  const documents = (condition: string): number =>
    count(`SELECT count(*) AS count FROM documents AS d WHERE ${condition} AND ${visible()}`);
  return {
    sources: countAll(db, 'sources'),
    refused: countAll(db, 'sources WHERE format IS NULL'),
    collections: count(
      `SELECT count(DISTINCT d.collection) AS count FROM documents AS d
       WHERE d.holding = 'held' AND ${visible()}`,
    ),
    held: documents(`d.holding = 'held'`),
    cited: documents(`d.holding = 'cited'`),
    persons: countAll(db, 'persons'),
    findings: count(
      `SELECT count(*) AS count FROM findings WHERE NOT EXISTS (
         SELECT 1 FROM finding_documents AS shown JOIN documents AS d ON d.key = shown.document
         WHERE shown.finding = findings.key AND NOT ${visible()})`,
    ),
    links: linkCounts(db, reader),
    years: yearCounts(db, reader),
  };
}

function countAll(db: Connection, from: string): number {
  return db.first<{ count: number }>(`SELECT count(*) AS count FROM ${from}`)?.count ?? 0;
}

interface LinkRow {
  readonly held: number;
  readonly cited: number;
  readonly ambiguous: number;
  readonly not_indexed: number;
  readonly undecided: number;
}

function linkCounts(db: Connection, reader: Reader): ArchiveCounts['links'] {
  const row = db.first<LinkRow>(
    `SELECT total(r.held) AS held, total(r.cited) AS cited, total(r.ambiguous) AS ambiguous,
       total(r.not_indexed) AS not_indexed, total(r.undecided) AS undecided
     FROM resolutions AS r JOIN documents AS d ON d.key = r.document WHERE ${visible()}`,
    clearances(reader),
  );
  return {
    held: row?.held ?? 0,
    cited: row?.cited ?? 0,
    ambiguous: row?.ambiguous ?? 0,
    'not-indexed': row?.not_indexed ?? 0,
    undecided: row?.undecided ?? 0,
  };
}

function yearCounts(db: Connection, reader: Reader): Readonly<Record<string, number>> {
  const rows = db.all<{ year: number | null; count: number }>(
    `SELECT d.earliest / 10000 AS year, count(*) AS count FROM documents AS d
     WHERE d.holding = 'held' AND ${visible()} GROUP BY year ORDER BY year`,
    clearances(reader),
  );
  return Object.fromEntries(rows.map(({ year, count }) => [yearName(year), count]));
}

/** Year 0 stands for a date with an open start. */
const yearName = (year: number | null): string =>
  year === null || year === 0 ? 'undated' : String(year);
