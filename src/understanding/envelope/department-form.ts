import type { Classification } from '../../model/envelopes.ts';
import { isoDay, isoHour } from '../dates/calendar.ts';
import { findDate } from '../dates/dates.ts';
import { monthNumber } from '../dates/months.ts';
import type { Line } from '../lines.ts';
import { nearest } from '../ocr-repair/nearest.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import { claim, readPatterns, stateMatch } from './claims.ts';
import type { FieldPattern } from './claims.ts';
import { readMarkings } from './markings.ts';

/** How many blocks from the top can be head, and from the bottom foot. */
const TOP = 20;
const BOTTOM = 4;
const REACH = 300;

// `FROM: Oslo`, `TO: Secretary of State`, `NO: 883, February 3, 6 p.m.`; OCR loses colons, reads O as 0, `6 p-m.` and `6 P.m.`, `No: 883`, `Secretary Of State`
const FROM = /(?:^|\s)FR[O0]M ?[:;.°]? ?(?<place>\p{Lu}\p{Ll}{2,15}(?: \p{Lu}\p{Ll}{2,15})?)/du;
const TO = /(?:^|\s)T[O0] ?[:;.°]? ?(?<to>(?:(?:Acting )?Secretary|Department) [Oo0][fi] State)/d;
const NUMBER =
  /(?:^|\s)N[O0o] ?[:;.°]? ?(?<number>\d{1,5}) ?[,.;] ?(?<month>\p{L}{3,9}) (?<day>\d{1,2}) ?[,.;] ?(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>[apAP])[ .,-]{0,2}m|(?<name>noon|midnight))/du;
const WAY = /(?:^|[\s–—-])(?<way>[\p{Lu}01]{7,9}) TELEGRAM(?!\p{L})/du;

/**
 * Whether a text is a telegram on the form of the Department's telegraph branch, as it was typed from about 1944 on: `INCOMING TELEGRAM`, `Control: 4711`, `FROM:`,
 * `TO:`, `NO:`.
 */
export function isDepartmentForm(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, REACH));
  const has = (pattern: RegExp): number => (top.some((words) => pattern.test(words)) ? 1 : 0);
  const marks = has(FROM) + has(TO) + has(NUMBER) + has(CONTROL) + has(RECEIVED);
  return marks >= 3 && has(NUMBER) + has(CONTROL) + has(RECEIVED) >= 1;
}

const CONTROL = /(?:^|\s)Contro[l1I] ?[:;.°]? ?\d{1,6}/;
const RECEIVED =
  /(?:^|\s)Rec['’‘*"]{0,2}d ?[:;.°]? ?(?<day>\p{L}{3,9} \d{1,2} ?[,.] ?(?:19)\d\d)/du;
// the hour stands below the day: `8:12 a.m.`, `8 12 a.m.`, `8°12 a.m.`
const HOUR = /(?<![\d:])(?<hour>\d{1,2})[:.° ](?<minute>[0-5]\d) ?(?<half>[apAP])[ .,-]{0,2}m\b/du;

/** Reads `FROM: Oslo`, `TO: Secretary of State`, `NO: 883, February 3, 6 p.m.`, `Rec'd: February 3, 1951`, `8:12 a.m.`, `SECRET`, `NIACT`. */
export function readDepartmentForm(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 600);
  const received = readReceived(top);
  const year = received.find(({ field }) => field === 'received')?.value.slice(0, 7);
  return [
    ...top.flatMap((line) => [
      ...readWay(line),
      ...readPatterns(line, PATTERNS, REACH),
      ...readNumber(line, year),
      ...(line.words.length < 60 ? [...readMarkings(line), ...readTornClass(line)] : []),
    ]),
    ...received,
    ...readSigner(lines.slice(-BOTTOM)),
  ];
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'place', rule: 'department-from', pattern: FROM, confidence: 0.93, value: (match) => match.groups?.['place'] },
  { field: 'to', rule: 'department-to', pattern: TO, confidence: 0.93, value: (match) => match.groups?.['to']?.replace(/ [Oo0][fi] /, ' of ') },
]; // prettier-ignore

function readWay(line: Line): readonly Statement[] {
  const match = WAY.exec(line.words.slice(0, REACH));
  const way = nearest(match?.groups?.['way'] ?? '', ['INCOMING', 'OUTGOING'], 0.3)?.word;
  if (match === null || way === undefined) return [];
  const rule = ['department-form', 0.95] as const;
  return [
    stateMatch(line, match, claim('kind', 'telegram', rule)),
    state(line, groupSpan(match, 'way'), claim('direction', way.toLowerCase(), rule)),
  ];
}

