import { fullYear, isoDay, isoHour } from '../dates/calendar.ts';
import { monthNumber } from '../dates/months.ts';
import type { Line } from '../lines.ts';
import { printedLines } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import { claim } from './claims.ts';

// `FM MOSCOW 071520Z MAR 75`, `FM UKMIS NEW YORK 080215Z JUN 77`
const FROM =
  /^FM (?<from>[A-Z][A-Z ]{1,30}?) (?<when>(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)Z(?: (?<month>[A-Z]{3})[A-Z]* (?<year>\d\d))?)\s*$/d;
// `TO IMMEDIATE FCO`, `TO PRIORITY OSLO`, `TO FLASH F C O`
const TO =
  /^TO (?:(?<urgent>FLASH|EMERGENCY|IMMEDIATE|PRIORITY|ROUTINE|DEFERRED) )?(?<to>[A-Z][A-Z ]{1,40}?)(?: TELNO \d.*)?\s*$/d;
const NUMBER = /\b(?:TELNO|TELEGRAM NUMBER) (?<number>\d{1,5})\b/d;
// `INFO PRIORITY WASHINGTON, BONN`
const INFO =
  /^(?:AND TO |REPEATED )?INFO (?:(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|SAVING) )?(?:TO )?(?<posts>[A-Z][A-Z ,()]{2,160})\s*$/d;

/** Reads the telegrams of 1968 and after, one line after another: `FM MOSCOW 071520Z MAR 75`, `TO IMMEDIATE FCO`, `TELNO 412`. */
export function readBritishWire(block: Line): readonly Statement[] {
  if (!/(?:^|\n)(?:FM|TO|INFO) [A-Z]|TELNO|TELEGRAM NUMBER/.test(block.words)) return [];
  return printedLines(block).slice(0, 30).flatMap(readLine);
}

function readLine(line: Line): readonly Statement[] {
  const words = line.words.slice(0, 200);
  const [from, to, number, info] = [FROM, TO, NUMBER, INFO].map((pattern) => pattern.exec(words));
  return [
    ...(from ? readFrom(line, from) : []),
    ...(to ? readTo(line, to) : []),
    ...(number ? [stated(line, number, 'number')] : []),
    ...(info ? [stated(line, info, 'posts')] : []),
  ];
}

const FIELDS = { number: 'number', posts: 'repeatedTo' } as const;

function stated(line: Line, match: RegExpExecArray, group: keyof typeof FIELDS): Statement {
  const value = (match.groups?.[group] ?? '').trim();
  return state(line, groupSpan(match, group), claim(FIELDS[group], value, ['british-wire', 0.93]));
}

function readFrom(line: Line, match: RegExpExecArray): readonly Statement[] {
  const groups = match.groups ?? {};
  const { from = '', day, hour, minute, month = '', year = '' } = groups;
  const date = isoDay({
    year: fullYear(year),
    month: monthNumber(month) ?? 0,
    day: Number(day),
  });
  const at = isoHour(Number(hour), Number(minute));
  const when = groupSpan(match, 'when');
  const rule = ['british-wire', 0.94] as const;
  return [
    state(line, groupSpan(match, 'from'), claim('kind', 'telegram', rule)),
    state(line, groupSpan(match, 'from'), claim('from', officeOf(from), rule)),
    ...(isMinistry(from)
      ? [state(line, groupSpan(match, 'from'), claim('direction', 'outgoing', rule))]
      : []),
    ...(date === undefined || year === '' ? [] : [state(line, when, claim('date', date, rule))]),
    ...(at === undefined ? [] : [state(line, when, claim('hour', at, rule))]),
  ];
}

function readTo(line: Line, match: RegExpExecArray): readonly Statement[] {
  const { to = '', urgent } = match.groups ?? {};
  const span = groupSpan(match, 'to');
  const rule = ['british-wire', 0.93] as const;
  return [
    state(line, span, claim('to', officeOf(to), rule)),
    ...(isMinistry(to) ? [state(line, span, claim('direction', 'incoming', rule))] : []),
    ...(urgent === undefined
      ? []
      : [state(line, groupSpan(match, 'urgent'), claim('precedence', urgent.toLowerCase(), rule))]),
  ];
}

const isMinistry = (words: string): boolean => words.replaceAll(' ', '') === 'FCO';

function officeOf(words: string): string {
  return isMinistry(words) ? 'FCO' : titleCase(words.trim());
}
