import { say } from '../words/say.ts';
import { underBar } from './year-chart.tsx';

const HEIGHT = 96;
const WIDTH = 760;
const WIDEST = 56;

export interface PairedYear {
  readonly year: string;
  readonly first: number;
  readonly second: number;
}

export interface PairedYearsProps {
  readonly years: readonly PairedYear[];
  /** What each of the two is, for the key and for those who hear the page: `sent`, `received`. */
  readonly words: readonly [string, string];
  /** Where a year leads. */
  readonly addressOf: (year: string) => string;
  readonly chosen?: string;
}

/** Two counts a year: filled bars upon open ones. The list of years beside it says the same in words. */
export function PairedYears({ years, words, addressOf, chosen }: PairedYearsProps) {
  const bars = consecutive(years);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ first, second }) => first + second), 1);
  const step = Math.min(WIDEST, WIDTH / bars.length);
  const every = Math.max(1, Math.ceil(44 / step));
  const height = (count: number): number =>
    count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
  return (
    <figure class="paired">
      <div class="scroll" tabindex={0} role="group" aria-label={say('office.byYear')}>
        <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT + 32}`}>
          <path class="axis" d={`M0 ${HEIGHT + 8}H${bars.length * step}`} />
          {bars.map(({ year, first, second }, at) => {
            const x = at * step;
            const [low, high] = [height(first), height(second)];
            const said = barInWords({ year, first, second }, words);
            const box = { x: x + step * 0.15, width: step * 0.7 };
            return (
              <>
                {first + second > 0 && (
                  <a
                    href={addressOf(year)}
                    aria-label={said}
                    {...(year === chosen && { 'aria-current': 'true' })}
                  >
                    <title>{said}</title>
                    <rect class="target" x={x} y="0" width={step} height={HEIGHT + 32} />
                    {low > 0 && <rect class="bar" {...box} y={HEIGHT + 8 - low} height={low} />}
                    {high > 0 && (
                      <rect class="bar open" {...box} y={HEIGHT + 8 - low - high} height={high} />
                    )}
                  </a>
                )}
                {at % every === 0 && (
                  <text {...underBar(at, step)} y={HEIGHT + 26}>
                    {year}
                  </text>
                )}
              </>
            );
          })}
        </svg>
      </div>
      <figcaption class="keys">
        <span>
          <Key />
          {words[0]}
        </span>
        <span>
          <Key open />
          {words[1]}
        </span>
        <span class="soft">{undatedWords(years)}</span>
      </figcaption>
    </figure>
  );
}

function barInWords({ year, first, second }: PairedYear, words: PairedYearsProps['words']): string {
  return say('office.pairedBar', {
    year,
    first,
    firstWords: words[0],
    second,
    secondWords: words[1],
  });
}

function Key({ open }: { open?: true }) {
  return (
    <svg class="plot" viewBox="0 0 24 16" aria-hidden="true">
      <rect class={open ? 'bar open' : 'bar'} x="5" y="2" width="14" height="12" />
    </svg>
  );
}

function undatedWords(years: readonly PairedYear[]): string {
  const undated = years.find(({ year }) => year === 'undated');
  if (undated === undefined) return '';
  return say('home.withoutDate', { count: undated.first + undated.second });
}

const LONGEST = 120;

/** Every year from the first to the last; the oldest go where they would be more than a page is wide. */
function consecutive(years: readonly PairedYear[]): readonly PairedYear[] {
  const known = new Map(years.map((one) => [one.year, one] as const));
  const numbers = years.map(({ year }) => Number(year)).filter((year) => !Number.isNaN(year));
  if (numbers.length === 0) return [];
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - LONGEST);
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const year = String(first + step);
    return known.get(year) ?? { year, first: 0, second: 0 };
  });
}
