/**
 * Dates and hours as papers cite them: `of March 11, 7 p. m.`, `dated 18 April 1958`, `Nov. 8`, `3rd instant`, `0816Z`. A date
 * without a year stays without one (`--03-11`): which year is meant is for resolution to say.
 */
export interface CitedDate {
  /** Where the date begins, without the words that lead to it (`of`, `dated`). */
  readonly start: number;
  readonly end: number;
  readonly date: string;
  /** As printed, where the edition corrects it: `March 26`. */
  readonly dateAsPrinted?: string;
  readonly hour?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|Jan|Feb|Febr|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)';
/** `1958`, `’58`; also after a comma; `1956 [1955]` where the edition corrects it. */
const YEAR =
  "(?:,? ?(?<year>1[789]\\d\\d)(?!\\d)(?: ?\\[(?<fixedYear>1[789]\\d\\d)\\])?|,? [’'](?<short>\\d\\d)(?!\\d))";
const LEAD = '[ ,;]{0,3}\\(?(?:(?:of|dated|date|on|for|from|sent) ){0,2}(?:the )?';

/** `April 26 [20], 1944`: month first, as Americans write. */
const MONTH_FIRST = new RegExp(
  `${LEAD}(?<body>(?<month>${MONTH})\\b\\.? {0,2}(?<day>\\d{1,2})(?!\\d|[:/.]\\d)(?:st|nd|rd|th|d)?(?: ?\\[(?<fixed>\\d{1,2})\\])?${YEAR}?)`,
  'y',
);
/** `18 April 1958`, `25th of July`: day first, as soldiers and diplomats write. */
const DAY_FIRST = new RegExp(
  `${LEAD}(?<body>(?<day>\\d{1,2})(?:st|nd|rd|th|d)?(?: ?\\[(?<fixed>\\d{1,2})\\])? (?:of )?(?<month>${MONTH})\\b\\.?${YEAR}?)`,
  'y',
);
/** `10/26/61`: month, day, year. */
const FIGURES = new RegExp(
  `${LEAD}(?<body>(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{2,4}))?)(?![\\d/])`,
  'y',
);
/** `of the 25th`, `3rd instant`: only the day. */
const DAY_ONLY = new RegExp(
  `${LEAD}(?<body>(?<day>\\d{1,2})(?:st|nd|rd|th)(?: (?<which>instant|inst\\.?|ultimo|ult\\.?))?)\\b`,
  'y',
);
const HOUR =
  /[ ,;—–-]{0,3}(?:at )?(?:(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))? ?(?<half>[ap])\. ?m\b\.?|(?<hours2>\d{1,2})(?:[:.](?<minutes2>\d{2}))? ?(?<half2>[apAP])[mM]\b|(?<word>noon|midnight)\b|(?<zulu>\d{4})Z\b)/y;

const MONTH_WORD = new RegExp(`^${MONTH}$`);

export function isMonth(word: string): boolean {
  return MONTH_WORD.test(word);
}

/** A date that ends right where a noun begins: `October 5 ` before `telegram`. */
export const DATE_BEFORE = new RegExp(
  `(?:${MONTH}\\b\\.? \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?|\\b\\d{1,2} ${MONTH}\\b\\.?(?:,? \\d{4})?) $`,
);

/** Matches a sticky pattern at one place; the only way patterns are applied here, so that every step moves on. */
export function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(words) ?? undefined;
}

/** The date that stands at a place, with its hour, or undefined. */
export function readCitedDate(words: string, at: number): CitedDate | undefined {
  const found = hasFigureNear(words, at) ? matchDate(words, at) : undefined;
  const groups = found?.groups;
  if (found === undefined || groups === undefined) return undefined;
  const date = isoDate(groups);
  if (date === undefined) return undefined;
  const end = at + found[0].length;
  const hour = readCitedHour(words, end);
  return {
    start: end - (groups['body'] ?? '').length,
    end: hour?.end ?? end,
    date,
    ...printedDate(groups),
    ...(hour && { hour: hour.hour }),
  };
}

function matchDate(words: string, at: number): RegExpExecArray | undefined {
  const match = matchAt(MONTH_FIRST, words, at) ?? matchAt(DAY_FIRST, words, at);
  return match ?? matchAt(FIGURES, words, at) ?? matchAt(DAY_ONLY, words, at);
}

/** Every date has a figure behind its lead and its month, at most; most places that are asked have none so near. */
function hasFigureNear(words: string, at: number): boolean {
  const end = Math.min(words.length, at + FURTHEST_FIGURE);
  for (let index = at; index < end; index += 1) {
    const code = words.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** `, (dated from the September. 26`, and some. */
const FURTHEST_FIGURE = 48;

/** The hour that stands at a place: `, 7 p. m.` is 19:00; Zulu hours are kept as they are, `08:16`. */
function readCitedHour(
  words: string,
  at: number,
): { readonly end: number; readonly hour: string } | undefined {
  const match = matchAt(HOUR, words, at);
  const groups = match?.groups;
  if (match === undefined || groups === undefined) return undefined;
  const hour = hourOf(groups);
  return hour === undefined ? undefined : { end: at + match[0].length, hour };
}

function hourOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (groups['word'] === 'noon') return '12:00';
  if (groups['word'] === 'midnight') return '24:00';
  const zulu = groups['zulu'];
  if (zulu !== undefined) return clock(Number(zulu.slice(0, 2)), zulu.slice(2));
  const hours = Number(groups['hours'] ?? groups['hours2']);
  const minutes = groups['minutes'] ?? groups['minutes2'] ?? '00';
  const half = (groups['half'] ?? groups['half2'] ?? '').toLowerCase();
  if (hours < 1 || hours > 12) return undefined;
  return clock((hours % 12) + (half === 'p' ? 12 : 0), minutes);
}

function clock(hours: number, minutes: string): string | undefined {
  if (hours > 23 || Number(minutes) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoDate(groups: Groups): string | undefined {
  const day = Number(groups['fixed'] ?? groups['day']);
  if (!(day >= 1 && day <= 31)) return undefined;
  const monthWord = groups['month'];
  if (monthWord === undefined) return `---${pad(day)}`;
  const month = monthNumber(monthWord);
  if (month < 1 || month > 12) return undefined;
  const year = fullYear(groups['fixedYear'] ?? groups['year'] ?? groups['short']);
  return `${year ?? '-'}-${pad(month)}-${pad(day)}`;
}

function monthNumber(word: string): number {
  return /\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** `58` is 1958: no paper of this kind is from before 1910 with a year so short. */
function fullYear(year: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? `19${year}` : year.length === 4 ? year : undefined;
}

function printedDate(groups: Groups): { readonly dateAsPrinted?: string } {
  const { month, day = '', year, fixed, fixedYear } = groups;
  if (month === undefined || (fixed ?? fixedYear) === undefined) return {};
  return { dateAsPrinted: `${month} ${day}${fixedYear === undefined ? '' : `, ${year ?? ''}`}` };
}

const pad = (number: number): string => String(number).padStart(2, '0');
