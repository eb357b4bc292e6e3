import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCopies } from './copies/copy-list.ts';
import { readRussianCopies } from './copies/russian-copies.ts';
import { readEnvelope } from './envelope/read-envelope.ts';
import type { BlockKind } from '../model/texts.ts';
import { lineOf } from './lines.ts';
import { readSurname } from './ocr-repair/surnames.ts';
import { paperOf, paperWith, textWith } from './testing/papers.ts';
import { understand } from './understand.ts';

/** Pieces of the forms, out of which hostile text is put together. */
const PIECES = [
  'Telegram From the ',
  '12. ',
  ' to the ',
  '(Reed) ',
  'Washington, ',
  'March 4, 1951',
  '—3 p. m. ',
  'Source: Department of State, Central Files, ',
  'POL 27–14 ',
  '611.93/12–955. ',
  'Secret; ',
  'Copy N° 2 to ',
  'Экз. № 2-т. ',
  'Сталину ',
  'Из ОСЛО № ',
  '27.1X.50 ',
  'Drafted by Reed, ',
  '1020. ',
  'Secto 12. ',
  '[Page 12] ',
  'FROM OSLO TO FOREIGN OFFICE ',
  'D. 5.40 p.m. ',
  'TÉLÉGRAMME À L’ARRIVÉE ',
  'OSLO, le 3 février 1951 à 19 h. 20 ',
  'Telegramm ',
  'Nr. 88 ',
  'R 271546Z JAN 75\n',
  'FM SECSTATE WASHDC\n',
  'SECRET\nPAGE 02 STATE 018273 ',
  'STRICTLY SECRET ',
  'ШИФРТЕЛЕГРАММА ВЫПУСТИЛ ',
  'Summary: ',
  'АВПРФ, ф. 059а, оп. 5а, ',
  'f. 5, p. 1, d. ',
  'undated ',
  '\n',
  '\t',
  '((((',
  ']]]]',
  '½',
  '\u0000',
  '\uD800',
  '١٢',
  'A',
  'aa aa ',
  ', , , ',
  '1 1 1 ',
  '– – ',
];
const KINDS: readonly BlockKind[] = [
  'paragraph',
  'head',
  'dateline',
  'source-line',
  'note',
  'source-note',
];

const words = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const block = fc.tuple(fc.constantFrom(...KINDS), words);

describe('on any text', () => {
  it('the grammar never throws, and every reading has its words', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.constantFrom('en', 'ru', 'und'),
        (blocks, language) => {
          const paper = paperOf([textWith(language, blocks)]);
          const { envelope, copies, findings } = understand(paper);
          const { silent = [], ...read } = envelope;
          const blanks = silent.map(({ evidence }) => ({ evidence: evidence ? [evidence] : [] }));
          const readings = Object.values(read).flat();
          for (const { evidence } of [...readings, ...findings, ...blanks]) {
            for (const { block: id, start, end, quote } of evidence) {
              const content = paper.texts[0]?.blocks.find(
                (candidate) => candidate.id === id,
              )?.content;
              expect(content?.slice(start, end)).toBe(quote);
            }
          }
          expect(copies.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('the same text gets the same answer', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(readEnvelope(paperWith(blocks))).toEqual(readEnvelope(paperWith(blocks)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Each probe would take a pattern with nested repetition into time beyond all bounds. */
const PROBES: readonly string[] = [
  ...PIECES,
  'a',
  ' ',
  '1',
  '.',
  '-',
  '(',
  'From ',
  'to ',
  'A. ',
  'Экз',
  'я',
  'I',
  'Mr. ',
  'Reed told Hale ',
  'Deptel ',
];

describe('on hostile text', () => {
  it.each(PROBES)('time grows no faster than length for %j repeated', (piece) => {
    const seconds = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const blocks = KINDS.map((kind) => [kind, text] as const);
      const papers = [paperWith(blocks), paperOf([textWith('ru', blocks)])];
      const before = process.cpuUsage();
      for (const paper of papers) {
        readEnvelope(paper);
        const lines = paper.texts.flatMap((layer) =>
          layer.blocks.map((each) => lineOf(layer, each)),
        );
        readCopies(lines);
        readRussianCopies(lines);
      }
      const { user } = process.cpuUsage(before);
      return user / 1e6;
    };
    seconds(2_000);
    const short = seconds(20_000);
    const long = seconds(160_000);
    expect(long).toBeLessThan(Math.max(0.4, short * 16));
  });

  it.each(PROBES)('the whole of a paper takes time no faster than its length for %j', (piece) => {
    const seconds = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = process.cpuUsage();
      understand(
        paperWith([
          ['paragraph', text],
          ['note', text],
        ]),
      );
      return process.cpuUsage(before).user / 1e6;
    };
    seconds(2_000);
    const short = seconds(8_000);
    const long = seconds(64_000);
    expect(long).toBeLessThan(Math.max(0.5, short * 16));
  });

  it('reads a surname of any length in no time', () => {
    const before = process.cpuUsage();
    readSurname('Ш'.repeat(1_000_000));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(0.5);
  });
});
