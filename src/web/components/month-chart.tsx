import { facetClause } from '../../search/facets.ts';
import type { FacetValue, SortOrder } from '../../store/plan.ts';
import * as urls from '../urls.ts';
import { monthInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';

const WIDTH = 960;
const HEIGHT = 64;
const LABELS = 22;
/** Past this many a bar is no longer something to point at: years are drawn instead. */
const MOST_MONTHS = 300;

export interface Found {
  readonly months: readonly FacetValue[];
  readonly years: readonly FacetValue[];
}

export interface Bar {
  /** `1951-02`, or `1951` where years are drawn. */
  readonly value: string;
  readonly count: number;
}

/** Results by month, or by year when they span a lifetime, without gaps: a month with nothing is a bar of no height. */
export function barsOf({ months, years }: Found): readonly Bar[] {
  const byMonth = consecutive(months, monthNumber, monthName);
  return byMonth.length <= MOST_MONTHS ? byMonth : consecutive(years, Number, String);
}

function consecutive(
  values: readonly FacetValue[],
  numberOf: (value: string) => number,
  nameOf: (number: number) => string,
): readonly Bar[] {
  const counts = new Map(values.map(({ value, count }) => [numberOf(value), count]));
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    value: nameOf(first + step),
    count: counts.get(first + step) ?? 0,
  }));
}

function monthNumber(value: string): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1;
}

function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

export interface MonthChartProps {
  readonly bars: readonly Bar[];
  readonly query: string;
  readonly sort: SortOrder;
  readonly view: urls.SearchView;
}

/**
 * When the results are from. Each bar leads to its papers; the same can be typed below it and chosen among the years, so the bars take
 * no place in the order of the keyboard.
 */
export function MonthChart({ bars, query, sort, view }: MonthChartProps) {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined || bars.length < 2) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  const within = urls.searchesWithin({ query, sort, view });
  const ends = { first: inWords(first), last: inWords(last) };
  const names = first.value.includes('-')
    ? say('search.byMonth', ends)
    : say('search.byYear', ends);
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={names}>
      <svg
        class="plot low"
        data-brush={bars.map(({ value }) => value).join(' ')}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`}
      >
        <path class="axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
        {bars.map((bar, index) => {
          if (bar.count === 0) return null;
          const words = ofBar(bar);
          return (
            <a href={within(clause(bar))} tabindex={-1} aria-label={words}>
              <title>{words}</title>
              <rect class="target" x={index * step} y="0" width={step} height={HEIGHT} />
              <OneBar x={index * step} step={step} share={bar.count / most} />
            </a>
          );
        })}
        <Years bars={bars} step={step} />
      </svg>
    </div>
  );
}

function OneBar({ x, step, share }: { x: number; step: number; share: number }) {
  const height = Math.max(1.5, share * (HEIGHT - 4));
  const width = Math.min(step * 0.78, 28);
  return (
    <rect
      class="bar"
      x={round(x + (step - width) / 2)}
      y={round(HEIGHT - height)}
      width={round(width)}
      height={round(height)}
    />
  );
}

const LABEL_WIDTH = 40;

/** A year stands under its first bar, and only where it has room. */
function Years({ bars, step }: { bars: readonly Bar[]; step: number }) {
  let free = 0;
  const labels = bars.flatMap(({ value }, index) => {
    const year = value.slice(0, 4);
    const isFirst = index === 0 || value === year || value.endsWith('-01');
    const x = index * step;
    if (!isFirst || x < free || x > WIDTH - LABEL_WIDTH * 0.75) return [];
    free = x + LABEL_WIDTH;
    return [{ year, x }];
  });
  return (
    <>
      {labels.map(({ year, x }) => (
        <text x={round(x)} y={HEIGHT + 16}>
          {year}
        </text>
      ))}
    </>
  );
}

function ofBar(bar: Bar): string {
  return say('home.yearBar', { year: inWords(bar), count: bar.count });
}

function inWords({ value }: Bar): string {
  return value.includes('-') ? monthInWords(value) : value;
}

function clause({ value }: Bar): string {
  return facetClause(value.includes('-') ? 'month' : 'year', value);
}

const round = (figure: number): number => Math.round(figure * 10) / 10;
