/** An instant as it was asked for, and as it is compared: the end of the minute, day, month or year named. */
export interface Instant {
  readonly asked: string;
  /** `1950-09-28T23:59`. */
  readonly end: string;
}

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d))?)?)?)?$/;

/** Reads `1950-09-28`, `1950-09-28T14:30`, `1950-09-28 14`, `1950-09`, `1950`; undefined for anything else, also for a 31 June. */
export function readInstant(typed: string): Instant | undefined {
  const match = FORM.exec(typed.trim());
  if (match === null) return undefined;
  const [, year = '', month = '12', day, hour, minute] = match;
  const days = lastDay(Number(year), Number(month));
  const sound =
    inside(month, 1, 12) && inside(day, 1, days) && inside(hour, 0, 23) && inside(minute, 0, 59);
  if (!sound) return undefined;
  const time = hour === undefined ? '23:59' : `${hour}:${minute ?? '00'}`;
  return { asked: typed.trim(), end: `${year}-${month}-${day ?? String(days)}T${time}` };
}

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What was not typed is within any bounds. */
function inside(typed: string | undefined, least: number, most: number): boolean {
  return typed === undefined || (Number(typed) >= least && Number(typed) <= most);
}