// `CONF IDENTIAL`, `- CONFIDENT IAL`: typed widely, and read as two words
const TORN = /^[\s.,:_–—-]*(?<letters>\p{Lu}{2,}(?: \p{Lu}{2,}){1,2})[\s.,:_–—-]*$/du;
const CLASSES: readonly Classification[] = ['confidential', 'restricted', 'secret', 'unclassified'];

function readTornClass(line: Line): readonly Statement[] {
  const match = TORN.exec(line.words);
  const letters = match?.groups?.['letters']?.replaceAll(' ', '').toLowerCase();
  const value = CLASSES.find((one) => one === letters);
  if (match === null || value === undefined) return [];
  const rule = ['department-torn-marking', 0.85] as const;
  return [state(line, groupSpan(match, 'letters'), claim('classification', value, rule))];
}

/** The number with its day and hour; the form leaves the year to the day of receipt, which is the same day or a later one. */
function readNumber(line: Line, received: string | undefined): readonly Statement[] {
  const match = NUMBER.exec(line.words.slice(0, REACH));
  if (match === null) return [];
  const { number = '', month = '', day = '' } = match.groups ?? {};
  const rule = ['department-number', 0.94] as const;
  const statements = [
    state(line, groupSpan(match, 'number'), claim('number', number, rule)),
    state(line, groupSpan(match, 'number'), claim('kind', 'telegram', ['department-number', 0.9])),
  ];
  const hour = hourOf(match.groups ?? {});
  if (hour !== undefined) statements.push(stateMatch(line, match, claim('hour', hour, rule)));
  const date = received === undefined ? undefined : dayBefore(received, month, Number(day));
  if (date !== undefined) statements.push(stateMatch(line, match, claim('date', date, rule)));
  return statements;
}

/** `December 31` received in `1951-01` is of 1950. */
function dayBefore(received: string, word: string, day: number): string | undefined {
  const month = monthNumber(nearest(word, MONTHS, 0.25)?.word ?? word);
  const [year, last] = received.split('-').map(Number);
  if (month === undefined || year === undefined || last === undefined) return undefined;
  return isoDay({ year: month > last ? year - 1 : year, month, day });
}

const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function hourOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour, minute = '0', half, name } = groups;
  if (name !== undefined) return name === 'noon' ? '12:00' : '24:00';
  const figure = Number(hour) % 12;
  return Number(hour) > 12
    ? undefined
    : isoHour(half?.toLowerCase() === 'p' ? figure + 12 : figure, Number(minute));
}

function readReceived(top: readonly Line[]): readonly Statement[] {
  for (const [at, line] of top.entries()) {
    const match = RECEIVED.exec(line.words.slice(0, REACH));
    const date =
      match === null ? undefined : findDate(soundMonth(match.groups?.['day'] ?? ''))?.value;
    if (match === null || date === undefined) continue;
    const rest = line.words.slice(match.index + match[0].length, REACH);
    const hours = [rest, ...top.slice(at + 1, at + 3).map(({ words }) => words.slice(0, 60))]
      .map((words) => HOUR.exec(words)?.groups)
      .find((groups) => groups !== undefined);
    const hour = hours === undefined ? undefined : hourOf(hours);
    const value = hour === undefined ? date : `${date}T${hour}`;
    return [
      state(line, groupSpan(match, 'day'), claim('received', value, ['department-received', 0.93])),
    ];
  }
  return [];
}

// `Octuber 3, 1951`
function soundMonth(day: string): string {
  return day
    .replace(/\p{L}{3,9}/u, (word) => nearest(word, MONTHS, 0.25)?.word ?? word)
    .replace(/(\d)\s?[.,]\s?(?=\d{4})/, '$1, ');
}

// `HART`, and below it who typed it: `CRM:DWT`
const SIGNER = /(?:^|[.:;,\s])(?<name>[A-Z]{4,14})[ .,|]*(?:[A-Z]{2,4} ?: ?[A-Z]{2,4})?[ .,|]*$/du;

// `ACTION COPY`, `PERMANENT RECORD COPY`, stamped across the foot
const STAMPED = /^(?:ACTION|COPY|FILE|INFORMATION|PERMANENT|RECORD)$/;

function readSigner(bottom: readonly Line[]): readonly Statement[] {
  for (const line of bottom.toReversed()) {
    const match = SIGNER.exec(line.words.slice(-60));
    const name = match?.groups?.['name'] ?? '';
    if (match === null || name === '' || STAMPED.test(name)) continue;
    const start = Math.max(0, line.words.length - 60) + groupSpan(match, 'name')[0];
    const span = [start, start + name.length] as const;
    const rule = ['department-signature', 0.88] as const;
    return [
      state(line, span, claim('signature', titleCase(name), rule)),
      state(line, span, claim('fromPerson', titleCase(name), rule)),
    ];
  }
  return [];
}
