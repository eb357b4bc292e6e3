import { setTimeout as wait } from 'node:timers/promises';
import type { JobId } from '../../model/jobs.ts';
import { jobIdOf } from '../../model/jobs.ts';
import type { Beat, Failure, Heard, JobQueue, Lease, LeaseAsked, NewJob } from '../jobs.ts';
import { MOST_BEGUN } from '../jobs.ts';
import { Connection, isBusy } from './connection.ts';
import type { JobRow } from './read-jobs.ts';
import { countJobs, jobOf, readJob, readJobs } from './read-jobs.ts';

/**
 * Opens the queue in a store's file, on a connection of its own: what is asked of it is never part of a transaction that others have open on
 * theirs, and so is not lost with it. Where a long one is open elsewhere, it waits for its end without blocking the thread.
 */
export function openSqliteJobs(path: string, mode: 'read' | 'write' = 'write'): JobQueue {
  const db = new Connection(path, mode, PATIENCE);
  return {
    enqueue: (asked, at) => inTurn(() => enqueue(db, asked, at)),
    lease: (asked) => inTurn(() => lease(db, asked)),
    beat: async (held, said) => beat(db, held, said),
    complete: (held, at) => inTurn(() => complete(db, held, at)),
    fail: (held, failure) => inTurn(() => fail(db, held, failure)),
    release: (held, at) => inTurn(() => release(db, held, at)),
    cancel: (id, at) => inTurn(() => cancel(db, id, at)),
    retry: (id, at) => inTurn(() => retry(db, id, at)),
    takeOver: (at) => inTurn(() => takeOver(db, at)),
    nextDue: async (kinds) => nextDue(db, kinds),
    jobs: async (query, reader) => readJobs(db, query, reader),
    counts: async (reader) => countJobs(db, reader),
    close: async () => db.close(),
  };
}

/** For so long the thread may stand still, and so long it does other things until it asks again. */
const PATIENCE = 100;
const PAUSE = 400;
/** The longest resolution of a large archive takes about a minute. */
const LONGEST_WAIT = 10 * 60 * 1000;

async function inTurn<Result>(work: () => Result): Promise<Result> {
  const end = performance.now() + LONGEST_WAIT;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await wait(PAUSE);
  }
}

function enqueue(db: Connection, { work, priority = 0, again = false }: NewJob, at: Date) {
  const id = jobIdOf(work);
  const source = work.kind === 'resolve' ? null : work.source;
  return db.transaction(() => {
    db.run(
      `INSERT INTO jobs (id, kind, work, source, priority, state, asked, due)
       VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', ?6, ?6)
       ON CONFLICT (id) DO UPDATE SET priority = max(priority, excluded.priority)
         WHERE state IN ('waiting', 'running')`,
      id,
      work.kind,
      JSON.stringify(work),
      source,
      priority,
      at.getTime(),
    );
    if (again) askAnew(db, { id, work: JSON.stringify(work), priority }, at);
    return readJob(db, id);
  });
}

interface Asked {
  readonly id: JobId;
  readonly work: string;
  readonly priority: number;
}

/** What waits is done as it is asked for now; what runs is done once more; what has ended waits again. */
function askAnew(db: Connection, { id, work, priority }: Asked, at: Date): void {
  db.run(
    `UPDATE jobs SET work = ?2, anew = (state = 'running'), asked = ?3,
       attempts = iif(state IN ('running', 'waiting'), attempts, 0),
       error = iif(state IN ('running', 'waiting'), error, NULL),
       priority = iif(state IN ('running', 'waiting'), priority, ?4),
       ended = NULL, due = iif(state = 'running', due, ?3),
       progress = iif(state = 'running', progress, NULL),
       state = iif(state = 'running', 'running', 'waiting')
     WHERE id = ?1`,
    id,
    work,
    at.getTime(),
    priority,
  );
}

function lease(db: Connection, { worker, kinds, at, until }: LeaseAsked): Lease | undefined {
  return db.transaction(() => {
    endAbandoned(db, at);
    const row = db.first<JobRow>(
      LEASE,
      worker,
      JSON.stringify(kinds),
      at.getTime(),
      until.getTime(),
    );
    return row && { job: jobOf(row), number: row.lease };
  });
}

const LEASE = `UPDATE jobs SET state = 'running', worker = ?1, until = ?4, begun = ?3, attempts = attempts + 1,
    lease = lease + 1, progress = NULL
  WHERE key = (
    SELECT key FROM jobs
    WHERE kind IN (SELECT value FROM json_each(?2))
      AND ((state = 'waiting' AND due <= ?3) OR (state = 'running' AND until < ?3))
    ORDER BY priority DESC, key LIMIT 1)
  RETURNING *`;

