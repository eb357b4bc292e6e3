import { fullYear, isoDay, isoHour } from './calendar.ts';
import { monthNumber } from './months.ts';

/** The pieces of a date as a pattern caught them. */
export interface DateWords {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

/** ISO day of `3`, `février`, `1951`, or of `3`, `2`, `39`, in any language whose months are known. */
export function dayInWords({ day = '', month = '', year = '' }: DateWords): string | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  if (number === undefined || year === '') return undefined;
  return isoDay({ year: fullYear(year), month: number, day: Number(day) });
}

/** `19`, `20` as an hour; minutes may be left out: `19 h.` */
export function hourInFigures(hour = '', minute = '0'): string | undefined {
  return hour === '' ? undefined : isoHour(Number(hour), Number(minute === '' ? '0' : minute));
}
