import { seriesId, type SeriesId } from '../../model/ids.ts';
import type { CitedPaper } from '../../model/links.ts';
import type { Holdings } from '../holdings.ts';
import { daysBetween, numberingPeriod, periodBefore } from '../periods.ts';
import { arrange, type Arranged } from './arrange.ts';
import { numberedPapers, type NumberedPaper } from './numbered-papers.ts';
import { runName, type RunOf } from './run-of.ts';
import { splitTrips } from './split-trips.ts';

/** One run of numbers between its restarts, in order. */
export interface Ledger {
  readonly id: SeriesId;
  readonly of: Omit<RunOf, 'number'>;
  /** What `numberingPeriod` calls it, the month in which a trip begins, or `undated`. */
  readonly period: string;
  readonly papers: readonly NumberedPaper[];
  readonly arranged: Arranged<NumberedPaper>;
}

/** Every run of numbers that held and cited papers belong to, in order of id. Pure; n log n in the number of papers. */
export function ledgersOf(holdings: Holdings, cited: readonly CitedPaper[]): readonly Ledger[] {
  return ledgersOfPapers(numberedPapers(holdings, cited));
}

export function ledgersOfPapers(papers: readonly NumberedPaper[]): readonly Ledger[] {
  const families = Map.groupBy(papers, ({ of }) => runName(of));
  const ledgers = [...families].flatMap(([name, family]) => periodsOf(name, family));
  return ledgers.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function periodsOf(name: string, family: readonly NumberedPaper[]): readonly Ledger[] {
  const isByTrip = family[0]?.of.restarts === 'trips';
  const periods = isByTrip ? tripsOf(family) : calendarOf(family);
  return [...periods].map(([period, papers]) => ledgerOf(name, period, papers));
}

function ledgerOf(name: string, period: string, papers: readonly NumberedPaper[]): Ledger {
  const { number: _, ...of } = papers[0]?.of ?? {
    run: 'telegram',
    restarts: 'calendar',
    number: 0,
  };
  const id = seriesId([name, periodSlug(period)].filter(Boolean).join('-'));
  return { id, of, period, papers, arranged: arrange(papers) };
}

/** `fy1952` is `1951-52`. */
function periodSlug(period: string): string {
  const year = Number(/^fy(\d{4})$/.exec(period)?.[1]);
  return Number.isNaN(year) ? period : `${year - 1}-${String(year).slice(-2)}`;
}

type Periods = ReadonlyMap<string, readonly NumberedPaper[]>;

function calendarOf(family: readonly NumberedPaper[]): Periods {
  const periods = new Map<string, NumberedPaper[]>();
  const put = (period: string, paper: NumberedPaper): void => {
    const there = periods.get(period);
    if (there) there.push(paper);
    else periods.set(period, [paper]);
  };
  const undated = family.filter(({ date }) => date === undefined);
  for (const paper of family) {
    if (paper.date !== undefined) put(paper.of.year ?? numberingPeriod(paper.date), paper);
  }
  const reached = new Map([...periods].map(([period, papers]) => [period, arrange(papers)]));
  for (const paper of undated) put(periodOf(paper, reached), paper);
  return periods;
}

/** Months after a restart in which a high number is likely one of the run before. */
const LATE = 7;

/**
 * The run of a paper that is known only from one that cites it: that in which it is cited, unless the run had not come so far by then.
 * `In July a high number is last year's`.
 */
function periodOf(
  { number, about, of }: NumberedPaper,
  runs: ReadonlyMap<string, Arranged<NumberedPaper>>,
): string {
  const period = of.year ?? numberingPeriod(about);
  if (of.year !== undefined || about === undefined) return period;
  const dated = runs.get(period)?.placed ?? [];
  const isAhead = dated.some(
    ({ entry, standing }) =>
      standing === 'in-order' &&
      entry.number <= number &&
      (daysBetween(about, entry.date) ?? 0) > LATE,
  );
  const before = periodBefore(period);
  return isAhead && before !== undefined && runs.has(before) ? before : period;
}

function tripsOf(family: readonly NumberedPaper[]): Periods {
  const byTrip = Map.groupBy(family, ({ of, about }) =>
    of.trip === undefined ? 'unnumbered' : `${about?.slice(0, 4) ?? 'undated'}-trip-${of.trip}`,
  );
  const periods = new Map<string, readonly NumberedPaper[]>();
  for (const [trip, papers] of byTrip) {
    if (trip !== 'unnumbered') periods.set(trip, papers);
    else for (const [month, one] of unnumberedTrips(papers)) periods.set(month, one);
  }
  return periods;
}

/** Trips without a number go by the month in which they begin; two of one month by letters. */
function unnumberedTrips(papers: readonly NumberedPaper[]): Periods {
  const periods = new Map<string, readonly NumberedPaper[]>();
  for (const trip of splitTrips(papers)) {
    const month = trip[0]?.about?.slice(0, 7) ?? 'undated';
    let name = month;
    for (let further = 2; periods.has(name); further += 1) name = `${month}-${further}`;
    periods.set(name, trip);
  }
  const undated = papers.filter(({ about }) => about === undefined);
  if (undated.length > 0) periods.set('undated', undated);
  return periods;
}
