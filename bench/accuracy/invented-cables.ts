import { SOVIET_SURNAMES, PLACES_FROM } from '../../src/understanding/ocr-repair/soviet-words.ts';
import { declined } from '../../src/understanding/ocr-repair/surnames.ts';

/** An invented cable as typed, and what it says. */
export interface InventedCable {
  readonly language: 'ru' | 'en';
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Who got the numbered copies, in the order of the list. */
  readonly holders: readonly string[];
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const URGENT: readonly (readonly [string, string])[] = [
  ['ОСОБАЯ', 'special'],
  ['ВНЕОЧЕРЕДНАЯ', 'out of turn'],
  ['СРОЧНО', 'urgent'],
  ['МОЛНИЯ', 'lightning'],
];
const BODY_RU =
  'Вчера советник посольства встретился с известным Вам журналистом. Встреча состоялась по просьбе журналиста, изложенной в его письме. Он сказал, что ответ ожидается на будущей неделе.';
const POSTS_EN = ['Norway/Oslo', 'Burma/Rangoon', 'Peru/Lima', 'Kenya/Nairobi', 'Portugal/Lisbon'];
const CLASSES = ['Secret', 'Confidential', 'Top Secret', 'Limited Official Use'];
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T => {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};
const between = (low: number, high: number, random: Random): number =>
  low + Math.floor(random() * (high - low + 1));
const two = (figure: number): string => String(figure).padStart(2, '0');

/** A Soviet cipher telegram in Russian, in the shape of 1950. */
export function russianCable(random: Random): InventedCable {
  const names = Array.from({ length: 8 }, () => pick(SOVIET_SURNAMES, random));
  const [from = '', to = '', issued = '', ...holders] = names;
  const [genitive, place] = pick(PLACES_FROM, random);
  const [urgent, precedence] = pick(URGENT, random);
  const [day, month, year] = [
    between(1, 28, random),
    between(1, 12, random),
    between(46, 53, random),
  ];
  const [hour, minute] = [between(0, 23, random), between(0, 59, random)];
  const [number, spets] = [between(10000, 49999, random), between(11, 999, random)];
  const dative = (name: string): string => declined(name)[1] ?? name;
  const roman = ROMAN[month - 1] ?? 'I';
  const count = holders.length + 2;
  const text = [
    'ШИФРТЕЛЕГРАММА   Строго секретно\nСнятие копий воспрещается',
    [
      'Экз. № 1-разметка',
      ...holders.map((name, index) => `№ ${index + 2}-т. ${dative(name)}`),
      `№ ${count}-копия`,
    ].join('   '),
    `Из ${genitive} № ${number}   ${hour} час. ${two(minute)} мин. ${day}.${roman}.19${year} г.`,
    `Спец. № ${spets}`,
    urgent,
    dative(to).toUpperCase(),
    BODY_RU,
    `${day}.${roman}.${year} г.  ${from.toUpperCase()}`,
    `${count} экз. лк   Отпеч. ${day}.${roman}, ${two(hour)}.${two(minute)}   Разослано   Выпустил ${issued}`,
  ].join('\n\n');
  const date = `19${year}-${two(month)}-${two(day)}`;
  return {
    language: 'ru',
    text,
    holders,
    fields: {
      kind: 'telegram',
      place,
      date,
      number: String(number),
      fromPerson: from,
      toPerson: to,
      issuedBy: issued,
      precedence,
      copiesAnnounced: String(count),
      spetsNumbers: String(spets),
      printedAt: `${date}T${two(hour)}:${two(minute)}`,
    },
  };
}

/** An American telegram in the shape of 1955 to 1960. */
export function englishCable(random: Random): InventedCable {
  const [country = '', place = ''] = pick(POSTS_EN, random).split('/');
  const [day, month, year] = [
    between(1, 28, random),
    between(1, 12, random),
    between(1955, 1960, random),
  ];
  const [hour, number] = [between(1, 11, random), between(100, 4999, random)];
  const classification = pick(CLASSES, random);
  const file = `6${between(11, 99, random)}.${between(11, 99, random)}/${month}-${day}${String(year).slice(2)}`;
  const monthName = MONTHS[month - 1] ?? '';
  const text = [
    `47. Telegram From the Embassy in ${country} to the Department of State1`,
    `${place}, ${monthName} ${day}, ${year}, ${hour} p.m.`,
    `${number}. Foreign Minister told me today that the reply of his Government is expected next week.`,
    `  1. Source: Department of State, Central Files, ${file}. ${classification}; Priority.`,
  ].join('\n\n');
  return {
    language: 'en',
    text,
    holders: [],
    fields: {
      kind: 'telegram',
      from: `Embassy in ${country}`,
      to: 'Department of State',
      place,
      date: `${year}-${two(month)}-${two(day)}`,
      hour: `${hour + 12}:00`,
      number: String(number),
      classification: classification.toLowerCase(),
      precedence: 'priority',
      fileNumber: file,
    },
  };
}
