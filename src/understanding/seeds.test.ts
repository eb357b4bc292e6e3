import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../test/shared-data.ts';
import { sourceId } from '../model/ids.ts';
import type { Paper } from '../model/papers.ts';
import type { WordFormat } from '../readers/format.ts';
import { printedPage } from '../readers/printed-page/printed-page.ts';
import { recordPage } from '../readers/record-page/record-page.ts';
import { valuesOf } from './testing/values.ts';
import { understand } from './understand.ts';

const cipher = sharedData('seeds/000_387ad8c1c315acad.txt');
const printed = sharedData('seeds/003_e8c09db284bdfaa1.txt');

function read(format: WordFormat, path: string): Paper {
  const content = readFileSync(path);
  const result = format.read({
    id: sourceId('0'.repeat(64)),
    name: path,
    mediaType: 'text/plain',
    size: content.length,
    bytes: content,
    content,
  });
  const [paper] = result.kind === 'read' ? result.papers : [];
  if (paper === undefined) throw new Error(`${path} could not be read`);
  return paper;
}

describe.skipIf(cipher === undefined)(
  'the cipher telegram of 1950 (skipped without the real paper)',
  () => {
    const paper = cipher === undefined ? undefined : read(recordPage, cipher);
    const whole = paper === undefined ? undefined : understand(paper);

    it('says everything about its travel', () => {
      expect(valuesOf(whole?.envelope ?? {})).toMatchObject({
        kind: 'telegram',
        direction: 'incoming',
        number: '28116',
        from: 'Soviet delegation',
        fromPerson: 'Vyshinsky',
        toPerson: 'Gromyko',
        place: 'New York',
        date: '1950-09-27',
        hour: '11:30',
        classification: 'strictly secret',
        precedence: ['special'],
        spetsNumbers: ['62', '63'],
        copiesAnnounced: '13',
        printedAt: '1950-09-27T13:45',
        typist: 'vg',
        issuedBy: 'Abramkin',
        authenticated: 'illegible',
      });
      expect(valuesOf(whole?.envelope ?? {})['registerNumbers']).toEqual(
        expect.arrayContaining(['28116', '28113']),
      );
    });

    it('contradicts itself where it should', () => {
      const messages = whole?.findings.map(({ message }) => message) ?? [];
      for (const words of [
        /28116 .* 28113/,
        /English layer copy no\. 5 is listed twice/,
        /English layer copy no\. 7 is listed twice/,
        /15 entries, but 13 copies/,
        /Russian layer a copy no\. 14/,
      ]) {
        expect(messages.some((message) => words.test(message))).toBe(true);
      }
    });

    it('is read from its Russian layer alone', () => {
      const texts = paper?.texts.filter(({ language }) => language === 'ru') ?? [];
      const alone =
        paper === undefined ? undefined : understand({ ...paper, title: '', record: [], texts });
      expect(valuesOf(alone?.envelope ?? {})).toMatchObject({
        toPerson: 'Громыко',
        fromPerson: 'Вышинский',
        date: '1950-09-27',
        copiesAnnounced: '13',
        printedAt: '1950-09-27T13:45',
        issuedBy: 'Абрамкин',
        spetsNumbers: ['62', '63'],
        from: 'Совделегация',
        place: 'Нью-Йорк',
      });
      expect(alone?.copies.flatMap(({ holder }) => holder ?? [])).toEqual(
        expect.arrayContaining([
          'Каганович',
          'Булганин',
          'Хрущев',
          'Вышинский',
          'Громыко',
          'Сталин',
        ]),
      );
    });
  },
);

describe.skipIf(printed === undefined)(
  'the telegram of 1944 (skipped without the real paper)',
  () => {
    const whole = printed === undefined ? undefined : understand(read(printedPage, printed));

    it('says everything about its travel and no date', () => {
      expect(valuesOf(whole?.envelope ?? {})).toEqual({
        kind: 'telegram',
        number: '1020',
        fileNumber: '840.48 Refugees/5425',
        from: 'Ambassador in the Soviet Union',
        fromPerson: 'Harriman',
        to: 'Secretary of State',
        sourceNote: '840.48 Refugees/5425: Telegram',
      });
    });
  },
);
