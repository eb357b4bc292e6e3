/** Days that a date of a query means, inclusive; an open end is absent. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** Whether reasoned dates of papers without one count as well, or alone. */
type Inferred = 'too' | 'only';

export type DaysRead =
  | { readonly kind: 'days'; readonly days: Days; readonly inferred?: Inferred }
  /** `start` and `end` are offsets in the date as typed. */
  | {
      readonly kind: 'unread';
      readonly message: string;
      readonly start: number;
      readonly end: number;
    };

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DECADE = /^(\d{3})[xX]$/;
const INTERVAL = /^(\S*?)\s*(?:\.\.|\/)\s*(.*)$/;
const FORM =
  'a date is a year, a month or a day: 1951, 1951-02, 1951-02-27, 195X, 1951-02..1951-03, ..1951';

const WITH_INFERRED = /^(?<days>.*?)(?: inferred|~)$/;

/** Reads days as `readStated` does; `1951 inferred` and `1951~` take in reasoned dates, `inferred` alone asks for all of these. */
export function readDays(typed: string): DaysRead {
  if (typed === 'inferred') return { kind: 'days', days: {}, inferred: 'only' };
  const days = WITH_INFERRED.exec(typed)?.groups?.['days'];
  const read = readStated(days ?? typed);
  return days === undefined || read.kind === 'unread' ? read : { ...read, inferred: 'too' };
}

/** Reads `1951`, `1951-02`, `1951-02-27`, `195X`, and from one to another with `..` or `/`, either end open. */
function readStated(typed: string): DaysRead {
  const interval = INTERVAL.exec(typed);
  if (!interval) return readDate(typed, 0);
  const [, first = '', second = ''] = interval;
  if (first === '' && second === '') return unread(FORM, 0, typed.length);
  if (first === '') return readEnd('from', second, typed.length - second.length);
  if (second === '') return readEnd('to', first, 0);
  return readInterval(first, second, typed);
}

/** A date of which one end counts; the end `open` is left off. */
function readEnd(open: 'from' | 'to', typed: string, offset: number): DaysRead {
  const read = readDate(typed, offset);
  if (read.kind === 'unread') return read;
  const { from, to } = read.days;
  return { kind: 'days', days: open === 'from' ? { to } : { from } };
}

function readInterval(first: string, second: string, typed: string): DaysRead {
  const start = readDate(first, 0);
  if (start.kind === 'unread') return start;
  const end = readDate(second, typed.length - second.length);
  if (end.kind === 'unread') return end;
  const { from } = start.days;
  const { to } = end.days;
  return from > to
    ? unread(`${first} comes after ${second}`, 0, typed.length)
    : { kind: 'days', days: { from, to } };
}

/** One date, which always has a first and a last day. */
type DateRead =
  { readonly kind: 'days'; readonly days: Required<Days> } | Extract<DaysRead, { kind: 'unread' }>;

function readDate(typed: string, offset: number): DateRead {
  const decade = DECADE.exec(typed)?.[1];
  if (decade !== undefined) {
    return { kind: 'days', days: { from: `${decade}0-01-01`, to: `${decade}9-12-31` } };
  }
  const [, year, month, day] = DATE.exec(typed) ?? [];
  if (year === undefined) return unread(FORM, offset, offset + typed.length);
  if (month === undefined) {
    return { kind: 'days', days: { from: `${year}-01-01`, to: `${year}-12-31` } };
  }
  const monthAt = offset + 5;
  if (Number(month) < 1 || Number(month) > 12) {
    return unread(`month ${month} does not exist`, monthAt, monthAt + month.length);
  }
  const last = lastDay(Number(year), Number(month));
  const start = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) {
    return { kind: 'days', days: { from: `${start}-01`, to: `${start}-${last}` } };
  }
  const dayAt = monthAt + month.length + 1;
  if (Number(day) < 1 || Number(day) > last) {
    return unread(`${start} has no day ${day}`, dayAt, dayAt + day.length);
  }
  const whole = `${start}-${day.padStart(2, '0')}`;
  return { kind: 'days', days: { from: whole, to: whole } };
}

function lastDay(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function unread(
  message: string,
  start: number,
  end: number,
): Extract<DaysRead, { kind: 'unread' }> {
  return { kind: 'unread', message, start, end };
}
