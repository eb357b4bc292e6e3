import { two, wrapped } from './choosing.ts';
import type { Choice } from './choosing.ts';
import { englishParagraph } from './english-bodies.ts';
import { fill, Sheet } from './typed-page.ts';
import type { TypedPage } from './typed-page.ts';

const POSTS =
  'Oslo Rangoon Lima Lisbon Helsinki Ankara Tehran Cairo Karachi Bogotá Vienna Athens Taipei Djakarta'.split(
    ' ',
  );
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const CLASSES: readonly string[] = ['SECRET', 'CONFIDENTIAL', 'TOP SECRET', 'RESTRICTED'];
const URGENT: readonly string[] = ['NIACT', 'PRIORITY'];
const SIGNERS =
  'HART BUTLER GRIFFITH CANNON SEBALD MERRIAM PATTERSON DOWNING ELLIOTT KIRBY WADLEIGH'.split(' ');
const WIDTH = 64;
const LAST_ROW = 110;

/** A telegram as the Department's telegraph branch received and typed it about 1950. */
export function departmentPage(choice: Choice): TypedPage {
  const place = choice.pick(POSTS);
  const [day, month, year] = [choice.whole(1, 27), choice.whole(1, 12), choice.whole(1947, 1955)];
  const [hour, number] = [choice.whole(1, 11), choice.whole(100, 4999)];
  const [classification, precedence] = [choice.pick(CLASSES), choice.pick(URGENT)];
  const signer = choice.pick(SIGNERS);
  const monthName = MONTHS[month - 1] ?? '';
  const [lateHour, minute] = [choice.whole(1, 11), choice.whole(0, 59)];
  const sheet = new Sheet()
    .line(
      [
        [0, 'INCOMING TELEGRAM'],
        [36, 'DEPARTMENT OF STATE'],
      ],
      4,
    )
    .line([[24, classification]], 4)
    .line([[40, `Control: ${choice.whole(1000, 9999)}`]])
    .line([[40, `Rec'd: ${monthName} ${day + 1}, ${year}`]])
    .line([[47, `${lateHour}:${two(minute)} a.m.`]])
    .line([[0, `FROM: ${place}`]], 3)
    .line([[0, 'TO: Secretary of State']], 3)
    .line([[0, `NO: ${number}, ${monthName} ${day}, ${hour} p.m.`]], 4)
    .line([[0, precedence]], 3)
    .line(
      [[0, `SENT DEPARTMENT ${number}, REPEATED INFORMATION LONDON ${choice.whole(11, 98)}.`]],
      4,
    );
  fill(sheet, () => wrapped(englishParagraph(choice), WIDTH, 5), LAST_ROW - 8);
  sheet
    .skip(2)
    .line([[44, signer]], 4)
    .line([[0, `${choice.pick(['CRM', 'JLB', 'ECA'])}:${choice.pick(['DWT', 'AB', 'MHS'])}`]]);
  return {
    language: 'en',
    typed: sheet.typed,
    holders: [],
    stamps: ['ACTION COPY', 'PERMANENT RECORD COPY'],
    fields: {
      kind: 'telegram',
      direction: 'incoming',
      place,
      to: 'Secretary of State',
      number: String(number),
      date: `${year}-${two(month)}-${two(day)}`,
      hour: `${hour + 12}:00`,
      received: `${year}-${two(month)}-${two(day + 1)}T${two(lateHour)}:${two(minute)}`,
      classification: classification.toLowerCase(),
      precedence: precedence.toLowerCase(),
      signature: signer,
    },
  };
}
