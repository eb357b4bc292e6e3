import * as urls from '../urls.ts';
import { dateInWords, monthInWords } from '../words/dates.ts';
import { figure } from '../words/names.ts';
import { say } from '../words/say.ts';

export interface CalendarProps {
  readonly year: string;
  /** Papers of each day, `1951-02-27`. */
  readonly days: ReadonlyMap<string, number>;
  /** Papers of each month, also those of which no day is known. */
  readonly months: ReadonlyMap<string, number>;
}

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Shades from none to most, so that a busy day is seen among quiet ones. */
const SHADES = 5;

/** A year in days, a month a row: picture and table in one. Each day leads to its papers. */
export function Calendar({ year, days, months }: CalendarProps) {
  const most = Math.max(1, ...days.values());
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={say('overview.dayByDay', { year })}>
      <table class="calendar">
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{say('overview.month')}</span>
            </th>
            {DAYS.map((day) => (
              <th scope="col">{day}</th>
            ))}
            <th scope="col">{say('overview.month')}</th>
          </tr>
        </thead>
        <tbody>
          {MONTHS.map((number) => {
            const month = `${year}-${padded(number)}`;
            return (
              <tr>
                <th scope="row">{monthInWords(month).split(' ')[0]}</th>
                {DAYS.map((day) => (
                  <Day date={`${month}-${padded(day)}`} days={days} most={most} />
                ))}
                <td class="num">
                  <Papers clause={month} count={months.get(month) ?? 0} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly date: string;
  readonly days: ReadonlyMap<string, number>;
  readonly most: number;
}

function Day({ date, days, most }: DayProps) {
  const count = days.get(date) ?? 0;
  if (!isReal(date)) return <td class="never" />;
  if (count === 0) return <td />;
  return (
    <td>
      <a
        class={`shade-${shade(count, most)}`}
        href={urls.search({ query: `date:${date}`, sort: 'date' })}
        aria-label={say('home.yearBar', { year: dateInWords(date), count })}
        title={say('home.yearBar', { year: dateInWords(date), count })}
      >
        {figure(count)}
      </a>
    </td>
  );
}

function Papers({ clause, count }: { clause: string; count: number }) {
  if (count === 0) return <span class="soft">0</span>;
  return <a href={urls.search({ query: `date:${clause}`, sort: 'date' })}>{figure(count)}</a>;
}

/** By the root, as the eye reads areas: one day of a hundred papers must not make all others pale. */
function shade(count: number, most: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count / most) * SHADES));
}

function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
