import type { ArrangedPaper } from '../../exports/series-record.ts';
import { monthInWords } from '../words/dates.ts';

interface Tick {
  readonly at: number;
  readonly words: string;
}

/** Where days and numbers stand in a plot, with a few of each to be written at the axes. */
export interface PlotScales {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (date: string | undefined) => number;
  readonly y: (number: number) => number;
  readonly dates: readonly Tick[];
  readonly numbers: readonly Tick[];
}

const FRAME = { width: 1200, height: 460, left: 64, right: 1184, top: 12, bottom: 424 } as const;
/** Room between the axes and the outermost marks. */
const INSET = 16;

/** Undefined where no paper has a day: there is nothing to draw. */
export function plotScales(papers: readonly ArrangedPaper[]): PlotScales | undefined {
  const days = papers.flatMap(({ paper: { date, inferred } }) =>
    date === undefined ? (inferred ? [inferred.from, inferred.to] : []) : [date],
  );
  if (days.length === 0) return undefined;
  const shown = papers.filter(({ paper }) => paper.date ?? paper.inferred);
  const numbers = shown.map(({ paper }) => paper.number);
  const along = scale(days.map(dayOf), FRAME.left + INSET, FRAME.right - INSET);
  const up = scale(numbers, FRAME.bottom - INSET, FRAME.top + INSET);
  return {
    ...FRAME,
    x: (date) => along.at(dayOf(date ?? '')),
    y: up.at,
    dates: dateTicks(along),
    numbers: numberTicks(up),
  };
}

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / DAY;

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly at: (value: number) => number;
}

function scale(values: readonly number[], from: number, to: number): Scale {
  let [first, last] = [Infinity, -Infinity];
  for (const value of values) [first, last] = [Math.min(first, value), Math.max(last, value)];
  const length = last - first || 1;
  const middle = last === first ? (to - from) / 2 : 0;
  const at = (value: number): number =>
    Math.round((from + middle + ((value - first) / length) * (to - from)) * 10) / 10;
  return { first, last, at };
}

const MOST_TICKS = 8;

/** Beginnings of months, as many as there is room for; a single day where all lie within a month. */
function dateTicks({ first, last, at }: Scale): readonly Tick[] {
  const start = new Date(first * DAY);
  const months: Date[] = [];
  for (let month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1)); ;) {
    if (month.getTime() / DAY > last) break;
    if (month.getTime() / DAY >= first) months.push(month);
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  }
  const every = Math.max(1, Math.ceil(months.length / MOST_TICKS));
  const ticks = months
    .filter((_, index) => index % every === 0)
    .map((month) => ({
      at: at(month.getTime() / DAY),
      words: monthInWords(month.toISOString().slice(0, 7)),
    }));
  const month = monthInWords(start.toISOString().slice(0, 7));
  return ticks.length > 0 ? ticks : [{ at: at(first), words: month }];
}

/** Round numbers, four to eight of them. */
function numberTicks({ first, last, at }: Scale): readonly Tick[] {
  const step = roundStep((last - first) / 5);
  const ticks: Tick[] = [];
  for (let number = Math.ceil(first / step) * step; number <= last; number += step) {
    ticks.push({ at: at(number), words: String(number) });
  }
  return ticks.length > 0 ? ticks : [{ at: at(first), words: String(first) }];
}

function roundStep(wanted: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(wanted, 1)));
  const factor = [1, 2, 5, 10].find((one) => one * unit >= wanted) ?? 10;
  return factor * unit;
}
