import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../../model/envelopes.ts';
import { paperOf, paperWith, textWith } from '../../testing/papers.ts';
import { valuesOf } from '../../testing/values.ts';
import { understand } from '../../understand.ts';
import { readEnvelope } from '../read-envelope.ts';

type Item = readonly [
  name: string,
  line: string,
  field: EnvelopeField,
  value: string | readonly string[],
];

const HEAD_RU = ['ШИФРТЕЛЕГРАММА   Строго секретно', 'Снятие копий воспрещается'];
const BODY_RU =
  '2 февраля Петров встретился с известным Вам Хейлом. Встреча состоялась по просьбе самого Хейла, изложенной в его письме.';
const FOOT_RU = '5 экз. лк   Разослано   Выпустил: Иванов';

/** Each item of the form by itself, in clean text and as OCR gives it. */
const RUSSIAN: readonly Item[] = [
  ['incoming register', 'Вх. № 20417', 'direction', 'incoming'],
  ['incoming register number', 'Вх. № 20417', 'registerNumbers', ['20417']],
  ['outgoing register', 'Исх. № 18249', 'direction', 'outgoing'],
  ['outgoing register, damaged', 'Иcx. N 18249', 'number', '18249'],
  ['incoming by its printed word', 'Входящая шифртелеграмма № 20417', 'direction', 'incoming'],
  ['outgoing by its printed word', 'Исходящая шифртелеграмма № 18249', 'number', '18249'],
  ['this copy', 'Экз. № 4', 'ownCopy', '4'],
  ['this copy, damaged', 'Экв. N 4', 'ownCopy', '4'],
  ['spets', 'Спец. № 14, 15', 'spetsNumbers', ['14', '15']],
  ['spets, damaged', 'Спеп.№ 14,15', 'spetsNumbers', ['14', '15']],
  ['spets, with a dot too many', 'Спец.. № 14', 'spetsNumbers', ['14']],
  ['post, with a space', '/Совделегация / 28113', 'registerNumbers', ['28113']],
  ['special', 'ОСОБАЯ', 'precedence', ['special']],
  ['above all', 'ВНЕ ВСЯКОЙ ОЧЕРЕДИ', 'precedence', ['above all precedence']],
  ['out of turn', 'ВНЕ ОЧЕРЕДИ', 'precedence', ['out of turn']],
  ['out of turn in one word', 'ВНЕОЧЕРЕДНАЯ', 'precedence', ['out of turn']],
  ['urgent', 'СРОЧНО', 'precedence', ['urgent']],
  ['urgent, damaged', 'CPOЧHO', 'precedence', ['urgent']],
  ['lightning', 'МОЛНИЯ', 'precedence', ['lightning']],
  ['from a city', 'Из ОСЛО № 20417', 'place', 'Осло'],
  ['from, labelled', 'Откуда: ОСЛО', 'place', 'Осло'],
  ['to a city', 'В ВЕНУ № 18249', 'to', 'Вена'],
  ['to a city, outgoing', 'В ВЕНУ № 18249', 'direction', 'outgoing'],
  ['to, labelled', 'Кому: т. ЗОРИНУ', 'toPerson', 'Зорин'],
  ['to, labelled, an office', 'Кому: СОВПОСОЛ ОСЛО', 'to', 'СОВПОСОЛ ОСЛО'],
  ['from, labelled, a person', 'От кого: т. ПЕТРОВА', 'fromPerson', 'Петров'],
  ['to, on a line of its own', 'ЗОРИНУ', 'toPerson', 'Зорин'],
  ['received', 'Получена 3.II.51 в 18.05', 'received', '1951-02-03T18:05'],
  ['signature with Roman month', '27.IX.50 г.  ПЕТРОВ', 'date', '1950-09-27'],
  ['signature with strokes', '27/IX-50 г.  ПЕТРОВ', 'date', '1950-09-27'],
  ['signature, damaged', '27.1X.50 r. ПETPOB', 'signature', 'Петров'],
  ['signature, its month unreadable', '27.%1Т.50 г. ПЕТРОВ', 'fromPerson', 'Петров'],
  ['printed', 'Отпечатано 3.II.51 в 19.20', 'printedAt', '1951-02-03T19:20'],
  ['printed, shortly', '5 экз. вг Отпеч. 3.II.51, 19.20', 'typist', 'вг'],
  ['sent out', 'Разослано 3.II.51 в 20.15', 'distributed', '1951-02-03T20:15'],
  ['issued', 'Выпустила: Иванова', 'issuedBy', 'Иванов'],
  ['certified', 'Верно: Н. Сидорова', 'authenticated', 'Сидорова'],
  ['certified by a sign', 'Верно: (подпись)', 'authenticated', 'illegible'],
  ['certified, damaged', 'Вeрпо: Сидорова', 'authenticated', 'Сидорова'],
  ['the original', 'Подлинник', 'captions', ['copying prohibited', 'original']],
  ['the original, damaged', 'Подлпнннк', 'captions', ['copying prohibited', 'original']],
  ['shelf mark', 'АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80', 'fileNumber', 'АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, л. 80'],
  ['shelf mark in full words', 'Фонд 45, опись 1, дело 346, листы 13-17', 'fileNumber', 'Фонд 45, опись 1, дело 346, листы 13-17'],
]; // prettier-ignore

