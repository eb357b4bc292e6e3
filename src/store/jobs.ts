import type { Job, JobId, JobKind, JobProgress, JobState, JobWork } from '../model/jobs.ts';
import type { Reader } from '../model/reader.ts';
import type { Page, Paged } from './store.ts';

export interface NewJob {
  readonly work: JobWork;
  readonly priority?: number;
  /** One that has ended is begun anew; without this it stays as it ended. */
  readonly again?: boolean;
}

/**
 * Leave to work at a job until an instant. Whoever is late may find that another has it: then nothing that the late one says of the job
 * counts any more.
 */
export interface Lease {
  readonly job: Job;
  /** Grows with each lease of the job. */
  readonly number: number;
}

export interface LeaseAsked {
  readonly worker: string;
  readonly kinds: readonly JobKind[];
  readonly at: Date;
  readonly until: Date;
}

/** What who works at a job hears: go on; a person wants it to end; another has it now. */
export type Heard = 'held' | 'stopping' | 'lost';

export interface Beat {
  readonly until: Date;
  readonly progress?: JobProgress;
}

export interface Failure {
  readonly at: Date;
  /** In words for people. */
  readonly error: string;
  /** When to try again; without, it has failed for good. */
  readonly retryAt?: Date;
}

export interface JobsQuery extends Page {
  readonly state?: JobState;
  readonly id?: JobId;
}

/** A job as a list shows it. */
export interface ListedJob extends Job {
  /** Name of the file that it is about. */
  readonly sourceName?: string;
}

/** So often a job is begun that nobody ends; one that kills who works at it must not go on for ever. */
export const MOST_BEGUN = 5;

/**
 * The durable queue of an archive. It outlives every process; each change is whole or not at all. Instants are given by the caller. It can be
 * written to while another writes papers.
 */
export interface JobQueue {
  /** Asks for work. The same work is one job however often it is asked for; the larger priority counts. */
  enqueue(asked: NewJob, at: Date): Promise<Job>;
  /** The first job that is due: by priority, then in the order asked. A lease that ran out gives its job to the next. */
  lease(asked: LeaseAsked): Promise<Lease | undefined>;
  /** Says that the work goes on, and how far it is. */
  beat(lease: Lease, beat: Beat): Promise<Heard>;
  /** False where the lease was lost. One that was asked for anew meanwhile waits again. */
  complete(lease: Lease, at: Date): Promise<boolean>;
  fail(lease: Lease, failure: Failure): Promise<boolean>;
  /** Gives a job back as if it had not been begun, or ends it where a person wants that. */
  release(lease: Lease, at: Date): Promise<boolean>;
  /** Ends a job that waits; tells who works at one that runs. False where there is nothing to cancel. */
  cancel(id: JobId, at: Date): Promise<boolean>;
  /** Begins a job anew that failed, was cancelled, or waits for a further try. */
  retry(id: JobId, at: Date): Promise<boolean>;
  /** Ends all leases: for a worker that knows that no other lives. What they held is due at once. */
  takeOver(at: Date): Promise<void>;
  /** When there is something to do for these kinds of work; undefined if nothing. It may be in the past. */
  nextDue(kinds: readonly JobKind[]): Promise<Date | undefined>;
  /** Running ones first, then those that wait, failed, were cancelled, are done. A job about papers that the reader may not see is not there. */
  jobs(query: JobsQuery, reader: Reader): Promise<Paged<ListedJob>>;
  counts(reader: Reader): Promise<Readonly<Record<JobState, number>>>;
  close(): Promise<void>;
}
