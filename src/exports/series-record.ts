import { arrange, type Gap, type Standing } from '../resolution/series/arrange.ts';
import type { SeriesPaper, SeriesWithPapers } from '../store/series-answers.ts';

/** A run of numbers in order: its papers with their standing, the numbers that nobody here knows, and how much is held. */
export interface ArrangedSeries {
  readonly papers: readonly ArrangedPaper[];
  readonly gaps: readonly Gap[];
  readonly held: number;
  readonly cited: number;
  /** Numbers from the lowest to the highest known. */
  readonly span: number;
}

export interface ArrangedPaper {
  readonly paper: SeriesPaper;
  readonly standing: Standing;
  readonly before?: SeriesPaper;
  readonly after?: SeriesPaper;
}

/** Arranges what the reader may know of, and nothing else. */
export function arrangeSeries({ papers }: SeriesWithPapers): ArrangedSeries {
  const { placed, gaps } = arrange(papers);
  const inRun = placed.filter(({ standing }) => standing !== 'out-of-order');
  const numbers = inRun.map(({ entry }) => entry.number);
  const held = papers.filter(({ document }) => document.holding === 'held').length;
  return {
    papers: placed.map(({ entry, ...place }) => ({ paper: entry, ...place })),
    gaps,
    held,
    cited: papers.length - held,
    span: numbers.length === 0 ? 0 : (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1,
  };
}

/** One run as other programs read it. */
export function seriesRecord(series: SeriesWithPapers): object {
  const { papers, gaps, held, cited, span } = arrangeSeries(series);
  return {
    ...series.series,
    held,
    cited,
    span,
    papers: papers.map(({ paper: { number, date, inferred, document }, standing }) => ({
      number,
      standing,
      date: date ?? null,
      inferred: inferred ?? null,
      holding: document.holding,
      document: document.id,
      title: document.title,
    })),
    gaps,
  };
}
