import {
  COMMON_SURNAMES,
  SOVIET_SURNAMES,
  PLACES_FROM,
} from '../../src/understanding/ocr-repair/soviet-words.ts';
import { declined } from '../../src/understanding/ocr-repair/surnames.ts';
import { two, wrapped } from './choosing.ts';
import type { Choice } from './choosing.ts';
import { russianParagraph } from './russian-bodies.ts';
import { fill, Sheet } from './typed-page.ts';
import type { TypedPage } from './typed-page.ts';

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const URGENT: readonly (readonly [string, string])[] = [
  ['ОСОБАЯ', 'special'],
  ['ВНЕОЧЕРЕДНАЯ', 'out of turn'],
  ['СРОЧНО', 'urgent'],
  ['МОЛНИЯ', 'lightning'],
];
/** As many as Politburo, ministers and ministry together. */
const LEADERS =
  'Сталин Молотов Маленков Берия Микоян Каганович Ворошилов Булганин Хрущев Вышинский Громыко Зорин'.split(
    ' ',
  );
const WIDTH = 62;
/** Half lines that fit between the margins. */
const LAST_ROW = 110;

const dative = (name: string): string => declined(name)[1] ?? name;

interface Sending {
  readonly from: string;
  readonly to: string;
  readonly place: readonly [genitive: string, name: string];
  readonly urgent: readonly [word: string, value: string];
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly hour: number;
  readonly minute: number;
  readonly number: number;
  readonly spets: readonly number[];
  readonly issued: string;
  readonly typist: string;
  readonly post: string;
}

/** A cipher telegram of 1950 as the ministry received and typed it. */
export function sovietPage(choice: Choice): TypedPage {
  const sending = sendingOf(choice);
  const holders = [LEADERS[0] ?? '', ...LEADERS].slice(0, choice.whole(4, 12));
  const sheet = new Sheet();
  head(sheet);
  copyList(sheet, holders);
  heading(sheet, sending);
  fill(sheet, () => wrapped(russianParagraph(choice), WIDTH, 5), LAST_ROW - 20);
  foot(sheet, sending, holders.length + 2);
  return {
    language: 'ru',
    typed: sheet.typed,
    holders,
    fields: fieldsOf(sending, holders.length + 2),
    stamps: [
      'СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ',
      `ПОЛУЧЕНО ${sending.day} ${ROMAN[sending.month - 1] ?? ''}`,
    ],
  };
}

function sendingOf(choice: Choice): Sending {
  const names = choice.some([...SOVIET_SURNAMES, ...COMMON_SURNAMES], 3);
  const [from = '', to = '', issued = ''] = names;
  const first = choice.whole(11, 990);
  return {
    from,
    to,
    issued,
    place: choice.pick(PLACES_FROM),
    urgent: choice.pick(URGENT),
    day: choice.whole(1, 28),
    month: choice.whole(1, 12),
    year: choice.whole(46, 53),
    hour: choice.whole(0, 23),
    minute: choice.whole(0, 59),
    number: choice.whole(10000, 49999),
    spets: choice.chance(0.3) ? [first, first + 1] : [first],
    typist: choice.pick(['вг', 'лк', 'мс', 'зн', 'тп']),
    post: choice.pick(['Совпосольство', 'Совмиссия', 'Совделегация']),
  };
}

function head(sheet: Sheet): void {
  sheet
    .line([[40, 'Строго секретно']])
    .line([[40, 'Снятие копий воспрещается']], 4)
    .line([[20, 'ШИФРТЕЛЕГРАММА']], 4);
}

function copyList(sheet: Sheet, holders: readonly string[]): void {
  const entries = ['1-разметка', ...holders.map((name, at) => `${at + 2}-т. ${dative(name)}`)];
  entries.push(`${entries.length + 1}-копия`);
  const rows = Math.ceil(entries.length / 2);
  for (let row = 0; row < rows; row += 1) {
    const words = (entry: string): string => (row === 0 ? `Экз. № ${entry}` : `"  № ${entry}`);
    const right = entries[row + rows];
    sheet.line([
      [2, words(entries[row] ?? '')],
      ...(right === undefined ? [] : [[34, words(right)] as const]),
    ]);
  }
  sheet.skip(2);
}

function heading(sheet: Sheet, sending: Sending): void {
  const { place, number, hour, minute, day, month, year, post, spets, urgent, to } = sending;
  sheet
    .line([
      [0, `Из ${place[0]} № ${number}`],
      [30, `${hour} час. ${two(minute)} мин.`],
      [47, `${day}.${ROMAN[month - 1] ?? ''}.19${year} г.`],
    ])
    .line([[0, `/${post}/`]], 3)
    .line([[0, `Спец. № ${spets.join(', ')}`]], 3)
    .line([[26, urgent[0]]], 4)
    .line([[26, dative(to).toUpperCase()]], 4);
}

function foot(sheet: Sheet, sending: Sending, count: number): void {
  const { day, month, year, hour, minute, from, issued, typist } = sending;
  const roman = ROMAN[month - 1] ?? '';
  sheet
    .skip(2)
    .line([
      [0, `${day}.${roman}.${year} г.`],
      [40, from.toUpperCase()],
    ])
    .skip(3)
    .line([[0, `${count} экз. ${typist}`]])
    .line([[0, `Отпеч. ${day}.${roman}, ${two(hour)}.${two(minute)}`]])
    .line([[0, 'Разослано']])
    .line([
      [0, `Выпустил ${issued}`],
      [40, 'Верно:'],
    ]);
}

function fieldsOf(sending: Sending, count: number): Readonly<Record<string, string>> {
  const { day, month, year, hour, minute } = sending;
  const date = `19${year}-${two(month)}-${two(day)}`;
  return {
    kind: 'telegram',
    classification: 'strictly secret',
    place: sending.place[1],
    date,
    hour: `${two(hour)}:${two(minute)}`,
    number: String(sending.number),
    fromPerson: sending.from,
    toPerson: sending.to,
    issuedBy: sending.issued,
    precedence: sending.urgent[1],
    copiesAnnounced: String(count),
    spetsNumbers: String(sending.spets[0]),
    printedAt: `${date}T${two(hour)}:${two(minute)}`,
    typist: sending.typist,
  };
}
