import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';
import { altoPages } from '../laid/alto.ts';
import { writeAlto } from './write-alto.ts';

const coordinate = fc.integer({ min: 0, max: 5000 });
const box: fc.Arbitrary<Box> = fc.record({
  x: coordinate,
  y: coordinate,
  width: coordinate,
  height: coordinate,
});
const content = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const word: fc.Arbitrary<LaidWord> = fc.record(
  { content, box, confidence: fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000) },
  { requiredKeys: ['content', 'box'] },
);
const line: fc.Arbitrary<LaidLine> = fc.record(
  {
    box,
    words: fc.array(word, { maxLength: 4 }),
    aside: fc.constantFrom('stamp' as const, 'noise' as const),
  },
  { requiredKeys: ['box', 'words'] },
);
const block: fc.Arbitrary<LaidBlock> = fc.record({ box, lines: fc.array(line, { maxLength: 4 }) });
const layout: fc.Arbitrary<PageLayout> = fc.record({
  width: coordinate,
  height: coordinate,
  language: fc.constantFrom('ru', 'en', 'und'),
  blocks: fc.array(block, { maxLength: 4 }),
  by: fc.constantFrom('tesseract 5.3.0 (rus)', 'A & B <1>'),
});

describe('writeAlto', () => {
  it('is read back as the same layout, whatever characters its words have', () => {
    fc.assert(
      fc.property(layout, (page) => {
        const held = page.blocks.map(({ box, lines }) => ({
          box,
          lines: lines.map(({ words, ...line }) => ({
            ...line,
            words: words.map((each) => ({ ...each, content: possible(each.content) })),
          })),
        }));
        const [read] = altoPages(writeAlto(page, { prepared: 'evened' }));
        expect(read?.blocks).toEqual(held);
        expect(read?.by).toBe(page.by);
      }),
    );
  });

  it('names who read it, how, and in what language', () => {
    const alto = writeAlto(
      { width: 100, height: 200, language: 'ru', blocks: [], by: 'tesseract 5.3.0 (rus)' },
      { prepared: 'evened, turned 2.1' },
    );
    expect(alto).toContain('<softwareName>tesseract 5.3.0 (rus)</softwareName>');
    expect(alto).toContain('evened, turned 2.1');
    expect(alto).toContain('LANG="ru"');
  });
});

// What XML cannot hold.
function possible(words: string): string {
  return Array.from(words, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isPossible =
      [9, 10, 13].includes(code) ||
      (code >= 32 && (code < 0xd800 || code > 0xdfff) && code < 0xfffe) ||
      code > 0xffff;
    return isPossible ? character : '\uFFFD';
  }).join('');
}
