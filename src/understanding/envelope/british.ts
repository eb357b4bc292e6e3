import { findDate } from '../dates/dates.ts';
import type { Line } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import type { FieldPattern } from './claims.ts';
import { readBritishTimes } from './british-times.ts';
import { readBritishWire } from './british-wire.ts';
import { claim, readPatterns } from './claims.ts';

/** How many blocks from the top can be head. */
const TOP = 16;

// `FROM OSLO TO FOREIGN OFFICE`, `FROM FOREIGN OFFICE TO OSLO`; on one line or two
const WAY =
  /\b(?:FROM|From) (?<from>[A-Z][A-Za-z.' -]{2,40}?)[ \t\n]+(?:TO|to) (?<to>[A-Z][A-Za-z.' -]{2,40}?)(?=[ \t]{2,}|\n|\(|$|[.,])/d;
/** Whether the lines at the top are a Foreign Office telegram's. */
export function isBritish(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP);
  const isOffice = top.some(({ words }) =>
    /\bFOREIGN OFFICE\b|\bForeign Office\b|\b(?:TELNO|TELEGRAM NUMBER) \d|\bC\.?R\.?O\.?\b|\b(?:COMMONWEALTH RELATIONS|COLONIAL) OFFICE\b/.test(
      words.slice(0, 800),
    ),
  );
  return isOffice && top.some(({ words }) => MARKS.test(words.slice(0, 800)));
}

