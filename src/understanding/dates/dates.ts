import type { Span } from '../../model/evidence.ts';
import { fullYear, isoDay, isoMonth } from './calendar.ts';
import { ENGLISH_MONTHS, monthNumber, romanMonth } from './months.ts';

/** A date found in words; `value` is ISO for a day, EDTF for what is wider or less sure. */
export interface FoundDate extends Span {
  readonly value: string;
  readonly rule: string;
}

type Build = (groups: Readonly<Record<string, string | undefined>>) => string | undefined;

interface DatePattern {
  readonly rule: string;
  /** What must be in the words for the pattern to be worth trying; the name of an English month where nothing is said. */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
  readonly build: Build;
}

// `Sept. 9`; a comma strays behind the month in `January, 21, 1969`
const M = `(?<month>${ENGLISH_MONTHS})\\b[.,]?`;
const YEAR = '(?<year>1[789]\\d\\d|20[012]\\d)';

/** Patterns for a whole date, the surest first. Each stands for one printed shape. */
const PATTERNS: readonly DatePattern[] = [
  // `May 31–June 2, 1955`: from one day to another
  {
    rule: 'month-day-to-month-day',
    pattern: new RegExp(
      `\\b${M} (?<day>\\d{1,2}) ?[–—-] ?(?<month2>${ENGLISH_MONTHS}) (?<day2>\\d{1,2}),? ${YEAR}`,
    ),
    build: (g) =>
      interval(ymd(g['year'], g['month'], g['day']), ymd(g['year'], g['month2'], g['day2'])),
  },
  // `July 14–15, 1955`; `July 16/17, 1955—midnight`, which is the end of one day and the start of the next
  {
    rule: 'month-days',
    pattern: new RegExp(`\\b${M} (?<day>\\d{1,2}) ?[–—/-] ?(?<day2>\\d{1,2}),? ${YEAR}`),
    build: (g) =>
      interval(ymd(g['year'], g['month'], g['day']), ymd(g['year'], g['month'], g['day2'])),
  },
  // `March 26 [20], 1944`: printed 26, corrected to 20
  {
    rule: 'corrected-day',
    pattern: new RegExp(`\\b${M} \\d{1,2} \\[(?<day>\\d{1,2})\\??\\],? ${YEAR}`),
    build: (g) => ymd(g['year'], g['month'], g['day']),
  },
  // `February 27, 1951`, `Feb. 27 1951`
  {
    rule: 'month-day-year',
    pattern: new RegExp(`\\b${M} (?<day>\\d{1,2})(?:st|nd|rd|th)?[,.]? ?,? ?\\[?${YEAR}`),
    build: (g) => ymd(g['year'], g['month'], g['day']),
  },
  // `27 February 1951`, `the 3rd of February, 1951`
  {
    rule: 'day-month-year',
    pattern: new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M},? ${YEAR}`),
    build: (g) => ymd(g['year'], g['month'], g['day']),
  },
  // `27 сентября 1950`
  {
    rule: 'russian-month',
    hint: /[а-яё]{3}/,
    pattern: /(?<!\d)(?<day>\d{1,2}) (?<month>[а-яё]{3,9}) (?<year>1[89]\d\d)/,
    build: (g) => ymd(g['year'], g['month'], g['day']),
  },
  // `27.IX.50`, `27.1X, 1950`, `27/IX-50`: the month in Roman figures, as OCR leaves them
  {
    rule: 'roman-month',
    hint: /\d ?[./]/,
    pattern:
      /(?<!\d)(?<day>[0-3]?\d) ?[./] ?(?<roman>[IVX1lХУіхТтПШ№|]{1,4}) ?[.,/-]? ?(?<year>19\d\d|19 ?\d\d|\d\d)(?!\d)/,
    build: (g) => romanDate(g),
  },
  // `March 1955`
  {
    rule: 'month-year',
    pattern: new RegExp(`\\b${M},? ${YEAR}`),
    build: (g) => isoMonth(Number(g['year']), monthNumber(g['month'] ?? '') ?? 0),
  },
];

const MONTH = new RegExp(`\\b(?:${ENGLISH_MONTHS})\\b`);

/** The first date in the words, of the surest pattern that fits at the earliest place. */
export function findDate(words: string): FoundDate | undefined {
  if (!/\d/.test(words)) return undefined;
  const hasMonth = MONTH.test(words);
  let best: FoundDate | undefined;
  for (const pattern of PATTERNS) {
    if (pattern.hint === undefined ? !hasMonth : !pattern.hint.test(words)) continue;
    const found = match(words, pattern);
    if (found !== undefined && (best === undefined || found.start < best.start)) best = found;
  }
  return best;
}

function match(words: string, { rule, pattern, build }: DatePattern): FoundDate | undefined {
  const found = pattern.exec(words);
  if (found === null) return undefined;
  const value = build(found.groups ?? {});
  if (value === undefined) return undefined;
  return { value, rule, start: found.index, end: found.index + found[0].length };
}

function ymd(year = '', month = '', day = ''): string | undefined {
  const number = monthNumber(month);
  return number === undefined
    ? undefined
    : isoDay({ year: Number(year), month: number, day: Number(day) });
}

function romanDate(g: Readonly<Record<string, string | undefined>>): string | undefined {
  const month = romanMonth(g['roman'] ?? '');
  const year = fullYear((g['year'] ?? '').replace(' ', ''));
  return month === undefined ? undefined : isoDay({ year, month, day: Number(g['day']) });
}

function interval(from: string | undefined, to: string | undefined): string | undefined {
  return from === undefined || to === undefined ? undefined : `${from}/${to}`;
}
