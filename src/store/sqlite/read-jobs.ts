import type { Job, JobId, JobProgress, JobState, JobWork } from '../../model/jobs.ts';
import { JOB_STATES } from '../../model/jobs.ts';
import type { Reader } from '../../model/reader.ts';
import type { JobsQuery, ListedJob } from '../jobs.ts';
import type { Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { clearances, visible } from './visible.ts';

/** A row of `jobs`. */
export interface JobRow {
  readonly id: string;
  readonly work: string;
  readonly priority: number;
  readonly state: JobState;
  readonly attempts: number;
  readonly lease: number;
  readonly worker: string | null;
  readonly stopping: number;
  readonly progress: string | null;
  readonly error: string | null;
  readonly asked: number;
  readonly due: number;
  readonly begun: number | null;
  readonly ended: number | null;
}

export function readJob(db: Connection, id: JobId): Job {
  const row = db.first<JobRow>('SELECT * FROM jobs WHERE id = ?', id);
  if (row === undefined) throw new Error(`there is no job ${id}`);
  return jobOf(row);
}

export function jobOf(row: JobRow): Job {
  const { progress, error, begun, ended, worker } = row;
  return {
    id: row.id as JobId,
    work: JSON.parse(row.work) as JobWork,
    priority: row.priority,
    state: row.state,
    attempts: row.attempts,
    asked: instant(row.asked),
    due: instant(row.due),
    isStopping: row.stopping === 1,
    ...(progress !== null && { progress: JSON.parse(progress) as JobProgress }),
    ...(error !== null && { error }),
    ...(begun !== null && { begun: instant(begun) }),
    ...(ended !== null && { ended: instant(ended) }),
    ...(worker !== null && { worker }),
  };
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** One whose source has papers, none of which the reader may see, is not there. */
const OF_SOURCE =
  'FROM documents AS d JOIN sources ON sources.key = d.source WHERE sources.id = jobs.source';
const SHOWN = `(NOT EXISTS (SELECT 1 ${OF_SOURCE}) OR EXISTS (SELECT 1 ${OF_SOURCE} AND ${visible('?1')}))`;
const IN_ORDER = JOB_STATES.map((state, order) => `WHEN '${state}' THEN ${order}`).join(' ');

/** What is to come in the order in which it will; what has ended, the latest first. */
export function readJobs(
  db: Connection,
  { state, id, limit, offset }: JobsQuery,
  reader: Reader,
): Paged<ListedJob> {
  const asked = [clearances(reader), state ?? null, id ?? null] as const;
  const narrowed = `${SHOWN} AND (?2 IS NULL OR state = ?2) AND (?3 IS NULL OR jobs.id = ?3)`;
  const counted = db.first<{ total: number }>(
    `SELECT count(*) AS total FROM jobs WHERE ${narrowed}`,
    ...asked,
  );
  const rows = db.all<JobRow & { readonly source_name: string | null }>(
    `SELECT jobs.*, (SELECT name FROM sources WHERE sources.id = jobs.source) AS source_name
     FROM jobs WHERE ${narrowed}
     ORDER BY CASE state ${IN_ORDER} END, ended DESC, priority DESC, key LIMIT ?4 OFFSET ?5`,
    ...asked,
    limit,
    offset,
  );
  return { total: counted?.total ?? 0, items: rows.map(listed) };
}

function listed(row: JobRow & { readonly source_name: string | null }): ListedJob {
  return { ...jobOf(row), ...(row.source_name !== null && { sourceName: row.source_name }) };
}

export function countJobs(db: Connection, reader: Reader): Readonly<Record<JobState, number>> {
  const rows = db.all<{ state: JobState; count: number }>(
    `SELECT state, count(*) AS count FROM jobs WHERE ${SHOWN} GROUP BY state`,
    clearances(reader),
  );
  const none = Object.fromEntries(JOB_STATES.map((state) => [state, 0]));
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { ...none, ...counted } as Record<JobState, number>;
}
