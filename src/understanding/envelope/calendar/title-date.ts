import type { Span } from '../../../model/evidence.ts';
import { isoDay } from '../../dates/calendar.ts';
import { findDate } from '../../dates/dates.ts';
import { ENGLISH_MONTHS, monthNumber } from '../../dates/months.ts';

/** The date in the title of an entry: whole, or a day whose year the head of the chapter gives. */
export interface DayInTitle extends Span {
  readonly value?: string;
  /** Where the year is left to the chapter. */
  readonly month?: number;
  readonly days?: readonly [number] | readonly [number, number];
}

// `, March 14.`, `, October 21–25.`, `conversation June 9, 1961, between`, `, September 1962.`; not `April 22 meeting`
const DAY = new RegExp(
  `(?<lead>, (?:dated )?| )(?<date>(?<month>${ENGLISH_MONTHS})(?: (?<day>\\d{1,2})(?:[–-](?<last>\\d{1,2}))?)?(?<year>,? 19\\d\\d)?)(?=[.,;/]|$)`,
  'gd',
);

/** The date of the paper among those of its title: the first that a comma sets off, else the last. */
export function findTitleDate(words: string, start: number): DayInTitle | undefined {
  const dates = [...words.slice(0, start + 400).matchAll(DAY)].filter(
    ({ index, groups }) =>
      index >= start && (groups?.['day'] !== undefined || groups?.['year'] !== undefined),
  );
  const title = titleEnd(words, start, dates);
  const inTitle = dates.filter(({ index }) => index < title);
  const chosen = inTitle.find(({ groups }) => groups?.['lead'] !== ' ') ?? inTitle.at(-1);
  return chosen === undefined ? undefined : dayOf(chosen);
}

/** Behind the first date that a stop follows nothing more of the title stands. */
function titleEnd(words: string, start: number, dates: readonly RegExpExecArray[]): number {
  const undated = /, undated(?=[.,])/.exec(words.slice(start, start + 300));
  const stopped = dates.find((date) => /^[./]/.test(words.slice(date.index + date[0].length)));
  const end = stopped === undefined ? words.length : stopped.index + 1;
  return undated === null ? end : Math.min(end, start + undated.index);
}

function dayOf(match: RegExpExecArray): DayInTitle {
  const [start, end] = match.indices?.groups?.['date'] ?? [match.index, match.index];
  const { date = '', year, ...day } = match.groups ?? {};
  if (year === undefined) return { start, end, ...withoutYear(day) };
  const value = findDate(date)?.value;
  return { start, end, ...(value !== undefined && { value }) };
}

function withoutYear({
  month = '',
  day = '',
  last,
}: Readonly<Record<string, string | undefined>>): Pick<DayInTitle, 'month' | 'days'> {
  const number = monthNumber(month);
  const first = Number(day);
  return {
    ...(number !== undefined && { month: number }),
    days: last === undefined ? [first] : [first, Number(last)],
  };
}

/** A year that the heads around the entry give to its month: `March 1961`, `February–March 1961`, `March 14, 1961`. The nearest head decides. */
export function dateUnder(
  { month, days }: DayInTitle,
  heads: readonly string[],
): string | undefined {
  const year = yearUnder(month, heads);
  if (year === undefined || month === undefined || days === undefined) return undefined;
  const [first, last] = days.map((day) => isoDay({ year, month, day }));
  return days.length === 1 || last === undefined ? first : `${first}/${last}`;
}

function yearUnder(month: number | undefined, heads: readonly string[]): number | undefined {
  const head = heads.findLast((words) => /\b19\d\d\b/.test(words));
  if (head === undefined || month === undefined) return undefined;
  const years = new Set(head.match(/\b19\d\d\b/g));
  const [year] = years;
  return years.size === 1 && monthsOf(head).includes(month) ? Number(year) : undefined;
}

/** Every month that a head names or spans. */
function monthsOf(head: string): readonly number[] {
  // By its first letters, for `Janaury 1963` is misprinted
  const named = [...head.matchAll(/\b[A-Z][a-z]{2,8}\b/g)].flatMap(
    ([word]) => monthNumber(word) ?? [],
  );
  const [first = 0, last = first] = named;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
