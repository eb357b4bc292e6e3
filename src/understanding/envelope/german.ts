import { dayInWords, hourInFigures } from '../dates/foreign-dates.ts';
import type { Line } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import type { FieldPattern } from './claims.ts';
import { claim, readPatterns } from './claims.ts';

const TOP = 16;

// `Oslo, den 3. Februar 1939 – 19.20 Uhr`
const DATELINE =
  /(?<place>\p{Lu}[\p{L}-]{2,24}), (?:den )?(?<day>\d{1,2})\. (?<month>\p{L}{3,9}) (?<year>\d{4})(?:\s{0,2}[–—,-]?\s{0,2}(?<hour>\d{1,2})[.:](?<minute>\d\d) Uhr)?/du;
// `Ankunft: 3. Februar – 21.05 Uhr`: the year is that of the dateline
const ARRIVAL =
  /\bAnkunft:? (?:den )?(?<day>\d{1,2})\. (?<month>\p{L}{3,9})(?: (?<year>\d{4}))?\s{0,2}[–—,-]?\s{0,2}(?<hour>\d{1,2})[.:](?<minute>\d\d) Uhr/du;

/** Whether the lines at the top are a German telegram's. */
export function isGerman(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, 800));
  return (
    top.some((words) => HEAD.test(words)) &&
    top.some((words) => DATELINE.test(words) || /\bNr\. ?\d/.test(words))
  );
}

const HEAD =
  /(?:^|[\n\t])(?:Telegramm|Blitztelegramm|Drahtbericht|Drahterla(?:ss|ß)|Fernschreiben|Multex)\b/;

/** Reads `Telegramm (Geh. Ch. V.)`, `Oslo, den 3. Februar 1939 – 19.20 Uhr`, `Ankunft: …`, `Nr. 88 vom 3.2.`, `Citissime!`. */
export function readGerman(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 3000);
  const datelines = top.flatMap(readDateline);
  const year = datelines.find(({ field }) => field === 'date')?.value.slice(0, 4);
  return [
    ...datelines,
    ...top.flatMap((line) => [...readPatterns(line, PATTERNS, 900), ...readArrival(line, year)]),
    ...readSignature(lines),
  ];
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'kind', rule: 'german-head', pattern: /(?:^|[\n\t])(Telegramm|Blitztelegramm|Drahtbericht|Drahterla(?:ss|ß)|Fernschreiben|Multex)\b/d, confidence: 0.95, value: (match) => (match[1] === 'Multex' ? 'circular_telegram' : 'telegram') },
  { field: 'direction', rule: 'german-head', pattern: /(?:^|[\n\t])(Drahtbericht)\b/d, confidence: 0.93, value: () => 'incoming' },
  { field: 'direction', rule: 'german-head', pattern: /(?:^|[\n\t])(Drahterla(?:ss|ß))(?=\s|$)/d, confidence: 0.93, value: () => 'outgoing' },
  { field: 'number', rule: 'german-number', pattern: /(?<![\p{L}] )(?:^|[\s])(?<!(?:Drahterlass|Drahterlaß|Drahtbericht|Telegramm|Tel\.) )Nr\. ?(\d{1,5})(?: vom|\s|$|[.,])/du, confidence: 0.92 },
  // `Geh. Ch. V.`: in a secret cipher
  { field: 'captions', rule: 'german-cipher', pattern: /(Geh\. ?Ch\. ?V\.|Offen|Chiffriert)/d, confidence: 0.92 },
  { field: 'precedence', rule: 'german-precedence', pattern: /(?<![\p{L}])(Supercitissime|Citissime|Cito|Sofort|Blitz|Dringend)(?![\p{L}])/diu, confidence: 0.93, value: (match) => (match[1] ?? '').toLowerCase() },
  { field: 'classification', rule: 'german-marking', pattern: /(?<![\p{L}])(Geheime Reichssache|Streng [Gg]eheim|Geheime Verschlusssache|VS-Vertraulich|VS-NfD|Nur für den Dienstgebrauch|Geheim(?!e)|Vertraulich)(?![\p{L}])/du, confidence: 0.92, value: (match) => CLASSES[(match[1] ?? '').toLowerCase()] },
  { field: 'references', rule: 'german-reference', pattern: /\b(?:Auf|Im Anschluss an|Im Anschluß an|Unter Bezugnahme auf) ((?:Drahterla(?:ss|ß)|Drahtbericht|Telegramm|Tel\.) Nr\. ?\d{1,5}(?: vom [\d. ]{3,12})?)/d, confidence: 0.92 },
]; // prettier-ignore

const CLASSES: Readonly<Record<string, string>> = {
  'geheime reichssache': 'top secret',
  'streng geheim': 'top secret',
  'geheime verschlusssache': 'top secret',
  geheim: 'secret',
  vertraulich: 'confidential',
  'vs-vertraulich': 'confidential',
  'vs-nfd': 'restricted',
  'nur für den dienstgebrauch': 'restricted',
};

function readDateline(line: Line): readonly Statement[] {
  const match = DATELINE.exec(line.words.slice(0, 900));
  const { place = '', day, month, year, hour, minute } = match?.groups ?? {};
  const date = dayInWords({ day, month, year });
  if (match === null || date === undefined) return [];
  const rule = ['german-dateline', 0.94] as const;
  const statements = [
    state(line, groupSpan(match, 'place'), claim('place', place, rule)),
    state(line, groupSpan(match, 'day'), claim('date', date, rule)),
  ];
  const at = hourInFigures(hour, minute);
  return at === undefined
    ? statements
    : [...statements, state(line, groupSpan(match, 'hour'), claim('hour', at, rule))];
}

function readArrival(line: Line, year: string | undefined): readonly Statement[] {
  const match = ARRIVAL.exec(line.words.slice(0, 900));
  const groups = match?.groups ?? {};
  const date = dayInWords({
    day: groups['day'],
    month: groups['month'],
    year: groups['year'] ?? year,
  });
  const hour = hourInFigures(groups['hour'], groups['minute']);
  if (match === null || date === undefined || hour === undefined) return [];
  return [
    state(
      line,
      [match.index, match.index + match[0].length],
      claim('received', `${date}T${hour}`, ['german-arrival', 0.93]),
    ),
  ];
}

// `KELLER` or `Keller` alone on the last line
function readSignature(lines: readonly Line[]): readonly Statement[] {
  const line = lines.at(-1);
  const match =
    line === undefined
      ? null
      : /^\s*(?:gez\. )?(\p{Lu}[\p{L}-]{2,24})\s*$/du.exec(line.words.slice(0, 60));
  if (line === undefined || match === null) return [];
  const name = titleCase(match[1] ?? '');
  return [
    state(line, groupSpan(match, 1), claim('signature', name, ['german-signature', 0.9])),
    state(line, groupSpan(match, 1), claim('fromPerson', name, ['german-signature', 0.85])),
  ];
}