const MARKS =
  /\bFROM [A-Z .'-]{3,40} TO [A-Z]|\b[DR][.:] ?\d{1,2}[.:]\d\d ?[ap]\.?m|\b(?:TELNO|TELEGRAM NUMBER) \d|\b(?:INWARD|OUTWARD) TELEGRAM\b|^\[?(?:CYPHER|Cypher|EN CLAIR|En Clair|IMMEDIATE|CODE)\b/;

/** Reads `FROM OSLO TO FOREIGN OFFICE`, `Mr. Hart`, `No. 88`, `D. 5.40 p.m. February 3, 1951`, `PRIORITY`, `SECRET`. */
export function readBritish(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 3000);
  return top.flatMap((line) => [
    ...readPatterns(line, PATTERNS, 900),
    ...readWay(line),
    ...readBritishTimes(line),
    ...readBritishWire(line),
  ]);
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'kind', rule: 'british-head', pattern: /(?<![\w])(?:FROM [A-Z .'-]{3,40} TO [A-Z]|TELNO \d|(?:INWARD|OUTWARD) TELEGRAM)/d, confidence: 0.95, value: () => 'telegram' },
  { field: 'kind', rule: 'british-circular', pattern: /(?<![\w])(FROM FOREIGN OFFICE TO (?:CERTAIN|ALL|H[EI][RS]) [A-Z' ]{0,40}(?:REPRESENTATIVES|POSTS|MISSIONS))/d, confidence: 0.96, value: () => 'circular_telegram' },
  // `INWARD TELEGRAM` over `TO: COMMONWEALTH RELATIONS OFFICE`, `FROM: U.K. HIGH COMMISSIONER IN INDIA`
  { field: 'direction', rule: 'british-way', pattern: /(?:^|\n)((?:INWARD|OUTWARD)) TELEGRAM/d, confidence: 0.95, value: (match) => (match[1] === 'INWARD' ? 'incoming' : 'outgoing') },
  { field: 'from', rule: 'british-way', pattern: /(?:^|\n|OUTWARD TELEGRAM )FROM:? ((?:COMMONWEALTH RELATIONS|COLONIAL) OFFICE|U\.K\. [A-Z. ]{4,50}|[A-Z][A-Z. ]{3,50})(?=\n|$|\()(?<!FROM [A-Z ]{1,40} TO [A-Z ]{1,40})/d, confidence: 0.93, value: (match) => officeOf(match[1]) },
  { field: 'to', rule: 'british-way', pattern: /(?:^|\n|INWARD TELEGRAM )TO: ((?:COMMONWEALTH RELATIONS|COLONIAL) OFFICE|[A-Z][A-Z. ]{3,50})(?=\n|$|\()/d, confidence: 0.93, value: (match) => officeOf(match[1]) },
  { field: 'fromPerson', rule: 'british-sender', pattern: /(?:^|[\n\t]| {2})(?:Sir [A-Z][a-z]+ |Sir [A-Z]\. |Mr\. |Lord |Viscount |Dr\. |Miss )(?:[A-Z]\. )?([A-Z][\p{L}'’-]+)(?=[ \t\n.]|$)/du, confidence: 0.88 },
  { field: 'number', rule: 'british-number', pattern: /(?:^|[\s])(?:No\.|Telno\.?|TELNO) ?(\d{1,5})(?= |\n|\t|$|\.)/d, confidence: 0.93 },
  // By bag (`No. 12 Saving`) and for many posts (`Intel No. 61`): runs of their own
  { field: 'series', rule: 'british-series', pattern: /(?:^|\s)No\. ?\d{1,5} (Saving)\b/d, confidence: 0.93 },
  { field: 'series', rule: 'british-series', pattern: /(?:^|[\n\t ])(Intel|Guidance|INTEL|GUIDANCE) (?:[Tt]el(?:egram)?\.? )?No\. ?\d/d, confidence: 0.93, value: (match) => titleCase(match[1] ?? '') },
  // A line that is a date: the telegram's where the hour of sending has none
  { field: 'date', rule: 'british-date', pattern: /(?:^|\n)((?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? (?:19|20)\d\d)(?=\n|$)/d, confidence: 0.9, value: (match) => findDate(match[1] ?? '')?.value },
  // `N 2345/12/38`: letter of the department, paper, file, country
  { field: 'fileNumber', rule: 'british-jacket', pattern: /(?:^|[\s([])([A-Z]{1,3} \d{1,5}\/\d{1,5}\/(?:G\/?)?\d{0,3})(?=[\s)\]]|$)/d, confidence: 0.93 },
  { field: 'captions', rule: 'british-caption', pattern: /(?:^|\s)(BY BAG|DEDIP|DEYOU|GUARD|EYES ONLY|UK EYES [AB])(?=\s|$)/d, confidence: 0.93, value: (match) => (match[1] ?? '').toLowerCase() },
  { field: 'captions', rule: 'british-cypher', pattern: /\b(CYPHER(?:\/OTP)?|Cypher(?:\/OTP)?|EN CLAIR|En Clair)/d, confidence: 0.93, value: (match) => match[0].toLowerCase() },
  { field: 'classification', rule: 'british-marking', pattern: /(?:^|[\s[])(TOP SECRET|MOST SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED)(?! (?:AND|DISTRIBUTION))(?=[\s.\]]|$)/d, confidence: 0.93, value: (match) => CLASSES[match[1] ?? ''] },
  { field: 'precedence', rule: 'british-precedence', pattern: /(?:^|[\s[])(MOST IMMEDIATE|EMERGENCY|IMMEDIATE|FLASH|IMPORTANT|PRIORITY|ROUTINE|DEFERRED)(?=[\s.\]]|$)/d, confidence: 0.92, value: (match) => (match[1] ?? '').toLowerCase() },
  // `Repeated for information Saving to Paris No. 12.`
  { field: 'repeatedTo', rule: 'british-repeated', pattern: /\bRepeated for information (?:[Ss]aving )?to:? ?([^\n]{3,160}?)(?:(?<!No)\.(?: |\n|$)|\n|$)/d, confidence: 0.9 },
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
    state(line, groupSpan(match, 'from'), claim('from', officeOf(from), rule)),
    state(line, groupSpan(match, 'to'), claim('to', officeOf(to), rule)),
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

/** `U.K. HIGH COMMISSIONER IN INDIA` as a sentence would have it. */
function officeOf(words = ''): string {
  return titleCase(words.trim())
    .replace(/\b(In|For|Of|The|To)\b/g, (word) => word.toLowerCase())
    .replace(/\bU\.k\./g, 'U.K.');
}