const HEAD_EN = ['CABLE STRICTLY SECRET', 'Copying prohibited'];

const ENGLISH: readonly Item[] = [
  ['incoming', 'INCOMING CABLE No. 20417', 'direction', 'incoming'],
  ['outgoing', 'OUTGOING CABLE No. 18249', 'number', '18249'],
  ['incoming register', 'Incoming Nº 20417', 'registerNumbers', ['20417']],
  ['outgoing register', 'Outgoing No. 18249', 'direction', 'outgoing'],
  ['this copy', 'Copy No. 4', 'ownCopy', '4'],
  ['spets', 'Spets NºNº 14, 15', 'spetsNumbers', ['14', '15']],
  ['special', 'SPECIAL', 'precedence', ['special']],
  ['above all', 'ABOVE ALL PRECEDENCE', 'precedence', ['above all precedence']],
  ['out of turn', 'OUT OF TURN', 'precedence', ['out of turn']],
  ['urgent', 'URGENT', 'precedence', ['urgent']],
  ['lightning', 'LIGHTNING', 'precedence', ['lightning']],
  ['to', 'To: Comrade ZORIN', 'toPerson', 'Zorin'],
  ['signature', '3 February 1951 PETROV', 'signature', 'Petrov'],
  ['signature with Roman month', '3.II.51 PETROV', 'date', '1951-02-03'],
  ['printed', '5 copies, lk Printed at 1920 3 February 1951', 'printedAt', '1951-02-03T19:20'],
  ['issued', 'Issued by Ivanov', 'issuedBy', 'Ivanov'],
  ['certified', 'Authenticated: Sidorova', 'authenticated', 'Sidorova'],
  ['the original', 'Original', 'captions', ['copying prohibited', 'original']],
  ['shelf mark', 'GARF, f. R-9401, op. 2, d. 96, ll. 13-17', 'fileNumber', 'GARF, f. R-9401, op. 2, d. 96, ll. 13-17'],
]; // prettier-ignore

describe('items of the Soviet form', () => {
  it.each(RUSSIAN)('Russian: %s', (...[, line, field, value]) => {
    const lines = [...HEAD_RU, line, BODY_RU, FOOT_RU];
    const paper = paperOf([textWith('ru', lines, 'original')]);
    expect(valuesOf(readEnvelope(paper))[field]).toEqual(value);
  });

  it.each(ENGLISH)('English: %s', (...[, line, field, value]) => {
    const lines = [...HEAD_EN, line, 'On 2 February Petrov met with Hale.', 'Issued by Ivanov'];
    expect(valuesOf(readEnvelope(paperWith(lines)))[field]).toEqual(value);
  });

  it.each([
    ['classification', 'strictly secret'],
    ['captions', ['copying prohibited']],
    ['copiesAnnounced', '5'],
    ['typist', 'лк'],
    ['issuedBy', 'Иванов'],
    ['kind', 'telegram'],
  ] as const)('the form by itself: %s', (field, value) => {
    const paper = paperOf([textWith('ru', [...HEAD_RU, BODY_RU, FOOT_RU], 'original')]);
    expect(valuesOf(readEnvelope(paper))[field]).toEqual(value);
  });

  it.each([
    ['№ 2-т. Сталину', '2', 'Сталин'],
    ['№ 2.7 Сталину', '2', 'Сталин'],
    ['N 3-7 MOЛOTOBУ', '3', 'Молотов'],
    ['№ 11-т. Вышинскому', '11', 'Вышинский'],
    ['№ 8-т. Кагановичу', '8', 'Каганович'],
    ['№ 12 - т. Громыко', '12', 'Громыко'],
    ['№ 13-копия', '13', 'copy'],
    ['№ 1-разметка', '1', 'layout'],
    ['№ 9-досье', '9', 'dossier'],
  ])('copy list: %s', (line, number, holder) => {
    const lines = [...HEAD_RU, line, BODY_RU, FOOT_RU];
    const { copies } = understand(paperOf([textWith('ru', lines, 'original')]));
    expect(copies.map((copy) => [copy.number, copy.holder ?? copy.use])).toEqual([
      [number, holder],
    ]);
  });

  it('does not take a copy of the list for the copy in hand', () => {
    const lines = [...HEAD_RU, 'Экз. № 1-разметка   № 2-т. Сталину', BODY_RU, FOOT_RU];
    const paper = paperOf([textWith('ru', lines, 'original')]);
    expect(valuesOf(readEnvelope(paper))).not.toHaveProperty('ownCopy');
  });
});
