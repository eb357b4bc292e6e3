import type {
  ConcludedDating,
  Dating,
  DatingRule,
  DatingStep,
  Days,
  YearWeighed,
} from '../../model/datings.ts';
import { shiftedDay } from '../periods.ts';
import { dateInWords } from './dates-in-words.ts';
import { anchorDay, lastDayWithin } from './days-of-year.ts';

/** The surest first: where two contradict each other, the later is set aside. */
const SURENESS: readonly DatingRule[] = [
  'cites',
  'tells',
  'cited-by',
  'series',
  'tenure',
  'file-number',
  'pace',
  'printed-between',
];

/**
 * What the steps come to: the days that remain possible, the years weighed where the words leave the year out, and what is likely.
 * Undefined where the steps limit nothing. Pure, so that a reader who may not see a paper gets what the other steps come to.
 */
export function concludeDating({ document, steps }: Dating): ConcludedDating | undefined {
  const { days: bounds, setAside } = boundsOf(steps);
  const years = weighYears(steps, bounds);
  const hints = steps.filter(({ weight }) => weight === 'hint');
  const possible = hullOf(years) ?? bounds;
  const likely = likelyOf({ possible, years, hints });
  const shown = possible.from === undefined || possible.to === undefined ? likely : undefined;
  if (isEmpty(possible) && likely === undefined) return undefined;
  return {
    document,
    steps,
    possible,
    ...(likely && !isSame(likely, possible) && { likely }),
    years,
    edtf: edtfOf(shown ?? possible),
    setAside,
  };
}

/** `[1944-03-21..1946-01-24]`: one of these days. */
function edtfOf({ from = '', to = '' }: Days): string {
  return from === to ? from : `[${from}..${to}]`;
}

const isEmpty = ({ from, to }: Days): boolean => from === undefined && to === undefined;
const isSame = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to;

interface Bounds {
  readonly days: Days;
  readonly setAside: readonly number[];
}

function boundsOf(steps: readonly DatingStep[]): Bounds {
  const order = steps
    .map((step, place) => ({ step, place }))
    .filter(({ step }) => step.weight === 'bound' && step.day === undefined)
    .sort((a, b) => SURENESS.indexOf(a.step.rule) - SURENESS.indexOf(b.step.rule));
  let days: Days = {};
  const setAside: number[] = [];
  for (const { step, place } of order) {
    const both = meet(days, daysOf(step));
    if (both === undefined) setAside.push(place);
    else days = both;
  }
  return { days, setAside };
}

function daysOf({ notBefore, notAfter }: DatingStep): Days {
  return daysFrom(notBefore, notAfter);
}

