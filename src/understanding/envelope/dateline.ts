import { findDate } from '../dates/dates.ts';
import { findHour } from '../dates/hours.ts';
import type { Line } from '../lines.ts';
import type { Statement } from '../statements.ts';
import { state } from '../statements.ts';

// `[Received March 4—10:15 a. m.]`, `Received at 8:12 a.m.`
const RECEIVED = /\[?\bReceived\b/i;
// Words before the date that are not a place: `Undated`, `DATE:`
const NOT_A_PLACE =
  /^(?:undated|date|sent|dated|received|drafted|transmitted|on|the(?! [A-Z])|from|to|subject|re|ref|reference|telegram|embtel|deptel|your|my)\b/i;

// Words of a place that are not capitalised: `aboard the U.S.S. Ames`, `en route to Oslo`, `place not declassified`
const SMALL_WORDS = new Set(
  'the of at de del la el and on in near aboard board en route to place not declassified via'.split(
    ' ',
  ),
);

// `No. 252 Taipei, June 3, 1955`: the number of a despatch on the line of its place
const NUMBER_BEFORE = /^[\s,“]*(?:No\. ?\d{1,5} )?/;

/** Whether a line is a dateline: a place and a date, or a date alone, and little else. */
export function isDateline(words: string): boolean {
  if (words.length > 220) return false;
  if (/^\[Received\b/.test(words)) return true;
  const date = findDate(words) ?? undated(words);
  if (date === undefined || date.start > 75) return false;
  const after = words.slice(date.end);
  const isProse = after.length >= 60 || /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(after);
  return !isProse && isPlace(words.slice(0, date.start).replace(NUMBER_BEFORE, ''));
}

/** Whether words before a date can name a place, or are none: capitalised, without figures. */
function isPlace(before: string): boolean {
  if (NOT_A_PLACE.test(before) && !/^(?:date|on)\b/i.test(before)) return false;
  const names = before.split(/[\s,.—–-]+/).filter((word) => word !== '');
  return names.every(
    (word) =>
      SMALL_WORDS.has(word) ||
      /^[[(“]?\p{Lu}[\p{L}’'&]*[\])]?$|^[[\]“(]$/u.test(word) ||
      SMALL_WORDS.has(word.replace(/[[\]]/g, '')),
  );
}

function undated(words: string): { readonly start: number; readonly end: number } | undefined {
  const match = /\bundated(?![a-z])/i.exec(words.slice(0, 80));
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Reads `Rangoon, March 4, 1951—2 p. m.` and the line `[Received March 4—10:15 a. m.]` below it. */
export function readDatelines(lines: readonly Line[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const line of lines) {
    const received = RECEIVED.exec(line.words);
    const sent = received === null ? line.words : line.words.slice(0, received.index);
    statements.push(...readSent(line, sent));
    if (received === null) continue;
    const year = statements.find(({ field }) => field === 'date')?.value.slice(0, 4);
    statements.push(...readReceived(line, received.index, year));
  }
  return statements;
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
  const at = undated(words);
  return at === undefined ? [] : readPlace(line, words.slice(0, at.start));
}

const POST =
  /^(?:(?:American |United States )?(?:Embassy|Legation|Consulate(?: General)?)(?: of the United States)?|Department of State),? (?=\p{Lu})/iu;

function readPlace(line: Line, before: string): readonly Statement[] {
  const start = NUMBER_BEFORE.exec(before)?.[0].length ?? 0;
  const words = before.slice(start).replace(/[\s,.—–[]+$/, '');
  if (words === '' || words.length > 70 || NOT_A_PLACE.test(words)) return [];
  // `[Paris,]`, `[place not declassified]`; `American Embassy, Rome`: the post, then the place
  const value = words.startsWith('[') ? words.replace(/^\[|,?\]$/g, '') : words.replace(POST, '');
  return [
    state(line, [start, start + words.length], {
      field: 'place',
      value,
      rule: 'dateline-place',
      confidence: 0.99,
    }),
  ];
}

/** `[Received March 4—10:15 a. m.]` leaves the year to the dateline above it. */
function readReceived(line: Line, at: number, year = ''): readonly Statement[] {
  const words = line.words.slice(at);
  const hour = findHour(words);
  const date = findDate(words) ?? findDate(words.replace(/([A-Z]\w+ \d{1,2})\b/, `$1, ${year}`));
  if (date === undefined) return [];
  return [
    state(line, [at, at + words.length], {
      field: 'received',
      value: hour === undefined ? date.value : `${date.value}T${hour.value}`,
      rule: 'received-line',
      confidence: 0.97,
    }),
  ];
}
