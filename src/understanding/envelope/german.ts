import { dayInWords, hourInFigures } from '../dates/foreign-dates.ts';
import type { Line } from '../lines.ts';
import { evidenceIn } from '../lines.ts';
import { titleCase } from '../names-case.ts';
import type { Statement } from '../statements.ts';
import { groupSpan, state } from '../statements.ts';
import type { FieldPattern } from './claims.ts';
import { claim, readPatterns } from './claims.ts';

const TOP = 16;

// `3. Februar 1939`, `3.2.1939`; an arrival leaves the year to the dateline
const DAY = String.raw`(?<day>\d{1,2})\. ?(?:(?<month>\p{L}{3,9})|(?<figures>\d{1,2})\.)`;
const HOUR = String.raw`\s{0,2}[–—,-]?\s{0,2}(?<hour>\d{1,2})[.:](?<minute>\d\d) Uhr`;
// `Oslo, den 3. Februar 1939 – 19.20 Uhr`, `Aufgabe: 3. Februar 1963, 19.20 Uhr`
const DATELINE = new RegExp(
  String.raw`(?:(?<place>\p{Lu}[\p{L}-]{2,24}), (?:den )?|\bAufgabe: ?(?:den )?)${DAY} ?(?<year>\d{4})(?:${HOUR})?`,
  'du',
);
// `Ankunft: 3. Februar – 21.05 Uhr`, `Angekommen: 5. März, 12.40 Uhr`
const ARRIVAL = new RegExp(
  String.raw`\b(?:Ankunft|Angekommen|Eingegangen|Eingang):? ?(?:den )?${DAY}(?: ?(?<year>\d{4}))?${HOUR}`,
  'du',
);

/** Whether the lines at the top are a German telegram's. */
export function isGerman(lines: readonly Line[]): boolean {
  const top = lines.slice(0, TOP).map(({ words }) => words.slice(0, 800));
  return (
    top.some((words) => HEAD.test(words)) &&
    top.some((words) => DATELINE.test(words) || /\bNr\. ?\d/.test(words))
  );
}

const HEAD =
  /(?:^|[\n\t])(?:Telegramm|Blitztelegramm|Drahtbericht|Drahterla(?:ss|ß)|Fernschreiben|Multex|Plurex)(?![\p{L}])/u;

/** Reads `Telegramm (Geh. Ch. V.)`, `Oslo, den 3. Februar 1939 – 19.20 Uhr`, `Ankunft: …`, `Nr. 88 vom 3.2.`, `Citissime!`. */
export function readGerman(lines: readonly Line[]): readonly Statement[] {
  const top = lines.slice(0, TOP).filter(({ words }) => words.length < 3000);
  const datelines = top.flatMap(readDateline);
  const year = datelines.find(({ field }) => field === 'date')?.value.slice(0, 4);
  return [
    ...datelines,
    ...top.flatMap((line) => [
      ...readPatterns(line, PATTERNS, 900),
      ...readArrival(line, year),
      ...readCollectionHead(line),
    ]),
    ...readSignature(lines),
  ];
}

const PATTERNS: readonly FieldPattern[] = [
  { field: 'kind', rule: 'german-head', pattern: /(?:^|[\n\t])(Telegramm|Blitztelegramm|Drahtbericht|Drahterla(?:ss|ß)|Fernschreiben)(?![\p{L}])/du, confidence: 0.95, value: () => 'telegram' },
  { field: 'kind', rule: 'german-circular', pattern: /(?:^|[\n\t])(Multex|Plurex)(?![\p{L}])/du, confidence: 0.96, value: () => 'circular_telegram' },
  { field: 'series', rule: 'german-circular', pattern: /(?:^|[\n\t])(Multex|Plurex) Nr\. ?\d/d, confidence: 0.94 },
  { field: 'direction', rule: 'german-head', pattern: /(?:^|[\n\t])(Drahtbericht)\b/d, confidence: 0.93, value: () => 'incoming' },
  { field: 'direction', rule: 'german-head', pattern: /(?:^|[\n\t])(Drahterla(?:ss|ß))(?=\s|$)/d, confidence: 0.93, value: () => 'outgoing' },
  { field: 'number', rule: 'german-number', pattern: /(?<![\p{L}] )(?:^|[\s])(?<!(?:Drahterlass|Drahterlaß|Drahtbericht|Telegramm|Tel\.) )Nr\. ?(\d{1,5}(?:\/\d\d)?)(?: vom|\s|$|[.,])/du, confidence: 0.92 },
  // `Drahtbericht Nr. 123` over the paper is its own
  { field: 'number', rule: 'german-number', pattern: /(?:^|\n)(?:Telegramm|Blitztelegramm|Drahtbericht|Drahterla(?:ss|ß)|Fernschreiben)(?: \([^)\n]{2,20}\))? Nr\. ?(\d{1,5}(?:\/\d\d)?)(?=\s|$|[.,])/d, confidence: 0.94 },
  // `An die Deutsche Gesandtschaft Oslo`, `Diplogerma Oslo`: the short name of a mission on the wire
  { field: 'to', rule: 'german-addressee', pattern: /(?:^|\n)An (?:die|das|den) ((?:Deutsche|Auswärtige|Herrn)\p{L}* [^\n]{2,60})/du, confidence: 0.92, value: (match) => nominative(match[1]) },
  { field: 'to', rule: 'german-addressee', pattern: /(?:^|\n)((?:Diplogerma|Consugerma) \p{Lu}\p{L}{2,20})(?=\s|$)/du, confidence: 0.92 },
  // `Pol. V 123 g.Rs.`: department, section, paper of its journal
  { field: 'fileNumber', rule: 'german-journal', pattern: /(?:^|[\s(])((?:(?:Ha)?Pol|W|R|Kult|Inl|D)\.? [IVXL]{1,5} ?[a-z]? ?\d{1,5}(?: g\. ?Rs\.?| g\.?)?)(?=[\s)]|$)/d, confidence: 0.92 },
  { field: 'captions', rule: 'german-caption', pattern: /(?:^|\n)(Für \p{Lu}[^\n]{2,40} persönlich)/du, confidence: 0.9 },
  { field: 'precedence', rule: 'german-precedence', pattern: /(?:^|\n)(Blitz)telegramm(?![\p{L}])/du, confidence: 0.93, value: () => 'blitz' },
  // `Geh. Ch. V.`: in a secret cipher
  { field: 'captions', rule: 'german-cipher', pattern: /(Geh\. ?Ch\. ?V\.|Offen|Chiffriert)/d, confidence: 0.92 },
  { field: 'precedence', rule: 'german-precedence', pattern: /(?<![\p{L}])(Supercitissime|Citissime|Cito|Sofort|Blitz|Dringend)(?![\p{L}])/diu, confidence: 0.93, value: (match) => (match[1] ?? '').toLowerCase() },
  { field: 'classification', rule: 'german-marking', pattern: /(?<![\p{L}])(Geheime Reichssache|Streng [Gg]eheim|Geheime Verschlu(?:sss|ßs)ache|Vertrauliche Verschlu(?:sss|ßs)ache|VS-Vertraulich|VS-NfD|Nur für den Dienstgebrauch|Geheim(?!e)|Vertraulich)(?![\p{L}])/du, confidence: 0.92, value: (match) => CLASSES[(match[1] ?? '').toLowerCase()] },
  { field: 'references', rule: 'german-reference', pattern: /\b(?:Auf|Im Anschluss an|Im Anschluß an|Unter Bezugnahme auf) ((?:Drahterla(?:ss|ß)|Drahtbericht|Telegramm|Tel\.) Nr\. ?\d{1,5}(?: vom [\d. ]{3,12})?)/d, confidence: 0.92 },
]; // prettier-ignore

