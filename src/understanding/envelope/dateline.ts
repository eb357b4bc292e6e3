import { findDate } from '../dates/dates.ts';
import { findHour } from '../dates/hours.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';

// `[Received March 4—10:15 a. m.]`, `Received at 8:12 a.m.`
const RECEIVED = /\[?\bReceived\b/i;
// Words before the date that are not a place: `Undated`, `DATE:`
const NOT_A_PLACE = /^(?:undated|date|sent|dated|received|drafted|transmitted|on|the|from|to)\b/i;

/** Whether a line is a dateline: a place and a date, or a date alone, and little else. */
export function isDateline(words: string): boolean {
  if (words.length > 220) return false;
  const first = words.split('\n', 1)[0] ?? '';
  if (/^\[?[\p{Lu}(]?[^.;:]{0,60}?,? ?\bundated\b/iu.test(first) && first.length < 60) return true;
  const date = findDate(first);
  if (date === undefined || date.start > 75) return false;
  const before = first.slice(0, date.start);
  const after = first.slice(date.end);
  return (
    /^[[“]?(?:[\p{L}\d][^;:]*?[,.—–] ?\[?)?$/u.test(before) &&
    after.length < 60 &&
    !/[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(after)
  );
}

/** Reads `Rangoon, March 4, 1951—2 p. m. [Received March 4—10:15 a. m.]`. */
export function readDateline(line: Line): readonly Statement[] {
  const received = RECEIVED.exec(line.words);
  const sent = received === null ? line.words : line.words.slice(0, received.index);
  return [
    ...readSent(line, sent),
    ...(received === null ? [] : readReceived(line, received.index)),
  ];
}

function readSent(line: Line, words: string): readonly Statement[] {
  const date = findDate(words);
  if (date === undefined) return readUndated(line, words);
  const statements: Statement[] = [...readPlace(line, words.slice(0, date.start))];
  statements.push(
    state(line, [date.start, date.end], {
      field: 'date',
      value: date.value,
      rule: `dateline-${date.rule}`,
      confidence: 0.995,
    }),
  );
  const hour = findHour(words.slice(date.end));
  if (hour !== undefined) {
    statements.push(
      state(line, [date.end + hour.start, date.end + hour.end], {
        field: 'hour',
        value: hour.value,
        rule: hour.zulu ? 'dateline-zulu' : 'dateline-hour',
        confidence: 0.99,
      }),
    );
  }
  return statements;
}

// `Washington, undated.`: a place and no date
function readUndated(line: Line, words: string): readonly Statement[] {
  const undated = /\bundated\b/i.exec(words);
  return undated === null ? [] : readPlace(line, words.slice(0, undated.index));
}

function readPlace(line: Line, before: string): readonly Statement[] {
  const start = /^[\s“]*/.exec(before)?.[0].length ?? 0;
  const words = before.slice(start).replace(/[\s,.—–[]+$/, '');
  if (words === '' || words.length > 70 || NOT_A_PLACE.test(words)) return [];
  const isBracketed = words.startsWith('[') && words.endsWith(']');
  const value = isBracketed ? words.slice(1, -1) : words;
  return [
    state(line, [start, start + words.length], {
      field: 'place',
      value,
      rule: 'dateline-place',
      confidence: 0.99,
    }),
  ];
}

function readReceived(line: Line, at: number): readonly Statement[] {
  const words = line.words.slice(at);
  const hour = findHour(words);
  const date = findDate(words) ?? findDate(withYear(line.words, words));
  if (date === undefined) return [];
  const end = Math.max(hour?.end ?? 0, words.length);
  return [
    state(line, [at, at + end], {
      field: 'received',
      value: hour === undefined ? date.value : `${date.value}T${hour.value}`,
      rule: 'received-line',
      confidence: 0.97,
    }),
  ];
}

/** `[Received March 4—10:15 a. m.]` leaves the year to the dateline before it. */
function withYear(line: string, received: string): string {
  const year = /\b(1[89]\d\d)\b/.exec(line)?.[1];
  return year === undefined ? received : received.replace(/(\w+ \d{1,2})\b/, `$1, ${year}`);
}
