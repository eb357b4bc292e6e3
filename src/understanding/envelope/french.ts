import { dayInWords, hourInFigures } from '../dates/foreign-dates.ts';
import type { Line } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import { frenchNumbers, isFrenchCollection, readFrenchCollection } from './french-collection.ts';
import type { FieldPattern } from './claims.ts';
import { claim, readPatterns } from './claims.ts';

const TOP = 16;

// `OSLO, le 3 février 1951 à 19 h. 20, reçu le 3 à 21 h. 05.`
const DATELINE =
  /(?:^|[\n\t])(?<place>\p{Lu}[\p{L}' -]{2,30}), le (?<day>\d{1,2})(?:er)? (?<month>\p{L}{3,9}) (?<year>\d{4})(?:,? [àa] (?<hour>\d{1,2}) ?h\.? ?(?<minute>\d{0,2}))?(?:,? ?re[çc]u(?:e)? le (?<receivedDay>\d{1,2})(?:er)?(?: (?<receivedMonth>\p{L}{3,9}))? [àa] (?<receivedHour>\d{1,2}) ?h\.? ?(?<receivedMinute>\d{0,2}))?/du;

const TITLE = /T[ÉE]L[ÉE]GRAMME (?:À|A) L['’]ARRIV[ÉE]E|T[ÉE]L[ÉE]GRAMME AU D[ÉE]PART/i;

/** Whether the lines at the top are a French telegram's. */
export function isFrench(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, 800));
  if (isFrenchCollection(lines)) return true;
  if (top.some((words) => /gramme a|gramme à/i.test(words) && TITLE.test(words))) return true;
  return (
    top.some((words) => words.includes(', le ') && DATELINE.test(words)) &&
    top.some((words) => /\bN(?:°|os?|º) ?s? ?\d/.test(words))
  );
}

/** Reads `TÉLÉGRAMME À L’ARRIVÉE`, `OSLO, le 3 février 1951 à 19 h. 20`, `N° 88 à 91`, `Très urgent`, `Réservé`. */
export function readFrench(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 3000);
  return [
    ...(isFrenchCollection(lines) ? readFrenchCollection(lines) : []),
    ...top.flatMap((line) => [...readPatterns(line, PATTERNS, 900), ...readDateline(line)]),
    ...readSignature(lines),
  ];
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'kind', rule: 'french-head', pattern: /\b(T[ÉE]L[ÉE]GRAMME)(?! CIRCULAIRE)/di, confidence: 0.95, value: () => 'telegram' },
  { field: 'direction', rule: 'french-head', pattern: /([ÀA] L['’]ARRIV[ÉE]E)/di, confidence: 0.95, value: () => 'incoming' },
  { field: 'direction', rule: 'french-head', pattern: /(AU D[ÉE]PART)/di, confidence: 0.95, value: () => 'outgoing' },
  // `N° 88 à 91`: one message whose sections take a number each
  { field: 'number', rule: 'french-number', pattern: /(?<![\p{L}])N(?:°s?|os?|º) ?(\d{1,5}(?:(?: (?:à|a|et) |[-–/])\d{1,5})?)/du, confidence: 0.92, value: (match) => frenchNumbers(match[1]) },
  { field: 'kind', rule: 'french-circular', pattern: /\b(T[ÉE]L[ÉE]GRAMME CIRCULAIRE)/di, confidence: 0.96, value: () => 'circular_telegram' },
  { field: 'number', rule: 'french-circular', pattern: /\bcirculaire n(?:°|o|º) ?(\d{1,5})/di, confidence: 0.93 },
  { field: 'captions', rule: 'french-caption', pattern: /(?<![\p{L}])(Par (?:courrier|valise|avion)|Strictement personnel|En clair|Chiffr[ée])(?![\p{L}])/diu, confidence: 0.9, value: (match) => (match[1] ?? '').toLowerCase() },
  { field: 'to', rule: 'french-addressee', pattern: /\bAMBAFRANCE[ ,-]{1,3}(\p{Lu}[\p{Lu}' -]{2,24})(?=[\n.,]|$)/du, confidence: 0.9, value: (match) => `Ambassade à ${titleCase((match[1] ?? '').trim())}` },
  { field: 'precedence', rule: 'french-precedence', pattern: /(?<![\p{L}])(Tr[èe]s urgent|Imm[ée]diat|Extr[êe]me urgence|Priorit[ée] absolue|Urgent)(?![\p{L}])/diu, confidence: 0.92, value: (match) => URGENCY[(match[1] ?? '').toLowerCase().slice(0, 3)] },
  { field: 'classification', rule: 'french-marking', pattern: /(?<![\p{L}])(Tr[èe]s secret|Secret|Confidentiel|Diffusion restreinte)(?![\p{L}])/diu, confidence: 0.92, value: (match) => CLASSES[(match[1] ?? '').toLowerCase().slice(0, 4)] },
  { field: 'captions', rule: 'french-caption', pattern: /(?<![\p{L}])(R[ée]serv[ée])(?![\p{L}])/diu, confidence: 0.92, value: () => 'réservé' },
  { field: 'to', rule: 'french-addressee', pattern: /\b(DIPLOMATIE[ ,-]{1,3}PARIS)/d, confidence: 0.9, value: () => 'Ministère des Affaires étrangères' },
  // `Communiqué à Londres n° 12`
  { field: 'repeatedTo', rule: 'french-repeated', pattern: /Communiqu[ée] (?:à|au) ([^.\n]{2,120})/d, confidence: 0.88 },
  { field: 'references', rule: 'french-reference', pattern: /(?:Je me r[ée]f[èe]re à|Suite à|R[ée]ponse à) ((?:mon|votre|vos|mes) [^.\n]{3,80})/d, confidence: 0.88 },
]; // prettier-ignore

const URGENCY: Readonly<Record<string, string>> = {
  trè: 'très urgent',
  tre: 'très urgent',
  imm: 'immediate',
  ext: 'extrême urgence',
  pri: 'priorité absolue',
  urg: 'urgent',
};
const CLASSES: Readonly<Record<string, string>> = {
  très: 'top secret',
  tres: 'top secret',
  secr: 'secret',
  conf: 'confidential',
  diff: 'restricted',
};

function readDateline(line: Line): readonly Statement[] {
  const match = DATELINE.exec(line.words.slice(0, 900));
  if (match === null) return [];
  const groups = match.groups ?? {};
  const {
    place = '',
    day,
    month,
    year,
    hour,
    minute,
    receivedDay,
    receivedMonth = month,
    receivedHour,
    receivedMinute,
  } = groups;
  const date = dayInWords({ day, month, year });
  if (date === undefined) return [];
  const sent = hourInFigures(hour, minute);
  const rule = ['french-dateline', 0.94] as const;
  const statements = [
    state(line, groupSpan(match, 'place'), claim('place', titleCase(place.trim()), rule)),
    state(line, groupSpan(match, 'day'), claim('date', date, rule)),
  ];
  if (sent !== undefined)
    statements.push(state(line, groupSpan(match, 'hour'), claim('hour', sent, rule)));
  const received = dayInWords({ day: receivedDay, month: receivedMonth, year });
  const at = hourInFigures(receivedHour, receivedMinute);
  if (received !== undefined && at !== undefined) {
    statements.push(
      state(line, groupSpan(match, 'receivedDay'), claim('received', `${received}T${at}`, rule)),
    );
  }
  return statements;
}

// `MARTIN`: capitals alone on the last line
function readSignature(lines: readonly Line[]): readonly Statement[] {
  for (const line of lines.slice(-3).reverse()) {
    const match = /(?:^|[\n.] ?)(\p{Lu}[\p{Lu}'’-]{2,24})\s*$/du.exec(line.words.slice(-80));
    if (match === null || line.words.length > 80) continue;
    const name = titleCase(match[1] ?? '');
    return [
      state(line, groupSpan(match, 1), claim('signature', name, ['french-signature', 0.9])),
      state(line, groupSpan(match, 1), claim('fromPerson', name, ['french-signature', 0.85])),
    ];
  }
  return [];
}
