import { setTimeout as wait } from 'node:timers/promises';
import type { Job, JobId, JobKind, JobProgress } from '../../model/jobs.ts';
import type { JobQueue, Lease } from '../../store/jobs.ts';
import { listenToBell } from './bell.ts';
import { Hold, type Pace } from './hold.ts';

/** What a job's work needs of who does it. */
interface Work {
  /** Ends the work: the worker stops, a person cancels, or the lease is lost. */
  readonly signal: AbortSignal;
  readonly report: (progress: JobProgress) => void;
}

/**
 * Does the work of one kind of job; rejects where it could not, or was told to end before it had. May be called again for what was done
 * before, and must then come to the same.
 */
export type Doer = (job: Job, work: Work) => Promise<void>;
export type Doers = Readonly<Partial<Record<JobKind, Doer>>>;

/** A job that cannot be done, in words for people. With `isFinal` trying again would not help. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly isFinal: boolean;

  constructor(message: string, { isFinal }: { readonly isFinal: boolean }) {
    super(message);
    this.isFinal = isFinal;
  }
}

export type WorkerEvent =
  | { readonly kind: 'begun'; readonly job: Job }
  | { readonly kind: 'progress'; readonly job: JobId; readonly progress: JobProgress }
  | { readonly kind: 'done' | 'cancelled' | 'given-back'; readonly job: JobId }
  | {
      readonly kind: 'failed';
      readonly job: JobId;
      readonly error: string;
      readonly retryAt?: string;
    };

export interface Working {
  readonly queue: JobQueue;
  readonly bell: string;
  /** Who it is, for lists. */
  readonly name: string;
  readonly doers: () => Promise<Doers>;
  readonly signal: AbortSignal;
  /** Ends when nothing is due any more, instead of waiting for more. */
  readonly once?: boolean;
  readonly onEvent?: (event: WorkerEvent) => void;
  readonly pace?: Partial<Pace>;
}

const PACE: Pace = { lease: 60_000, beat: 15_000, report: 500, retry: 30_000, tries: 3 };

/**
 * Does what the queue holds, one job after another, until it is told to stop. Between jobs it sleeps until the next is due or the bell rings. A
 * job that it was at is given back when it stops; one that it dies over is begun again by the next worker.
 */
export async function work(working: Working): Promise<void> {
  const pace = { ...PACE, ...working.pace };
  const { queue, signal } = working;
  let rung = new AbortController();
  let hold: Hold | undefined;
  const bell = listenToBell(working.bell, () => {
    rung.abort();
    void hold?.beat();
  });
  try {
    while (!signal.aborted) {
      rung = new AbortController();
      const doers = await working.doers();
      const kinds = Object.keys(doers) as JobKind[];
      const lease = await leaseNext(working, kinds, pace);
      if (lease) {
        hold = new Hold({ queue, lease, pace, ...told(working, lease) });
        await carryOut(working, { hold, doers, pace });
        hold = undefined;
      } else if (working.once) return;
      else await sleep(await queue.nextDue(kinds), [signal, rung.signal]);
    }
  } finally {
    bell.close();
  }
}

function leaseNext({ queue, name }: Working, kinds: readonly JobKind[], pace: Pace) {
  const at = new Date();
  return queue.lease({ worker: name, kinds, at, until: new Date(at.getTime() + pace.lease) });
}

function told({ onEvent }: Working, { job }: Lease) {
  const onProgress = (progress: JobProgress): void =>
    onEvent?.({ kind: 'progress', job: job.id, progress });
  return { onProgress };
}

interface AtHand {
  readonly hold: Hold;
  readonly doers: Doers;
  readonly pace: Pace;
}

async function carryOut(working: Working, { hold, doers, pace }: AtHand): Promise<void> {
  const { queue, onEvent } = working;
  const { job } = hold.lease;
  onEvent?.({ kind: 'begun', job });
  const signal = AbortSignal.any([working.signal, hold.signal]);
  try {
    await doers[job.work.kind]?.(job, { signal, report: (progress) => hold.report(progress) });
    await hold.finish();
    if (await queue.complete(hold.lease, new Date())) onEvent?.({ kind: 'done', job: job.id });
  } catch (error) {
    await hold.end();
    if (signal.aborted) await giveBack(working, hold);
    else await giveUp(working, { hold, error, pace });
  }
}

async function giveBack({ queue, onEvent }: Working, { lease, heard }: Hold): Promise<void> {
  if (!(await queue.release(lease, new Date()))) return;
  const kind = heard === 'stopping' ? 'cancelled' : 'given-back';
  onEvent?.({ kind, job: lease.job.id });
}

interface GivenUp {
  readonly hold: Hold;
  readonly error: unknown;
  readonly pace: Pace;
}

async function giveUp(
  { queue, onEvent }: Working,
  { hold: { lease }, error, pace }: GivenUp,
): Promise<void> {
  const { id, attempts } = lease.job;
  const at = new Date();
  const isFinal = (error instanceof JobError && error.isFinal) || attempts >= pace.tries;
  const pause = pace.retry * 4 ** (attempts - 1);
  const retryAt = isFinal ? undefined : new Date(at.getTime() + pause);
  const words = wordsOf(error);
  await queue.fail(lease, { at, error: words, ...(retryAt && { retryAt }) });
  onEvent?.({
    kind: 'failed',
    job: id,
    error: words,
    ...(retryAt && { retryAt: retryAt.toISOString() }),
  });
}

/** What people can mend comes without a stack; a fault of ours with it, to be reported. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'JobError' || error.name === 'ArchiveError') return error.message;
  return `Chancery failed at this job; please report it with these lines: ${error.stack ?? error.message}`;
}

/** Where the bell cannot be heard, as on a file system of another machine, it looks again after so long. */
const LONGEST_SLEEP = 60_000;
const SHORTEST_SLEEP = 10;

async function sleep(until: Date | undefined, wakers: readonly AbortSignal[]): Promise<void> {
  const left = until === undefined ? LONGEST_SLEEP : until.getTime() - Date.now();
  const signal = AbortSignal.any([...wakers]);
  try {
    await wait(Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, left)), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