function daysFrom(from: string | undefined, to: string | undefined): Days {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The days in both; undefined when there are none. */
function meet(a: Days, b: Days): Days | undefined {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from !== undefined && to !== undefined && from > to ? undefined : daysFrom(from, to);
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** More years than these are not weighed one by one: nothing would come of it. */
const MOST_YEARS = 8;

/** Each year in which the days told can lie, as far as the bounds let any; the one before the first is kept to say why not. */
function weighYears(steps: readonly DatingStep[], bounds: Days): readonly YearWeighed[] {
  const days = steps.flatMap(({ day, weight }) => (weight === 'bound' && day ? [day] : []));
  const anchor = anchorDay(days);
  if (anchor === undefined || bounds.from === undefined || bounds.to === undefined) return [];
  const [first, last] = [yearOf(bounds.from) - 1, yearOf(bounds.to)];
  if (last - first > MOST_YEARS) return [];
  const scored = Array.from({ length: last - first + 1 }, (_, index) =>
    weighYear(first + index, { steps, bounds, anchor }),
  ).filter((one) => one !== undefined);
  const sum = scored.reduce((total, { share }) => total + share, 0);
  // No year fits: the days contradict the bounds, and say nothing.
  if (sum === 0) return [];
  return scored.map((one) => ({ ...one, share: one.share / sum }));
}

interface Weighing {
  readonly steps: readonly DatingStep[];
  readonly bounds: Days;
  /** The last of the days told, in the order in which they lie closest together. */
  readonly anchor: string;
}

/** A hint that does not fit a year leaves it this share of its weight. */
const MISFIT: Readonly<Partial<Record<DatingRule, number>>> = {
  'file-number': 0.05,
  series: 0.1,
  'printed-between': 0.2,
};

/** What is cited without its year is seldom older than this; of a hint that wants it older, so much remains. */
const SOON = 180;
const LATE = 0.4;
/** A place between known numbers in a run of that year. */
const PLACED = 2;

function weighYear(year: number, { steps, bounds, anchor }: Weighing): YearWeighed | undefined {
  const from = inYear(anchor, year);
  const days = meet(bounds, { from, to: lastDayWithin(from) });
  // Outside what is possible, and so nothing to weigh.
  if (days === undefined) return undefined;
  const speaksFor: string[] = [];
  const speaksAgainst = [...outOfOffice(from, { steps, anchor })];
  if (speaksAgainst.length > 0) return { year, days: {}, share: 0, speaksFor, speaksAgainst };
  let share = 1;
  for (const step of steps) {
    const factor = weighHint(step, days, from);
    if (factor === undefined) continue;
    (factor < MISFITS ? speaksAgainst : speaksFor).push(step.says);
    share *= factor;
  }
  return { year, days, share, speaksFor, speaksAgainst };
}

/** Below this a hint speaks against a year. */
const MISFITS = 0.4;

/** How much of its weight a hint leaves a year; undefined where it says nothing of it. */
function weighHint(step: DatingStep, days: Days, from: string): number | undefined {
  if (step.weight !== 'hint' || step.day !== undefined) return undefined;
  if (step.among !== undefined && meet(days, step.among) === undefined) return undefined;
  if (meet(days, daysOf(step)) === undefined) return MISFIT[step.rule] ?? LEAST;
  const soon = shiftedDay(from, SOON);
  if (meet({ from, to: soon }, daysOf(step)) === undefined) return LATE;
  return step.among === undefined ? 1 : PLACED;
}

/** What a hint without a weight of its own leaves a year that it does not fit. */
const LEAST = 0.3;

/** What the writer says he did on a day lies in his time of office. */
function outOfOffice(from: string, { steps, anchor }: Omit<Weighing, 'bounds'>): readonly string[] {
  const tenures = steps.filter(({ rule }) => rule === 'tenure');
  const own = steps.filter(({ isOfWriter, day }) => isOfWriter && day !== undefined);
  return tenures
    .flatMap((tenure) =>
      own.flatMap(({ day = '' }) => {
        const when = lastBefore(day, from, anchor);
        const isIn = meet(daysOf(tenure), { from: when, to: when }) !== undefined;
        return isIn ? [] : [`${dateInWords(when)} lies outside of it: ${tenure.says}`];
      }),
    )
    .slice(0, 1);
}

/** The day in the year that ends with the anchor's day. */
function lastBefore(day: string, anchorDate: string, anchor: string): string {
  const year = yearOf(anchorDate);
  return inYear(day, day <= anchor ? year : year - 1);
}

const inYear = (day: string, year: number): string => `${year}-${day.slice(2)}`;
const yearOf = (date: string): number => Number(date.slice(0, 4));

function hullOf(years: readonly YearWeighed[]): Days | undefined {
  const possible = years.filter(({ share }) => share > 0);
  const [first] = possible;
  if (first === undefined) return undefined;
  return daysFrom(first.days.from, possible.at(-1)?.days.to);
}

/** A year must have so much of the weight to be called the likely one. */
const LIKELY = 0.6;

interface Weighed {
  readonly possible: Days;
  readonly years: readonly YearWeighed[];
  readonly hints: readonly DatingStep[];
}

/** The likeliest year, narrowed by every hint that meets it; the surest hint first. */
function likelyOf({ possible, years, hints }: Weighed): Days | undefined {
  const best = years.find(({ share }) => share >= LIKELY);
  const sorted = [...hints].sort((a, b) => SURENESS.indexOf(a.rule) - SURENESS.indexOf(b.rule));
  let days = best?.days ?? possible;
  for (const hint of sorted) days = meet(days, hintDays(hint, best)) ?? days;
  return isEmpty(days) ? undefined : days;
}

function hintDays(hint: DatingStep, best: YearWeighed | undefined): Days {
  if (hint.among !== undefined && !(best && meet(best.days, hint.among))) return {};
  if (hint.day === undefined) return daysOf(hint);
  if (best === undefined) return {};
  const from = inYear(hint.day, best.year);
  return { from, to: shiftedDay(from, hint.within ?? 0) };
}
