import { describe, expect, it } from 'vitest';
import { paperOf, textWith } from '../../testing/papers.ts';
import { valuesOf } from '../../testing/values.ts';
import { understand } from '../../understand.ts';

const CLEAN = [
  'ШИФРТЕЛЕГРАММА   Строго секретно   Снятие копий воспрещается',
  'Экз. № 1 – разметка   № 2-т. Сталину   № 3-т. Молотову   № 4-т. Вышинскому   № 5 – копия',
  'Из ОСЛО № 20417   18 час. 05 мин. 3.II.1951 г.',
  '/Совпосольство/ 20418',
  'Спец. № 14, 15',
  'ВНЕОЧЕРЕДНАЯ',
  'ЗОРИНУ',
  '2 февраля Петров встретился с известным Вам Хейлом. Встреча состоялась по просьбе самого Хейла, изложенной в его письме.',
  '3.II.51 г.  ПЕТРОВ',
  '5 экз. лк   Отпеч. 3.II, 19.20   Разослано   Выпустил: Иванов   Верно:',
];

/** The same paper as a scan of it comes out of OCR: Latin capitals, lost letters, figures for letters. */
const DAMAGED = [
  'Шифр\tтелеграмма\tСНЯТНЕ КОПИ\tвоспрещаетса',
  'OKI N I-PAJMETKA\tЭка. № 4-т Вншннскому',
  'N 2.7 Сталпну\t. » 5-7 Копня',
  'N 3.7 MOROTOBY',
  '18\tE OCRO : 204\t\t3 1I 19\t51 _{7.}',
  '/Совпосодьство/ 20418',
  'Спеп.№ 14,15',
  'ВНЕОЧЕРЕДНАЯ',
  'ЗOPNHY."',
  '2 февраля Петров встретнлся с навестным Вам Хейлом. Встреча состоялась по просьбе самого Хейла, калоконной в ого пнсьмо.',
  '3.1I.51 r. ПETPOB',
  '5 экв. лк Отпеч.3.1I, 19.20 Разослано Выпустнл Иванов',
];

const read = (words: readonly string[]) => understand(paperOf([textWith('ru', words, 'original')]));

describe('a Soviet cipher telegram in Russian', () => {
  it('is read whole from clean text', () => {
    expect(valuesOf(read(CLEAN).envelope)).toEqual({
      kind: 'telegram',
      direction: 'incoming',
      number: '20417',
      registerNumbers: ['20417', '20418'],
      place: 'Осло',
      from: 'Совпосольство',
      fromPerson: 'Петров',
      signature: 'Петров',
      toPerson: 'Зорин',
      date: '1951-02-03',
      hour: '18:05',
      classification: 'strictly secret',
      captions: ['copying prohibited'],
      precedence: ['out of turn'],
      spetsNumbers: ['14', '15'],
      copiesAnnounced: '5',
      typist: 'лк',
      printedAt: '1951-02-03T19:20',
      issuedBy: 'Иванов',
    });
  });

  it('is read from bad OCR as far as letters are left', () => {
    expect(valuesOf(read(DAMAGED).envelope)).toMatchObject({
      kind: 'telegram',
      registerNumbers: ['20418'],
      place: 'Осло',
      from: 'Совпосольство',
      fromPerson: 'Петров',
      toPerson: 'Зорин',
      date: '1951-02-03',
      captions: ['copying prohibited'],
      precedence: ['out of turn'],
      spetsNumbers: ['14', '15'],
      copiesAnnounced: '5',
      printedAt: '1951-02-03T19:20',
      issuedBy: 'Иванов',
    });
  });

  it.each([
    ['clean text', CLEAN, ['1 layout', '2 Сталин', '3 Молотов', '4 Вышинский', '5 copy']],
    ['bad OCR', DAMAGED, ['1 layout', '4 Вышинский', '2 Сталин', '5 copy', '3 Молотов']],
  ])('lists its copies in %s', (_name, words, expected) => {
    const { copies } = read(words);
    expect(copies.map(({ number, holder, use }) => `${number} ${holder ?? use}`)).toEqual(expected);
  });

  const dated = (head: string, signature: string, printed: string) => {
    const words = CLEAN.map((line) =>
      line
        .replace('3.II.1951 г.', head)
        .replace('3.II.51 г.', signature)
        .replace('Отпеч. 3.II, 19.20', printed),
    );
    return valuesOf(read(words).envelope)['date'];
  };

  it.each([
    ['a head that the printing bears out', '10.1.1950 г.', '19.Т.50 г.', 'Отпеч. 10.I, 13.45'],
    ['a head beside a misread signature', '10.I.1950 г.', '19.Т.50 г.', ''],
    ['a head and a printing that agree', '10.I.1950 г.', '19.I.50 г.', 'Отпеч. 10.I, 13.45'],
    ['a signature that the printing bears out', '19.I.1950 г.', '10.Т.50 г.', 'Отпеч. 10.I, 13.45'],
    ['a signature beside a misread head', '19.Т.1950 г.', '10.I.50 г.', ''],
    ['a signature alone against a head alone', '19.I.1950 г.', '10.I.50 г.', ''],
  ])('takes its date from %s', (...[, head, signature, printed]) => {
    expect(dated(head, signature, printed)).toBe('1950-01-10');
  });

  it('gives the printing the year of the date that stands', () => {
    const words = CLEAN.map((line) => line.replace('3.II.51 г.', '3.Т.56 г.'));
    expect(valuesOf(read(words).envelope)).toMatchObject({
      date: '1951-02-03',
      printedAt: '1951-02-03T19:20',
    });
  });

  it('shows the damaged words as evidence', () => {
    const { envelope } = read(DAMAGED);
    expect(envelope.toPerson?.evidence[0]?.quote).toBe('ЗOPNHY');
    expect(envelope.fromPerson?.evidence[0]?.quote).toBe('ПETPOB');
  });

  it('finds a copy beyond those announced', () => {
    const { findings } = read([...DAMAGED.slice(0, 4), '» » № 7-1', ...DAMAGED.slice(4)]);
    expect(findings.map(({ message }) => message)).toContain(
      'In the Russian layer a copy no. 7 is listed, but 5 copies are announced.',
    );
  });

  it('joins layers of one paper without disputing their scripts', () => {
    const english = textWith('en', [
      'CABLE STRICTLY SECRET',
      'Copy N° 1 LAYOUT',
      'from OSLO Nº 20417 at 1805 3 February 1951 (Soviet embassy)',
      'ZORIN',
      'On 2 February Petrov met with Hale.',
      '3 February 1951 PETROV',
    ]);
    const { envelope, findings } = understand(
      paperOf([textWith('ru', DAMAGED, 'original'), english]),
    );
    expect(envelope.fromPerson?.evidence.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['ru', 'en']),
    );
    expect(envelope.disputed).toBeUndefined();
    expect(findings[0]?.code).toBe('number-differs-between-layers');
  });
});
