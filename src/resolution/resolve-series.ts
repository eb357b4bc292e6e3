import type { Dating } from '../model/datings.ts';
import type { Series } from '../model/series.ts';
import { concludeDating } from './datings/conclude.ts';
import { datePapers } from './datings/date-papers.ts';
import type { Holdings } from './holdings.ts';
import type { References } from './resolve-references.ts';
import { ledgersOfPapers, type Ledger } from './series/ledgers.ts';
import { numberedPapers, type NumberedPaper } from './series/numbered-papers.ts';
import { placeDated } from './series/place-dated.ts';
import { runName } from './series/run-of.ts';
import { seriesOf } from './series/series-of.ts';

export interface ResolvedSeries {
  /** Every run of numbers, undated papers included where their dating tells which run. */
  readonly series: readonly Series[];
  readonly datings: readonly Dating[];
  /** The runs as the stated dates alone give them. */
  readonly ledgers: readonly Ledger[];
}

/**
 * Keeps the runs of numbers and dates the papers that state no date. Numbers help to date and dates to place numbers: the runs are
 * made from stated dates, papers are dated from them, and the dated ones then take their places.
 */
export function resolveSeries(
  holdings: Holdings,
  { linksAbout, cited }: Pick<References, 'linksAbout' | 'cited'>,
): ResolvedSeries {
  const papers = numberedPapers(holdings, cited);
  const ledgers = ledgersOfPapers(papers);
  const datings = datePapers(holdings, { linksAbout, cited, ledgers });
  return { ledgers, datings, series: placeAll({ papers, ledgers, datings }).map(seriesOf) };
}

interface Placing {
  readonly papers: readonly NumberedPaper[];
  readonly ledgers: readonly Ledger[];
  readonly datings: readonly Dating[];
}

/** Only the runs into which a dating puts a paper are made anew. */
function placeAll({ papers, ledgers, datings }: Placing): readonly Ledger[] {
  const concluded = new Map(
    datings.map((dating) => [dating.document, concludeDating(dating)] as const),
  );
  const known = new Map([...concluded].flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
  const placed = papers.map((paper) => placeDated(paper, known));
  const changed = new Set(
    placed.flatMap((paper, index) => (paper === papers[index] ? [] : [runName(paper.of)])),
  );
  const isChanged = (of: NumberedPaper['of'] | Ledger['of']): boolean => changed.has(runName(of));
  const anew = ledgersOfPapers(placed.filter(({ of }) => isChanged(of)));
  const kept = ledgers.filter(({ of }) => !isChanged(of));
  return [...kept, ...anew].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
