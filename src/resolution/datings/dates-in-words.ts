const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `20 March 1944`, `20 March` for `--03-20`; anything else as it is. */
export function dateInWords(date: string): string {
  const match = /^(?<year>\d{4}|-)-(?<month>\d{2})-(?<day>\d{2})$/.exec(date);
  const { year, month, day } = match?.groups ?? {};
  if (month === undefined) return date;
  const words = `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
  return year === '-' ? words : `${words} ${year ?? ''}`;
}
