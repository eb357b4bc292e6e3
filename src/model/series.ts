import type { Days } from './datings.ts';
import type { DocumentId, SeriesId } from './ids.ts';

/** What counts together. What goes by mail is numbered apart from what goes by wire. */
export type SeriesRun =
  | 'telegram'
  | 'circular'
  | 'airgram'
  | 'circular-airgram'
  | 'despatch'
  | 'instruction'
  | 'circular-instruction';

/** One run of numbers between its restarts: who numbers, to whom where each addressee has its own, what, and when. */
export interface Series {
  readonly id: SeriesId;
  /** `Telegrams from Moscow to the Department of State, 1944`. */
  readonly title: string;
  readonly run: SeriesRun;
  /** `Gocus`; absent for the plain numbers between two offices. */
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  /** In words: `1944`, `July 1951 to June 1952`; absent where no paper says the year. */
  readonly period?: string;
  /** In order of number, then date. */
  readonly members: readonly SeriesMember[];
}

/** A paper in its run; an alias puts one paper into a second. */
export interface SeriesMember {
  readonly number: number;
  readonly document: DocumentId;
  /** The ISO day that the paper, or those that cite it, state. */
  readonly date?: string;
  /** Where none is stated: the days that its dating leaves likely, which put it into this run. */
  readonly inferred?: Required<Days>;
}
