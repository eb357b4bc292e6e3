import type { SourceId } from './ids.ts';

/** Work that is done apart from what asked for it: reading the words of page pictures, resolving the archive anew. */
export type JobWork = RecogniseWork | { readonly kind: 'resolve' };

/** Reads the words of every page of a source that waits for it, and then the source again. */
export interface RecogniseWork {
  readonly kind: 'recognise';
  /** A single picture, a PDF, or the manifest of a bundle. */
  readonly source: SourceId;
  /** ISO instant: pages that were read before it are read again. */
  readonly again?: string;
  /** What languages the pages are in, as a person says; without, each page is asked. */
  readonly languages?: readonly string[];
}

export type JobKind = JobWork['kind'];

/** What a job is about, in an address: `recognise-<source>`, `resolve`. Who asks for the same work twice asks once. */
export type JobId = string & { readonly __brand: 'JobId' };

export function jobIdOf(work: JobWork): JobId {
  return (work.kind === 'resolve' ? work.kind : `${work.kind}-${work.source}`) as JobId;
}

export const JOB_STATES = ['running', 'waiting', 'failed', 'cancelled', 'done'] as const;
/** `waiting` also for one that failed and will be tried again; then it has an `error`. */
export type JobState = (typeof JOB_STATES)[number];

/** How far a job is; `doing` says in a few words what is at hand. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly doing: string;
}

/** Instants are ISO. */
export interface Job {
  readonly id: JobId;
  readonly work: JobWork;
  /** Larger is sooner. */
  readonly priority: number;
  readonly state: JobState;
  /** How often it was begun. */
  readonly attempts: number;
  readonly progress?: JobProgress;
  /** Why it failed last, in words for people. */
  readonly error?: string;
  readonly asked: string;
  /** When it may be begun; later than `asked` where it waits for a further try. */
  readonly due: string;
  readonly begun?: string;
  readonly ended?: string;
  /** Who works at it, while it is running. */
  readonly worker?: string;
  /** A person wants it to end; who works at it will hear of it. */
  readonly isStopping: boolean;
}
