import { fullYear, isoDay, isoHour } from '../dates/calendar.ts';
import { monthNumber } from '../dates/months.ts';
import type { Line } from '../lines.ts';
import { markedLines } from '../lines.ts';
import { seriesNamed } from '../references/series-names.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';
import type { FieldPattern } from './claims.ts';
import { claim, readPatterns } from './claims.ts';
import { markingsOf } from './markings.ts';
import { readRunningLines, readWireLists } from './wire-lines.ts';
import { officeOf } from './wire-offices.ts';

/** How many blocks, and lines of each, can hold the routing of a telegram. */
const BLOCKS = 24;
const LINES = 60;

// `R 271546Z JAN 75`, `O P 041602Z AUG 76`: precedence, day and hour by Greenwich, month, year
const DATE_TIME =
  /^(?:\d{0,6} ?)?(?<urgent>(?:[ZOPR] ){1,3}|(?:[ZOPR]{2} ){1,2})(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)Z (?<month>[A-Z]{3})[A-Z]* (?<year>\d\d)(?!\d)/;
const FROM = /^FM\b/;

/** Whether the lines at the top route a telegram by wire: a date-time group and `FM …`. */
export function isElectronic(lines: readonly Line[]): boolean {
  const top = topOf(lines);
  return (
    top.some(({ words }) => DATE_TIME.test(words)) && top.some(({ words }) => FROM.test(words))
  );
}

/**
 * Reads the head of a telegram of 1973 and after: `ORIGIN EUR-12`, `R 271546Z JAN 75`, `FM SECSTATE WASHDC`, `TO AMEMBASSY OSLO`,
 * `UNCLAS STATE 018273`, `TAGS: PFOR, NO`, `REF: OSLO 1101`.
 */
export function readElectronic(lines: readonly Line[]): readonly Statement[] {
  const top = topOf(lines);
  return [
    ...top.flatMap((line) => [
      ...readPatterns(line, PATTERNS),
      ...readDateTime(line),
      ...readNumber(line),
    ]),
    ...readWireLists(top),
    ...readRunningLines(top),
  ];
}

function topOf(lines: readonly Line[]): readonly Line[] {
  return lines
    .slice(0, BLOCKS)
    .filter(({ words }) => words.length < 6000)
    .flatMap((line) => markedLines(line).slice(0, LINES))
    .map(trimmed)
    .slice(0, 120);
}

function trimmed(line: Line): Line {
  const lead = line.words.length - line.words.trimStart().length;
  return lead === 0 ? line : { ...line, words: line.words.slice(lead), shift: line.shift + lead };
}

const PATTERNS: readonly FieldPattern[] = [
  // `FM AMEMBASSY OSLO`
  { field: 'kind', rule: 'fm-line', pattern: /^(FM)[ \t]+\S/d, confidence: 0.9, value: () => 'telegram' },
  { field: 'from', rule: 'fm-line', pattern: /^FM[ \t]+(\S.{1,60})/d, confidence: 0.95, value: (match) => officeOf(match[1] ?? '') },
  // `TO SECSTATE WASHDC IMMEDIATE 2071`: addressee, precedence, his own count
  { field: 'to', rule: 'to-line', pattern: /^TO[ \t]+(\S.{1,60})/d, confidence: 0.93, value: (match) => officeOf(match[1] ?? '') },
  { field: 'direction', rule: 'action-line', pattern: /^(ACTION) {1,4}[A-Z]{1,5}-\d\d/d, confidence: 0.95, value: () => 'incoming' },
  { field: 'direction', rule: 'origin-line', pattern: /^(ORIGIN) {1,4}[A-Z]{1,5}-\d\d/d, confidence: 0.95, value: () => 'outgoing' },
  { field: 'draftedBy', rule: 'drafted-line', pattern: /^DRAFTED BY:? ?(\S.{1,80})/d, confidence: 0.95 },
  { field: 'approvedBy', rule: 'approved-line', pattern: /^APPROVED BY:? ?(\S.{1,80})/d, confidence: 0.95 },
  { field: 'tags', rule: 'tags-line', pattern: /^TAGS:? ?(\S.{1,80})/d, confidence: 0.95 },
  // `TO SECSTATE WASHDC NIACT IMMEDIATE 2071`: to be acted upon by night
  { field: 'precedence', rule: 'to-line', pattern: /^TO[ \t]+\S.{1,60}?[ \t](NIACT)\b/d, confidence: 0.93, value: () => 'niact' },
]; // prettier-ignore

const URGENCIES: Readonly<Record<string, string>> = {
  Z: 'flash',
  O: 'immediate',
  P: 'priority',
  R: 'routine',
};

function readDateTime(line: Line): readonly Statement[] {
  const match = DATE_TIME.exec(line.words);
  if (match === null) return [];
  const groups = match.groups ?? {};
  const month = monthNumber(groups['month'] ?? '') ?? 0;
  const date = isoDay({ year: fullYear(groups['year'] ?? ''), month, day: Number(groups['day']) });
  const hour = isoHour(Number(groups['hour']), Number(groups['minute']));
  const span = [match.index, match.index + match[0].length] as const;
  const urgent = [...new Set((groups['urgent'] ?? '').replace(/ /g, ''))];
  return [
    ...(date === undefined
      ? []
      : [state(line, span, claim('date', date, ['date-time-line', 0.97]))]),
    ...(hour === undefined
      ? []
      : [state(line, span, claim('hour', hour, ['date-time-line', 0.97]))]),
    ...urgent.map((letter) =>
      state(line, span, claim('precedence', URGENCIES[letter] ?? letter, ['date-time-line', 0.9])),
    ),
  ];
}

// `UNCLAS STATE 018273`, `C O N F I D E N T I A L SECTION 01 OF 03 OSLO 1234`, `USUN 5150`
const NUMBER_LINE =
  /^(?<class>(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|(?:[A-Z] ){5,24}[A-Z]) )?(?:SECTION \d{1,2} OF \d{1,2} )?(?<post>[A-Z]{3,12}(?: [A-Z]{3,12})?) (?<number>\d{3,6})(?: (?<alias>[A-Z]{4,6} \d{3,6}))?$/d;

function readNumber(line: Line): readonly Statement[] {
  const match = NUMBER_LINE.exec(line.words.trimEnd().slice(0, 100));
  const { class: classified = '', post = '', number = '', alias } = match?.groups ?? {};
  if (match === null || /^(?:FM|TO|INFO|PAGE|TAGS|ORIGIN|ACTION)/.test(post)) return [];
  const at = line.words.indexOf(number, line.words.indexOf(post) + post.length);
  const statements = [
    state(
      line,
      [at, at + number.length],
      claim('number', number.replace(/^0+/, ''), ['post-number-line', 0.93]),
    ),
  ];
  // `SECTO 27003`: a run of its own in the place of the post
  const series = seriesNamed(post)?.name;
  if (series !== undefined) {
    const start = line.words.indexOf(post);
    const span = [start, start + post.length] as const;
    statements.push(state(line, span, claim('series', series, ['post-number-line', 0.93])));
  }
  if (alias !== undefined) {
    const start = line.words.indexOf(alias, at);
    statements.push(
      state(
        line,
        [start, start + alias.length],
        claim('aliases', alias, ['post-number-line', 0.9]),
      ),
    );
  }
  const [marking] = markingsOf(classified.trim());
  if (marking === undefined) return statements;
  return [
    ...statements,
    state(
      line,
      [0, classified.trim().length],
      claim(marking.field, marking.value, ['post-number-line', 0.95]),
    ),
  ];
}
