import type { Instant } from '../../model/instants.ts';
import type { DayCount } from '../../store/knowledge.ts';
import { dateInWords } from '../words/dates.ts';
import { say } from '../words/say.ts';

const HEIGHT = 72;
const WIDTH = 1200;
/** So many steps are drawn at most, else longer ones are taken. */
const MOST_STEPS = 90;

export interface Course {
  readonly days: readonly DayCount[];
  readonly at: Instant;
  /** The same question at the end of a step. */
  readonly address: (at: string) => string;
}

/** When papers came to be known, day by day, month by month or year by year; the instant asked for parts what was known from what came later. */
export function CourseChart({ course }: { course: Course }) {
  const until = course.at.end.slice(0, 10);
  const steps = stepsOf(course.days, until);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...steps.map(({ papers }) => papers));
  const width = WIDTH / steps.length;
  const every = Math.max(1, Math.ceil(110 / width));
  const line = lineAt(steps, until, width);
  return (
    <div
      class="scroll"
      tabindex={0}
      role="group"
      aria-label={say('knew.course', {
        first: dateInWords(first.step),
        last: dateInWords(last.step),
      })}
    >
      <svg class="plot course" viewBox={`0 0 ${WIDTH} ${HEIGHT + 28}`}>
        <path class="axis" d={`M0 ${HEIGHT + 4}H${WIDTH}`} />
        {steps.map(({ step, papers, known }, index) => {
          const x = index * width;
          const bar = { x, width, known: heightOf(known, most), all: heightOf(papers, most) };
          const words = say('home.yearBar', { year: dateInWords(step), count: papers });
          return (
            <>
              {papers > 0 && (
                <a href={course.address(step)} aria-label={words}>
                  <title>{words}</title>
                  <rect class="target" x={x} y="0" width={width} height={HEIGHT + 28} />
                  <Bar bar={bar} />
                </a>
              )}
              {index % every === 0 && (
                <text x={x + 2} y={HEIGHT + 22}>
                  {dateInWords(step)}
                </text>
              )}
            </>
          );
        })}
        {line > 0 && line < WIDTH && <path class="now" d={`M${line} 0V${HEIGHT + 4}`} />}
      </svg>
    </div>
  );
}

function heightOf(papers: number, most: number): number {
  return papers === 0 ? 0 : Math.max(1.5, (papers / most) * (HEIGHT - 6));
}

/** One step: what was known by the instant, and on it what came later. */
function Bar({ bar }: { bar: { x: number; width: number; known: number; all: number } }) {
  const { x, known, all } = bar;
  const width = Math.min(bar.width * 0.7, 18);
  const place = { x: x + (bar.width - width) / 2, width };
  return (
    <>
      {known > 0 && <rect class="bar" {...place} y={HEIGHT + 4 - known} height={known} />}
      {all > known && (
        <rect class="bar later" {...place} y={HEIGHT + 4 - all} height={all - known} />
      )}
    </>
  );
}

interface Step {
  /** `1950-09-28`, `1950-09` or `1950`. */
  readonly step: string;
  readonly papers: number;
  /** Those of them that were known by the instant asked for. */
  readonly known: number;
}

/** Every step from the first day to the last; empty ones too, so that distance on the page is distance in time. */
function stepsOf(days: readonly DayCount[], until: string): readonly Step[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const length = [10, 7, 4].find((size) => stepsBetween(first, last, size) <= MOST_STEPS) ?? 4;
  const counts = countsBy(days, length);
  const known = countsBy(
    days.filter(({ day }) => day <= until),
    length,
  );
  const steps: Step[] = [];
  for (let step = first.slice(0, length); step <= last; step = nextStep(step)) {
    steps.push({ step, papers: counts.get(step) ?? 0, known: known.get(step) ?? 0 });
  }
  return steps;
}

function countsBy(days: readonly DayCount[], length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { day, papers } of days) {
    const step = day.slice(0, length);
    counts.set(step, (counts.get(step) ?? 0) + papers);
  }
  return counts;
}

function stepsBetween(first: string, last: string, length: number): number {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  return days / (length === 10 ? 1 : length === 7 ? 30 : 365);
}

function nextStep(step: string): string {
  if (step.length === 4) return String(Number(step) + 1).padStart(4, '0');
  if (step.length === 7) {
    const [year = '', month = ''] = step.split('-');
    return month === '12'
      ? `${nextStep(year)}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  }
  return new Date(Date.parse(step) + 86_400_000).toISOString().slice(0, 10);
}

/** Where the end of the day stands: within the step it lies in, or beside all of them. */
function lineAt(steps: readonly Step[], day: string, width: number): number {
  const passed = steps.filter(({ step }) => step <= day.slice(0, step.length)).length;
  const step = steps[passed - 1]?.step;
  if (step === undefined || !day.startsWith(step)) return passed * width;
  const [start, end] = [Date.parse(step), Date.parse(nextStep(step))];
  const share = (Date.parse(day) + 86_400_000 - start) / (end - start);
  return Math.round((passed - 1 + share) * width * 10) / 10;
}
