import type { EnvelopeField } from '../../../model/envelopes.ts';
import { fullYear, isoDay, isoHour } from '../../dates/calendar.ts';
import { romanMonth } from '../../dates/months.ts';
import type { Line } from '../../lines.ts';
import { nearest } from '../../ocr-repair/nearest.ts';
import { PLACES_FROM } from '../../ocr-repair/soviet-words.ts';
import { readSurname } from '../../ocr-repair/surnames.ts';
import type { Statement } from '../../statements.ts';
import { groupSpan, state } from '../../statements.ts';
import { claim } from '../claims.ts';

/** Reads what the form says with a word before it: `Входящая … №`, `Экз. №`, `Кому:`, `Откуда:`, `В ОСЛО №`, `Получена …`. */
export function readMarks(line: Line): readonly Statement[] {
  return MARKS.flatMap((read) => read(line));
}

// `Входящая шифртелеграмма № 20417`, `Исходящая шифровка № 18249`
const WAY =
  /(?<![\p{L}])(?<word>\p{L}{7,10})(?: \p{L}{5,16})? ?(?:№|N[°ºo]?) ?(?<number>\d{3,6})/du;
const WAYS: readonly (readonly [string, string])[] = [
  ['Входящая', 'incoming'],
  ['Входящий', 'incoming'],
  ['Исходящая', 'outgoing'],
  ['Исходящий', 'outgoing'],
];

function readWay(line: Line): readonly Statement[] {
  const match = WAY.exec(line.words);
  const { word = '', number = '' } = match?.groups ?? {};
  const way = nearest(
    word,
    WAYS.map(([name]) => name),
    0.15,
  )?.word;
  const direction = WAYS.find(([name]) => name === way)?.[1];
  if (match === null || direction === undefined) return [];
  const rule = ['soviet-register', 0.93] as const;
  const at = groupSpan(match, 'number');
  return [
    state(line, groupSpan(match, 'word'), claim('direction', direction, rule)),
    state(line, at, claim('number', number, rule)),
    state(line, at, claim('registerNumbers', number, rule)),
  ];
}

// `Экз. № 4` with nothing behind it is the copy in hand; `Экз. № 1-разметка` begins the list
const OWN_COPY =
  /(?:^|[\n\t(]| {2})[ ]*(?<word>[ЭЗЕE]\p{L}{2})\.? ?(?:№|N[°ºo]?) ?(?<number>\d{1,2})[ .)]*(?=$|\n)/du;

function readOwnCopy(line: Line): readonly Statement[] {
  const match = OWN_COPY.exec(line.words);
  const { word = '', number = '' } = match?.groups ?? {};
  if (match === null || nearest(word, ['Экз'], 0.34) === undefined) return [];
  return [
    state(line, groupSpan(match, 'number'), claim('ownCopy', number, ['soviet-own-copy', 0.92])),
  ];
}

// `Кому: т. ЗОРИНУ`, `Откуда: ОСЛО`, `От кого: т. ПЕТРОВА`
const LABELLED =
  /(?:^|\n)(?<label>Кому|КОМУ|Куда|КУДА|Откуда|ОТКУДА|От кого|ОТ КОГО) ?: ?(?:[тТT](?:ов)?\. ?)?(?<value>\p{Lu}[\p{L} .-]{2,40}?)[ .,]*(?=$|\n)/du;

function readLabelled(line: Line): readonly Statement[] {
  const match = LABELLED.exec(line.words);
  if (match === null) return [];
  const { label = '', value = '' } = match.groups ?? {};
  const role = /^(?:Кому|Куда)/i.test(label) ? 'to' : 'from';
  const said = (field: EnvelopeField, words: string): readonly Statement[] => [
    state(line, groupSpan(match, 'value'), claim(field, words, ['soviet-label', 0.93])),
  ];
  const place = placeOf(value);
  if (place !== undefined) return said(role === 'from' ? 'place' : 'to', place);
  const name = readSurname(value);
  return name === undefined ? said(role, value) : said(`${role}Person`, name.nominative);
}

// `В ВЕНУ № 18249`: where an outgoing telegram goes
const DESTINATION =
  /(?<![\p{L}\d])[ВB] (?<place>\p{Lu}[\p{Lu}-]{2,19})[ \t]*(?:№|N[°ºo]?)[ \t]*(?<number>\d{4,6})/du;

function readDestination(line: Line): readonly Statement[] {
  const match = DESTINATION.exec(line.words);
  const place = placeOf(match?.groups?.['place'] ?? '');
  if (match === null || place === undefined) return [];
  const rule = ['soviet-destination', 0.92] as const;
  const number = match.groups?.['number'] ?? '';
  return [
    state(line, groupSpan(match, 'place'), claim('to', place, rule)),
    state(line, groupSpan(match, 'place'), claim('direction', 'outgoing', rule)),
    state(line, groupSpan(match, 'number'), claim('number', number, rule)),
  ];
}

/** Cities in the cases of `Из ВЕНЫ`, `В ВЕНУ`, `ВЕНА`. */
const CITIES: ReadonlyMap<string, string> = new Map(
  PLACES_FROM.flatMap(([genitive, name]) =>
    [genitive, name, name.replace(/а$/, 'у').replace(/я$/, 'ю')].map(
      (form) => [form.toUpperCase(), name] as const,
    ),
  ),
);
const CITY_FORMS: readonly string[] = [...CITIES.keys()];

function placeOf(words: string): string | undefined {
  const known = CITIES.get(words.toUpperCase());
  return known ?? CITIES.get(nearest(words, CITY_FORMS, 0.2)?.word ?? '');
}

/** `3.II.51 в 18.05`, `3.II, 19.20`: a day in figures with its hour; a year that is not said is the paper's. */
export const MOMENT =
  '(?<day>[0-3]?\\d)[ ./]{1,2}(?<roman>[IVX1lХУіхТтПШ№|]{1,4})[ .,/-]{0,2}(?<year>\\d\\d(?:\\d\\d)?(?![.:]\\d))?[ ,г.в]{0,5}(?<hour>[0-2]?\\d)[.:](?<minute>[0-5]\\d)';

/** ISO with hour of what `MOMENT` caught. */
export function momentOf(
  groups: Readonly<Record<string, string | undefined>>,
  year?: string,
): string | undefined {
  const said = groups['year'] ?? year;
  const month = romanMonth(groups['roman'] ?? '');
  if (said === undefined || month === undefined) return undefined;
  const date = isoDay({ year: fullYear(said), month, day: Number(groups['day']) });
  const hour = isoHour(Number(groups['hour']), Number(groups['minute']));
  return date === undefined || hour === undefined ? undefined : `${date}T${hour}`;
}

// `Получена 3.II.51 в 18.05`, `Принята 3.II.51 18.05`
const RECEIVED = new RegExp(`(?<![\\p{L}])(?<word>\\p{L}{7,9})[: ]{1,3}${MOMENT}`, 'u');

function readReceived(line: Line): readonly Statement[] {
  const match = RECEIVED.exec(line.words);
  const value = momentOf(match?.groups ?? {});
  if (match === null || value === undefined) return [];
  const word = nearest(match.groups?.['word'] ?? '', ['Получена', 'Получено', 'Принята'], 0.2);
  if (word === undefined) return [];
  const span = [match.index, match.index + match[0].length] as const;
  return [state(line, span, claim('received', value, ['soviet-received', 0.93]))];
}

const MARKS = [readWay, readOwnCopy, readLabelled, readDestination, readReceived] as const;
