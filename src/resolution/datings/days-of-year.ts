import { dayBefore } from '../periods.ts';

/**
 * The last of several days of the year, in the order in which they lie closest together: of `--12-20` and `--01-05` it is the latter, for
 * whoever leaves the year out means days that are not long past.
 */
export function anchorDay(days: readonly string[]): string | undefined {
  const sorted = [...new Set(days)].sort();
  let best: string | undefined;
  let widest = -1;
  sorted.forEach((day, index) => {
    const next = sorted[index + 1] ?? sorted[0] ?? day;
    const gap = (ordinal(next) - ordinal(day) + YEAR) % YEAR || YEAR;
    if (gap > widest) [best, widest] = [day, gap];
  });
  return best;
}

const YEAR = 366;
/** Days before each month in a leap year. */
const BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335] as const;

function ordinal(day: string): number {
  return (BEFORE[Number(day.slice(2, 4)) - 1] ?? 0) + Number(day.slice(5, 7));
}

/** The last day before a date comes round again. */
export function lastDayWithin(date: string): string {
  return dayBefore(`${Number(date.slice(0, 4)) + 1}${date.slice(4)}`);
}
