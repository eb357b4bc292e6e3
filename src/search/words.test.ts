import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from './chunks.ts';
import { eachChunk } from './words.ts';

function chunksOf(content: string): readonly Chunk[] {
  const found: Chunk[] = [];
  eachChunk(content, [], (chunk) => found.push(chunk));
  return found;
}

const forms = (content: string): string =>
  chunksOf(content)
    .flatMap((chunk) => chunk.words.map((word) => word.form))
    .join(' ');
const wholes = (content: string): string =>
  chunksOf(content)
    .flatMap((chunk) => [...chunk.wholes, ...chunk.parts])
    .join(' ');

describe('words of a text', () => {
  test.each([
    // file numbers, in any dash
    ['793.5 MAP/2-2751', '793 5 map 2 2751', '793.5 map/2-2751'],
    ['793.5 MAP/2–2751', '793 5 map 2 2751', '793.5 map/2-2751'],
    ['793.5 MAP/2—2751', '793 5 map 2 2751', '793.5 map/2-2751'],
    ['840.48 Refugees/5425: Telegram', '840 48 refugees 5425 telegram', '840.48 refugees/5425'],
    ['611.95A241/3–1553', '611 95a241 3 1553', '611.95a241/3-1553'],
    ['740.00119 Control (Korea)/1–1349', '740 00119 control korea 1 1349', '740.00119 1-1349'],
    // abbreviations
    ['the U.S.S.R. said', 'the ussr said', ''],
    ['the U. S. S. R. said', 'the ussr said', ''],
    ['at 7 p. m. and 8 p.m.', 'at 7 pm and 8 pm', ''],
    ['J.F. Hale, J. F. Hale, J.F.Hale', 'jf hale jf hale jf hale', ''],
    // hyphens and apostrophes
    ['SALT-II', 'salt ii', 'saltii'],
    ['co-operation', 'co operation', 'cooper'],
    ['negotia-\ntions', 'negotia tions', 'negoti'],
    ["O’Neill or O'Neill or ONeill", 'oneill or oneill or oneill', 'neill neill'],
    ['Department’s 554, Embassies’ view', 'department 554 embassies view', ''],
    ['Oslo—the capital', 'oslo the capital', ''],
    // numbers
    ['No. 1,020', 'no 1020', '1 020'],
    ['C–66781', 'c 66781', 'c-66781 c66781'],
    ['271546Z', '271546z', '271546'],
    ['27.IX.50 г.', '27 ix 50 г', '27.ix.50'],
    // what print and plain text put into the middle of a sentence
    ['handed to Morrow59 on', 'handed to morrow on', 'morrow59'],
    ['at 7 p.m.60 The note', 'at 7 pm the note', '60'],
    ['similar [Page 1017] problems', 'similar problems', ''],
    ['[Page of the original missing]', 'page of the original missing', ''],
    // folding
    ['Đorđević, Łódź, Straße, Orșova', 'dordevic lodz strasse orsova', ''],
    ['ёлка ЕЛКА', 'елка елка', ''],
    ['мой мои', 'мой мои', ''],
    ['soft\u00adhyphen', 'softhyphen', ''],
    ['外交部', '外 交 部', ''],
  ])('%s', (content, expected, expectedWholes) => {
    expect(forms(content)).toBe(expected);
    expect(wholes(content)).toBe(expectedWholes);
  });

  test('stems follow the script', () => {
    const stems = chunksOf('negotiations переговорах 1951').flatMap((chunk) =>
      chunk.words.map((word) => word.stem),
    );
    expect(stems).toEqual(['negoti', 'переговор', '1951']);
  });

  test('any string is read, its words stand where they say and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (content) => {
        let last = 0;
        eachChunk(content, [], (chunk, start) => {
          for (const word of chunk.words) {
            expect(start + word.start).toBeGreaterThanOrEqual(last);
            expect(word.form).not.toBe('');
            last = start + word.end;
            expect(last).toBeLessThanOrEqual(content.length);
          }
        });
      }),
    );
  });

  // Linear, the slowest takes 0.1 s; quadratic, it would take minutes. The limit leaves room for a busy machine.
  test.each(['a. ', 'a-', '1,', "a'", '[Page ', 'x', '.', 'ab.c/', 'é', '1.'])(
    'a long run of %j takes no more than linear time',
    (unit) => {
      const started = performance.now();
      eachChunk(unit.repeat(200_000 / unit.length), [], () => undefined);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );
});