const CLASSES: Readonly<Record<string, string>> = {
  'geheime reichssache': 'top secret',
  'streng geheim': 'top secret',
  'geheime verschlusssache': 'top secret',
  'geheime verschlußsache': 'top secret',
  // of East Berlin, its second degree
  'vertrauliche verschlusssache': 'secret',
  'vertrauliche verschlußsache': 'secret',
  geheim: 'secret',
  vertraulich: 'confidential',
  'vs-vertraulich': 'confidential',
  'vs-nfd': 'restricted',
  'nur für den dienstgebrauch': 'restricted',
};

function readDateline(line: Line): readonly Statement[] {
  const match = DATELINE.exec(line.words.slice(0, 900));
  const { place, day, month, figures, year, hour, minute } = match?.groups ?? {};
  const date = dayInWords({ day, month: month ?? figures, year });
  if (match === null || date === undefined) return [];
  const rule = ['german-dateline', 0.94] as const;
  const at = hourInFigures(hour, minute);
  return [
    ...(place === undefined
      ? []
      : [state(line, groupSpan(match, 'place'), claim('place', place, rule))]),
    state(line, groupSpan(match, 'day'), claim('date', date, rule)),
    ...(at === undefined ? [] : [state(line, groupSpan(match, 'hour'), claim('hour', at, rule))]),
  ];
}

function readArrival(line: Line, sent: string | undefined): readonly Statement[] {
  const match = ARRIVAL.exec(line.words.slice(0, 900));
  const { day, month, figures, year = sent, hour, minute } = match?.groups ?? {};
  const date = dayInWords({ day, month: month ?? figures, year });
  const at = hourInFigures(hour, minute);
  if (match === null || date === undefined || at === undefined) return [];
  const span = [match.index, match.index + match[0].length] as const;
  return [state(line, span, claim('received', `${date}T${at}`, ['german-arrival', 0.93]))];
}

// `Botschafter Keller, Oslo, an das Auswärtige Amt`: the head of the printed collection
const COLLECTION =
  /^(?<office>\p{Lu}[\p{L}-]{4,30}) (?<name>\p{Lu}[\p{L}-]{2,24})(?<place>, \p{Lu}[\p{L} -]{2,24}), an (?:das|den|die) (?<to>\p{Lu}[^\n,.]{3,60})/du;

function readCollectionHead(line: Line): readonly Statement[] {
  const match = COLLECTION.exec(line.words.slice(0, 300));
  if (match === null) return [];
  const { office = '', name = '', place = '', to } = match.groups ?? {};
  const [at, away] = [groupSpan(match, 'office'), groupSpan(match, 'place')];
  const rule = ['german-collection', 0.93] as const;
  const from: Statement = {
    ...claim('from', `${office}${place}`, rule),
    author: 'grammar',
    evidence: [at, away].map(([start, end]) => evidenceIn(line, start, end)),
  };
  return [
    from,
    state(line, groupSpan(match, 'name'), claim('fromPerson', name, rule)),
    state(line, groupSpan(match, 'to'), claim('to', nominative(to), rule)),
  ];
}

/** `an das Auswärtige Amt` names `Auswärtiges Amt`. */
function nominative(words = ''): string {
  return words.trim().replace(/^Auswärtige Amt/, 'Auswärtiges Amt');
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
