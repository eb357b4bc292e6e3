import type { Series, SeriesMember } from '../model/series.ts';
import type { DocumentSummary } from './store.ts';

/** A run of numbers without its papers. */
export type SeriesHead = Omit<Series, 'members'>;

export interface SeriesSummary {
  readonly series: SeriesHead;
  readonly held: number;
  readonly cited: number;
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** First and last stated day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** A run of numbers with the papers that the reader may know of, in order of number. */
export interface SeriesWithPapers {
  readonly series: SeriesHead;
  readonly papers: readonly SeriesPaper[];
}

export interface SeriesPaper extends Omit<SeriesMember, 'document'> {
  readonly document: DocumentSummary;
}

/** A paper's place in a run, and the known papers next to it. */
export interface SeriesPlace {
  readonly series: SeriesHead;
  readonly number: number;
  readonly before?: SeriesPaper;
  readonly after?: SeriesPaper;
}
