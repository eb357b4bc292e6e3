import { labelledOf, placesOf, type YearOfPapers, type YearsLeftOut } from '../rendering/years.ts';
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
  const places = placesOf(props.years);
  const years = places.filter((place) => place.kind === 'year');
  const gaps = places.filter((place) => place.kind === 'left-out');
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
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
      {gaps.length > 0 && (
        <p class="note">{say('home.yearsLeftOut', { years: gaps.map(span).join(', ') })}</p>
      )}
    </>
  );
}

/** The bars alone, to stand in a picture. */
export function YearMarks(props: YearChartProps) {
  const places = placesOf(props.years);
  const step = WIDTH / places.length;
  const most = Math.max(...places.map((place) => (place.kind === 'year' ? place.count : 0)));
  const labelled = labelledOf(places, Math.max(1, Math.ceil(44 / step)));
  return (
    <>
      <path class="axis" d={`M0 ${HEIGHT + 4}H${WIDTH}`} />
      {places.map((place, at) =>
        place.kind === 'left-out' ? (
          <LeftOut years={place} middle={(at + 0.5) * step} />
        ) : (
          <>
            {place.count > 0 && <Bar {...props} bar={place} box={{ x: at * step, step, most }} />}
            {labelled.has(place) && <YearLabel place={place} at={at} step={step} />}
          </>
        ),
      )}
    </>
  );
}

interface BarProps extends YearChartProps {
  readonly bar: YearOfPapers;
  readonly box: { readonly x: number; readonly step: number; readonly most: number };
}

function Bar({ bar: { year, count }, box: { x, step, most }, addressOf, chosen }: BarProps) {
  const height = Math.max(1.5, (count / most) * (HEIGHT - 4));
  const said = say('home.yearBar', { year: String(year), count });
  return (
    <a
      href={addressOf(String(year))}
      {...(String(year) === chosen && { 'aria-current': 'true' })}
      aria-label={said}
    >
      <title>{said}</title>
      <rect class="target" x={x} y="0" width={step} height={HEIGHT + 28} />
      <rect
        class="bar"
        x={x + step * 0.18}
        y={HEIGHT + 4 - height}
        width={step * 0.64}
        height={height}
      />
    </a>
  );
}

interface LabelProps {
  readonly place: YearOfPapers;
  readonly at: number;
  readonly step: number;
}

function YearLabel({ place: { year }, at, step }: LabelProps) {
  return (
    <text {...underBar(at, step)} y={HEIGHT + 22}>
      {year}
    </text>
  );
}

/** Three dashes, as a gap is marked everywhere. */
function LeftOut({ years, middle }: { years: YearsLeftOut; middle: number }) {
  return (
    <g>
      <title>{say('home.yearsLeftOut', { years: span(years) })}</title>
      <path class="axis" d={`M${middle - 10} ${HEIGHT - 8}h5m2.5 0h5m2.5 0h5`} />
    </g>
  );
}

const span = ({ first, last }: YearsLeftOut): string => `${first}–${last}`;

/** A year stands under the middle of its bar; the first where its bar begins, or half of it would be cut off. */
export function underBar(
  at: number,
  step: number,
): { readonly x: number; readonly 'text-anchor'?: 'middle' } {
  const isCut = at === 0 && step < LABEL_WIDTH;
  return isCut ? { x: 0 } : { x: at * step + step / 2, 'text-anchor': 'middle' };
}

const LABEL_WIDTH = 40;
