import type { Finding, JudgedFinding } from '../../model/findings.ts';
import type { Reader } from '../../model/reader.ts';
import type { FindingState, Revision } from '../../model/revisions.ts';
import type { FindingCount, FindingsQuery, Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

/** Findings with what persons say of them; a reader sees those of which every document shown may be seen. */
const JUDGED = `findings LEFT JOIN finding_states AS judged ON judged.finding = findings.id
  LEFT JOIN revisions ON revisions.key = judged.revision`;

const STATE = `coalesce(judged.state, 'open')`;

interface FindingRow {
  readonly record: string;
  readonly state: FindingState;
  readonly revision: string | null;
}

const COLUMNS = `findings.record, ${STATE} AS state, revisions.record AS revision`;

function seen(parameter: `?${number}`): string {
  return `NOT EXISTS (
    SELECT 1 FROM finding_documents AS shown JOIN documents AS d ON d.key = shown.document
    WHERE shown.finding = findings.key AND NOT ${visible(parameter)})`;
}

export function readFindingsPage(
  db: Connection,
  { code, severity, state, id, limit, offset }: FindingsQuery,
  reader: Reader,
): Paged<JudgedFinding> {
  const where = `(?2 IS NULL OR findings.code = ?2) AND (?3 IS NULL OR findings.severity = ?3)
    AND (?4 IS NULL OR ${STATE} = ?4) AND (?5 IS NULL OR findings.id = ?5) AND ${seen('?1')}`;
  const asked = [clearances(reader), code ?? null, severity ?? null, state ?? null, id ?? null];
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM ${JUDGED} WHERE ${where}`,
    ...asked,
  );
  const rows = db.all<FindingRow>(
    `SELECT ${COLUMNS} FROM ${JUDGED} WHERE ${where}
     ORDER BY findings.code, findings.id LIMIT ?6 OFFSET ?7`,
    ...asked,
    limit,
    offset,
  );
  return { total: counted?.total ?? 0, items: rows.map(judged) };
}

export function readFindingCounts(db: Connection, reader: Reader): readonly FindingCount[] {
  return db
    .all<FindingCount>(
      `SELECT findings.code, findings.severity, ${STATE} AS state, count(*) AS count
       FROM ${JUDGED} WHERE ${seen('?1')} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      clearances(reader),
    )
    .map(({ code, severity, state, count }) => ({ code, severity, state, count }));
}

/** Findings that show words of this document. */
export function readFindingsOf(
  db: Connection,
  key: number,
  reader: Reader,
): readonly JudgedFinding[] {
  return db
    .all<FindingRow>(
      `SELECT ${COLUMNS} FROM ${JUDGED}
       WHERE findings.key IN (SELECT finding FROM finding_documents WHERE document = ?2)
         AND ${seen('?1')} ORDER BY findings.id`,
      clearances(reader),
      key,
    )
    .map(judged);
}

function judged({ record, state, revision }: FindingRow): JudgedFinding {
  const finding = { ...(JSON.parse(record) as Finding), state };
  if (revision === null) return finding;
  const { id, by, at, reason } = JSON.parse(revision) as Revision;
  return { ...finding, decided: { revision: id, by, at, reason } };
}
