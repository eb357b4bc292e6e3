import { say } from '../words/say.ts';

const HEIGHT = 88;
const WIDTH = 1200;
export const YEAR_CHART = { width: WIDTH, height: HEIGHT + 28 } as const;

export interface YearChartProps {
  readonly years: Readonly<Record<string, number>>;
  /** Where a year’s bar leads. */
  readonly addressOf: (year: string) => string;
  readonly chosen?: string;
}

/** Held papers by year, quietly. */
export function YearChart(props: YearChartProps) {
  const bars = consecutive(props.years);
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <div
      class="scroll"
      tabindex={0}
      role="group"
      aria-label={say('home.yearChart', { first: String(first.year), last: String(last.year) })}
    >
      <svg class="plot years" viewBox={`0 0 ${YEAR_CHART.width} ${YEAR_CHART.height}`}>
        <YearMarks {...props} />
      </svg>
    </div>
  );
}

/** The bars alone, to stand in a picture. */
export function YearMarks({ years, addressOf, chosen }: YearChartProps) {
  const bars = consecutive(years);
  const most = Math.max(...bars.map((bar) => bar.count));
  const step = WIDTH / bars.length;
  const every = Math.max(1, Math.ceil(44 / step));
  return (
    <>
      <path class="axis" d={`M0 ${HEIGHT + 4}H${WIDTH}`} />
      {bars.map(({ year, count }, index) => {
        const height = (count / most) * (HEIGHT - 4);
        const x = index * step;
        return (
          <>
            {count > 0 && (
              <a
                href={addressOf(String(year))}
                {...(String(year) === chosen && { 'aria-current': 'true' })}
                aria-label={say('home.yearBar', { year: String(year), count })}
              >
                <title>{say('home.yearBar', { year: String(year), count })}</title>
                <rect class="target" x={x} y="0" width={step} height={HEIGHT + 28} />
                <rect
                  class="bar"
                  x={x + step * 0.18}
                  y={HEIGHT + 4 - Math.max(1.5, height)}
                  width={step * 0.64}
                  height={Math.max(1.5, height)}
                />
              </a>
            )}
            {index % every === 0 && (
              <text {...underBar(index, step)} y={HEIGHT + 22}>
                {year}
              </text>
            )}
          </>
        );
      })}
    </>
  );
}

/** A year stands under the middle of its bar; the first where its bar begins, or half of it would be cut off. */
export function underBar(
  at: number,
  step: number,
): { readonly x: number; readonly 'text-anchor'?: 'middle' } {
  const isCut = at === 0 && step < LABEL_WIDTH;
  return isCut ? { x: 0 } : { x: at * step + step / 2, 'text-anchor': 'middle' };
}

const LABEL_WIDTH = 40;

/** Every year from the first to the last; runs of more than a century of nothing are not drawn. */
function consecutive(
  years: Readonly<Record<string, number>>,
): readonly { readonly year: number; readonly count: number }[] {
  const known = Object.keys(years)
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number)
    .sort((a, b) => a - b);
  return known.flatMap((year, index) => {
    const before = known[index - 1];
    const start = before === undefined || year - before > 100 ? year : before + 1;
    return Array.from({ length: year - start + 1 }, (_, step) => ({
      year: start + step,
      count: years[String(start + step)] ?? 0,
    }));
  });
}
