import type { KnowledgeBasis } from '../../model/knowledge.ts';
import type { Reader } from '../../model/reader.ts';
import type { DayCount, Knew, KnewQuery, KnownOn, KnownPaper } from '../knowledge.ts';
import type { Page } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

/**
 * The papers a person knew, each since its earliest ground. Parameters: 1 the person, 2 clearances, 3 the instant, 4 whose knowledge is left out, or
 * null, 5 until when that is.
 */
const KNOWN = `known AS (
  SELECT k.person, k.document, min(k.since) AS since
  FROM knowledge AS k JOIN persons AS p ON p.key = k.person JOIN documents AS d ON d.key = k.document
  WHERE p.id = ?1 AND k.since IS NOT NULL AND ${visible('?2')}
    AND (?4 IS NULL OR NOT EXISTS (
      SELECT 1 FROM knowledge AS o JOIN persons AS q ON q.key = o.person
      WHERE q.id = ?4 AND o.document = k.document AND o.since <= ?5))
  GROUP BY k.document)`;

/** What someone knew by an instant, as far as a reader may know it. */
export function readKnew(
  db: Connection,
  { query, page }: { readonly query: KnewQuery; readonly page: Page },
  reader: Reader,
): Knew {
  const { person, at, not = null } = query;
  const given = [person, clearances(reader), at.end, not, onAnyClock(at.end)] as const;
  const counted = db.first<{ total: number }>(
    `WITH ${KNOWN} SELECT count(*) AS total FROM known WHERE since <= ?3`,
    ...given,
  );
  const rows = db.all<KnownRow>(
    `WITH ${KNOWN} SELECT ${SUMMARY}, known.since, known.person
     FROM known JOIN documents AS d ON d.key = known.document
     WHERE known.since <= ?3
     ORDER BY known.since, d.earliest, d.hour, d.collection, d.ordinal, d.id LIMIT ?6 OFFSET ?7`,
    ...given,
    page.limit,
    page.offset,
  );
  return {
    total: counted?.total ?? 0,
    items: rows.map((row) => knownPaper(db, row, query.at.end)),
    undated: countUndated(db, query, reader),
    course: db.all<DayCount>(
      `WITH ${KNOWN} SELECT substr(since, 1, 10) AS day, count(*) AS papers FROM known
       WHERE ?3 IS NOT NULL GROUP BY day ORDER BY day`,
      ...given,
    ),
  };
}

/** Hours by which the clocks of two posts differ at most. */
const CLOCKS_APART = 13;

/**
 * Hours are those of the places. Whoever got a paper a few hours later by a clock in the east may have had it sooner: that another did not know it can
 * only be said where no clock allows that he did.
 */
function onAnyClock(end: string): string {
  const time = Date.parse(`${end}Z`) + CLOCKS_APART * 3_600_000;
  return new Date(time).toISOString().slice(0, 16);
}

type KnownRow = SummaryRow & { readonly since: string; readonly person: number };

function knownPaper(db: Connection, row: KnownRow, end: string): KnownPaper {
  const grounds = db.all<GroundRow>(
    `SELECT basis, since, record FROM knowledge
     WHERE person = ? AND document = ? AND since <= ? ORDER BY since, basis`,
    row.person,
    row.key,
    end,
  );
  return { document: summaryOf(row), since: row.since, grounds: grounds.map(groundOf) };
}

interface GroundRow {
  readonly basis: string;
  readonly since: string;
  readonly record: string;
}

function groundOf({ basis, since, record }: GroundRow): KnownOn {
  const kept = JSON.parse(record) as Omit<KnownOn, 'basis' | 'since'>;
  return { basis: basis as KnowledgeBasis, since, ...kept };
}

function countUndated(db: Connection, { person }: KnewQuery, reader: Reader): number {
  const row = db.first<{ papers: number }>(
    `SELECT count(DISTINCT k.document) AS papers
     FROM knowledge AS k JOIN persons AS p ON p.key = k.person JOIN documents AS d ON d.key = k.document
     WHERE p.id = ? AND k.since IS NULL AND ${visible()}`,
    person,
    clearances(reader),
  );
  return row?.papers ?? 0;
}