/** Leases that ran out: where a person wanted the job to end it has, and one that was begun too often has failed. */
function endAbandoned(db: Connection, at: Date): void {
  db.run(
    `UPDATE jobs SET state = 'cancelled', ended = ?1, ${FREE}
     WHERE state = 'running' AND until < ?1 AND stopping = 1`,
    at.getTime(),
  );
  db.run(
    `UPDATE jobs SET state = 'failed', ended = ?1, error = ?2, ${FREE}
     WHERE state = 'running' AND until < ?1 AND attempts >= ?3`,
    at.getTime(),
    `It was begun ${MOST_BEGUN} times, and each time the worker ended before the job did. A file that it reads may be more than this machine can bear.`,
    MOST_BEGUN,
  );
}

const FREE = 'worker = NULL, until = NULL, stopping = 0';
/** The condition that a lease still holds its job. */
const HELD = `id = ? AND lease = ? AND state = 'running'`;

function beat(db: Connection, { job, number }: Lease, { until, progress }: Beat): Heard {
  try {
    const row = db.first<{ stopping: number }>(
      `UPDATE jobs SET until = ?, progress = coalesce(?, progress) WHERE ${HELD} RETURNING stopping`,
      until.getTime(),
      progress ? JSON.stringify(progress) : null,
      job.id,
      number,
    );
    if (row === undefined) return 'lost';
    return row.stopping === 1 ? 'stopping' : 'held';
  } catch (error) {
    // While another writes a long transaction nobody can take the job either.
    if (isBusy(error)) return 'held';
    throw error;
  }
}

function complete(db: Connection, { job, number }: Lease, at: Date): boolean {
  return (
    db.run(
      `UPDATE jobs SET state = iif(anew = 1, 'waiting', 'done'), ended = iif(anew = 1, NULL, ?1), error = NULL,
       attempts = iif(anew = 1, 0, attempts), due = iif(anew = 1, ?1, due), anew = 0, ${FREE}
     WHERE ${HELD}`,
      at.getTime(),
      job.id,
      number,
    ) === 1
  );
}

function fail(db: Connection, { job, number }: Lease, { at, error, retryAt }: Failure): boolean {
  return (
    db.run(
      `UPDATE jobs SET state = iif(?1 IS NULL AND anew = 0, 'failed', 'waiting'), error = ?2,
       due = iif(anew = 1, ?3, coalesce(?1, due)), ended = iif(?1 IS NULL AND anew = 0, ?3, NULL),
       attempts = iif(anew = 1, 0, attempts), anew = 0, ${FREE}
     WHERE ${HELD}`,
      retryAt?.getTime() ?? null,
      error,
      at.getTime(),
      job.id,
      number,
    ) === 1
  );
}

function release(db: Connection, { job, number }: Lease, at: Date): boolean {
  return (
    db.run(
      `UPDATE jobs SET state = iif(stopping = 1, 'cancelled', 'waiting'), ended = iif(stopping = 1, ?1, NULL),
       attempts = max(0, attempts - 1), anew = 0, ${FREE}
     WHERE ${HELD}`,
      at.getTime(),
      job.id,
      number,
    ) === 1
  );
}

function cancel(db: Connection, id: JobId, at: Date): boolean {
  return (
    db.run(
      `UPDATE jobs SET stopping = (state = 'running'), ended = iif(state = 'running', NULL, ?2),
       anew = 0, state = iif(state = 'running', 'running', 'cancelled')
     WHERE id = ?1 AND state IN ('waiting', 'running')`,
      id,
      at.getTime(),
    ) === 1
  );
}

function retry(db: Connection, id: JobId, at: Date): boolean {
  return (
    db.run(
      `UPDATE jobs SET state = 'waiting', attempts = 0, due = ?2, ended = NULL, progress = NULL
     WHERE id = ?1 AND state IN ('failed', 'cancelled', 'waiting')`,
      id,
      at.getTime(),
    ) === 1
  );
}

function takeOver(db: Connection, at: Date): void {
  db.run(`UPDATE jobs SET until = ? WHERE state = 'running'`, at.getTime() - 1);
}

function nextDue(db: Connection, kinds: readonly string[]): Date | undefined {
  const row = db.first<{ due: number | null }>(
    `SELECT min(iif(state = 'waiting', due, until)) AS due FROM jobs
     WHERE state IN ('waiting', 'running') AND kind IN (SELECT value FROM json_each(?))`,
    JSON.stringify(kinds),
  );
  return row === undefined || row.due === null ? undefined : new Date(row.due);
}
