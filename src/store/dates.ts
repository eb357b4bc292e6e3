import edtf from 'edtf';

/** First and last day that a date allows, as numbers that sort: 19440326. */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

export const FAR_PAST = 0;
export const FAR_FUTURE = 99991231;

/** Reads ISO and EDTF dates, with or without an hour; undefined for anything else. */
export function dateInterval(date: string): Interval | undefined {
  return plainInterval(date) ?? edtfInterval(date);
}

/** `19440326` as `1944-03-26`; ends that are open or unknown give null. */
export function isoDay(day: number | null): string | null {
  if (day === null || day === FAR_PAST || day === FAR_FUTURE) return null;
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** An ISO day as a number that sorts; a month or a year alone count as their `side`. */
export function dayNumber(date: string, side: keyof Interval): number | undefined {
  return dateInterval(date)?.[side];
}

/** Nearly every date is `1944-03-26`, `1944-03` or `1944`: the EDTF grammar is a hundred times slower. */
function plainInterval(date: string): Interval | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.+Z-]+)?)?)?$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  if (year === undefined || (month ?? 0) > 12 || (day ?? 0) > 31) return undefined;
  const first = year * 10000 + (month || 1) * 100 + (day || 1);
  const last = year * 10000 + (month || 12) * 100 + (day || lastDay(year, month || 12));
  return { earliest: first, latest: last };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function edtfInterval(date: string): Interval | undefined {
  try {
    const value = edtf(date);
    return { earliest: dayOf(value.min, FAR_PAST), latest: dayOf(value.max, FAR_FUTURE) };
  } catch {
    // Not EDTF: the reading keeps its words, the document counts as undated.
    return undefined;
  }
}

function dayOf(time: unknown, open: number): number {
  const instant = typeof time === 'number' || typeof time === 'bigint' ? Number(time) : Number.NaN;
  if (!Number.isFinite(instant)) return open;
  const day = new Date(instant);
  const year = day.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return open;
  return year * 10000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
}
