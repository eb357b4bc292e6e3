/** A day of the calendar; nothing for days that do not exist, such as 31 June. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
}

function isDay({ year, month, day }: Day): boolean {
  return year >= 1000 && year <= 2999 && day >= 1 && day <= daysIn(year, month);
}

const two = (figure: number): string => String(figure).padStart(2, '0');

/** ISO form of a day, or undefined if the calendar has no such day. */
export function isoDay(day: Day): string | undefined {
  return isDay(day) ? `${day.year}-${two(day.month)}-${two(day.day)}` : undefined;
}

/** ISO form of a month: `1955-03`. */
export function isoMonth(year: number, month: number): string | undefined {
  return daysIn(year, month) > 0 ? `${year}-${two(month)}` : undefined;
}

/** `HH:MM`, or undefined if the day has no such hour. */
export function isoHour(hour: number, minute: number): string | undefined {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
    ? `${two(hour)}:${two(minute)}`
    : undefined;
}

/** The full year that two figures stand for in papers of 1930 to 2029. */
export function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
