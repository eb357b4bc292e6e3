import { Remembered } from '../model/remembered.ts';

/**
 * The run of numbers a paper belongs to. Posts and Department began again at 1 on 1 January until mid-1950, on 1 July until mid-1967,
 * not at all for the eighteen months that followed, and on 1 January from 1969.
 */
export function numberingPeriod(date: string | undefined): string {
  const match = /^(\d{4})-(\d{2})/.exec(date ?? '');
  if (match === null) return 'undated';
  const year = Number(match[1]);
  const month = `${match[1] ?? ''}-${match[2] ?? ''}`;
  if (month < '1950-07' || month >= '1969-01') return String(year);
  if (month >= '1967-07') return '1967-68';
  if (month >= '1950-01' && month < '1950-07') return '1950';
  return match[2] !== undefined && match[2] < '07' ? `fy${year}` : `fy${year + 1}`;
}

/** First and last day of a run that `numberingPeriod` names; undefined for any other name. */
export function periodDays(
  period: string,
): { readonly from: string; readonly to: string } | undefined {
  if (period === '1967-68') return { from: '1967-07-01', to: '1968-12-31' };
  if (period === '1950') return { from: '1950-01-01', to: '1950-06-30' };
  const fiscal = Number(/^fy(\d{4})$/.exec(period)?.[1]);
  if (!Number.isNaN(fiscal)) return { from: `${fiscal - 1}-07-01`, to: `${fiscal}-06-30` };
  return /^\d{4}$/.test(period) ? { from: `${period}-01-01`, to: `${period}-12-31` } : undefined;
}

/** The run before a run. */
export function periodBefore(period: string): string | undefined {
  const days = periodDays(period);
  return days && numberingPeriod(dayBefore(days.from));
}

/** Days from one ISO day to a later one; undefined when either is no full date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const start = dayOf(from);
  const end = dayOf(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

/** Days since 1970 of a full ISO date. */
export function dayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const known = days.get(date);
  if (known !== undefined) return known;
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = Math.round(time / 86_400_000);
  days.set(date, day);
  return day;
}

/** The days of an archive are few, and compared with each other over and over. */
const days = new Remembered<number>(20_000);

/**
 * The full date that a citation means: of the years in which `--03-11` can fall, the last that is not after the citing paper.
 * A full date is kept. Undefined when the citing paper has no date to count from.
 */
export function fullDate(said: string | undefined, citing: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  if (/^\d{4}-/.test(said)) return said;
  const near = /^(\d{4})-(\d{2})-(\d{2})/.exec(citing ?? '');
  if (near === null) return undefined;
  const [, year = '', month = '', day = ''] = near;
  if (said.startsWith('---')) {
    const wanted = said.slice(3);
    return wanted <= day ? `${year}-${month}-${wanted}` : `${monthBefore(year, month)}-${wanted}`;
  }
  const wanted = said.slice(2);
  // A day's grace: `March 12` cited on March 11 at a post east of the writer.
  const sameYear = daysBetween(`${year}-${month}-${day}`, `${year}-${wanted}`) ?? 0;
  return `${sameYear > 2 ? Number(year) - 1 : year}-${wanted}`;
}

/** The full date nearest to a day that is only about right: `--03-11` around 8 January 1958 is in 1958, `--12-11` in 1957. */
export function nearestDate(
  said: string | undefined,
  around: string | undefined,
): string | undefined {
  if (said === undefined || /^\d{4}-/.test(said)) return said;
  const year = Number(/^(\d{4})-/.exec(around ?? '')?.[1]);
  if (Number.isNaN(year) || said.startsWith('---')) return undefined;
  const distance = (date: string): number => Math.abs(daysBetween(around, date) ?? Infinity);
  const dates = [year - 1, year, year + 1].map((one) => `${one}-${said.slice(2)}`);
  return dates.sort((a, b) => distance(a) - distance(b))[0];
}

function monthBefore(year: string, month: string): string {
  return month === '01'
    ? `${Number(year) - 1}-12`
    : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}

export const dayBefore = (date: string): string => shiftedDay(date, -1);
export const dayAfter = (date: string): string => shiftedDay(date, 1);

/** The ISO day so many days later. */
export function shiftedDay(date: string, days: number): string {
  const day = dayOf(date);
  return day === undefined ? date : new Date((day + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Series of a travelling Secretary or envoy: each journey counts from 1. */
const JOURNEYS =
  /^(?:Secto|Tosec|Martel|Telmar|Actel|Telac|Dulte|Tedul|Cahto|Tocah|Hakto|Tohak|Vanto|Tovan|Vipto|Tovip|Secun|Delsec|Dento|Toden|Conto|Johto|Tojoh)$/i;

export function isJourney(series: string | undefined): boolean {
  return series !== undefined && JOURNEYS.test(series);
}
