import { findDate } from '../dates/dates.ts';
import { findHour } from '../dates/hours.ts';
import type { Line } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import type { FieldPattern } from './claims.ts';
import { claim, readPatterns } from './claims.ts';

/** How many blocks from the top can be head. */
const TOP = 16;

// `FROM OSLO TO FOREIGN OFFICE`, `FROM FOREIGN OFFICE TO OSLO`; on one line or two
const WAY =
  /\b(?:FROM|From) (?<from>[A-Z][A-Za-z.' -]{2,40}?)[ \t\n]+(?:TO|to) (?<to>[A-Z][A-Za-z.' -]{2,40}?)(?=[ \t]{2,}|\n|\(|$|[.,])/d;
// `D. 5.40 p.m. February 3, 1951`, `R. 6.58 p.m. 3rd February, 1951`
const TIMES =
  /\b(?<what>[DR])[.:] ?(?<when>\d{1,2}[.:]\d\d ?[ap]\.?m\.?,? ?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4})?)/dg;

/** Whether the lines at the top are a Foreign Office telegram's. */
export function isBritish(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP);
  const isOffice = top.some(({ words }) =>
    /\bFOREIGN OFFICE\b|\bForeign Office\b|\bTELNO \d|\bC\.?R\.?O\.?\b/.test(words.slice(0, 800)),
  );
  return isOffice && top.some(({ words }) => MARKS.test(words.slice(0, 800)));
}

const MARKS =
  /\bFROM [A-Z .'-]{3,40} TO [A-Z]|\b[DR][.:] ?\d{1,2}[.:]\d\d ?[ap]\.?m|\bTELNO \d|^\[?(?:CYPHER|Cypher|EN CLAIR|En Clair|IMMEDIATE|CODE)\b/;

/** Reads `FROM OSLO TO FOREIGN OFFICE`, `Mr. Hart`, `No. 88`, `D. 5.40 p.m. February 3, 1951`, `PRIORITY`, `SECRET`. */
export function readBritish(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 3000);
  return top.flatMap((line) => [
    ...readPatterns(line, PATTERNS, 900),
    ...readWay(line),
    ...readTimes(line),
  ]);
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'kind', rule: 'british-head', pattern: /(?<![\w])(?:FROM [A-Z .'-]{3,40} TO [A-Z]|TELNO \d|(?:INWARD|OUTWARD) TELEGRAM)/d, confidence: 0.95, value: () => 'telegram' },
  { field: 'fromPerson', rule: 'british-sender', pattern: /(?:^|[\n\t]| {2})(?:Sir [A-Z][a-z]+ |Sir [A-Z]\. |Mr\. |Lord |Viscount |Dr\. |Miss )(?:[A-Z]\. )?([A-Z][\p{L}'’-]+)(?=[ \t\n.]|$)/du, confidence: 0.88 },
  { field: 'number', rule: 'british-number', pattern: /(?:^|[\s])(?:No\.|Telno\.?|TELNO) ?(\d{1,5})(?= |\n|\t|$|\.)/d, confidence: 0.93 },
  { field: 'captions', rule: 'british-cypher', pattern: /\b(CYPHER(?:\/OTP)?|Cypher(?:\/OTP)?|EN CLAIR|En Clair)/d, confidence: 0.93, value: (match) => match[0].toLowerCase() },
  { field: 'classification', rule: 'british-marking', pattern: /(?:^|[\s[])(TOP SECRET|MOST SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED)(?=[\s.\]]|$)/d, confidence: 0.93, value: (match) => CLASSES[match[1] ?? ''] },
  { field: 'precedence', rule: 'british-precedence', pattern: /(?:^|[\s[])(MOST IMMEDIATE|EMERGENCY|IMMEDIATE|FLASH|IMPORTANT|PRIORITY|ROUTINE|DEFERRED)(?=[\s.\]]|$)/d, confidence: 0.92, value: (match) => (match[1] ?? '').toLowerCase() },
  // `Repeated for information Saving to Paris No. 12.`
  { field: 'repeatedTo', rule: 'british-repeated', pattern: /\bRepeated for information (?:[Ss]aving )?to:? ?([^\n]{3,160}?)(?:(?<!No)\.(?: |\n|$)|\n|$)/d, confidence: 0.9 },
  // `FM MOSCOW 071520Z MAR 75` of 1968 and after
  { field: 'from', rule: 'british-fm', pattern: /^FM ([A-Z]{3,20}) \d{6}Z/d, confidence: 0.92, value: (match) => titleCase(match[1] ?? '') },
]; // prettier-ignore

const CLASSES: Readonly<Record<string, string>> = {
  'TOP SECRET': 'top secret',
  // The British word until 1944.
  'MOST SECRET': 'top secret',
  SECRET: 'secret',
  CONFIDENTIAL: 'confidential',
  RESTRICTED: 'restricted',
  UNCLASSIFIED: 'unclassified',
};

function readWay(line: Line): readonly Statement[] {
  const match = WAY.exec(line.words.slice(0, 900));
  const { from = '', to = '' } = match?.groups ?? {};
  if (match === null || !/foreign office|f\.?c?o\.?|commonwealth/i.test(`${from} ${to}`)) return [];
  const isIncoming = /foreign office|commonwealth/i.test(to);
  const rule = ['british-head', 0.94] as const;
  const statements = [
    state(line, groupSpan(match, 'from'), claim('from', titleCase(from.trim()), rule)),
    state(line, groupSpan(match, 'to'), claim('to', titleCase(to.trim()), rule)),
    state(
      line,
      groupSpan(match, 'to'),
      claim('direction', isIncoming ? 'incoming' : 'outgoing', rule),
    ),
  ];
  return isIncoming
    ? [
        ...statements,
        state(
          line,
          groupSpan(match, 'from'),
          claim('place', titleCase(from.trim()), ['british-head', 0.9]),
        ),
      ]
    : statements;
}

function readTimes(line: Line): readonly Statement[] {
  const words = line.words.slice(0, 900);
  const statements: Statement[] = [];
  for (const match of words.matchAll(TIMES)) {
    const when = match.groups?.['when'] ?? '';
    const hour = findHour(when)?.value;
    const date = (findDate(when) ?? findDate(words))?.value;
    if (hour === undefined) continue;
    const span = groupSpan(match, 'when');
    if (match.groups?.['what'] === 'R') {
      if (date !== undefined)
        statements.push(
          state(line, span, claim('received', `${date}T${hour}`, ['british-times', 0.93])),
        );
      continue;
    }
    statements.push(state(line, span, claim('hour', hour, ['british-times', 0.94])));
    if (date !== undefined)
      statements.push(state(line, span, claim('date', date, ['british-times', 0.94])));
  }
  return statements;
}
