import { expect, test } from 'vitest';
import type { Box, PageLayout } from '../../model/scans.ts';
import { withPersonsWords } from './persons-words.ts';

const LINE = 40;
const size = { width: 1000, height: 1400 };

/** A page of one block, a line each. */
function page(lines: readonly string[]): PageLayout {
  const laid = lines.map((line, row) => ({
    box: { x: 100, y: row * LINE, width: 800, height: 30 },
    words: [...line.matchAll(/\S+/g)].map(({ 0: content, index }) => ({
      content,
      box: { x: 100 + index * 20, y: row * LINE, width: content.length * 20, height: 30 },
      confidence: 0.7,
    })),
  }));
  const box = { x: 100, y: 0, width: 800, height: lines.length * LINE };
  return {
    width: 1000,
    height: 1400,
    language: 'en',
    blocks: [{ box, lines: laid }],
    by: 'fake 1.0',
  };
}

const wordsOf = ({ blocks }: PageLayout): readonly string[] =>
  blocks.flatMap(({ lines }) =>
    lines.map(({ words }) => words.map(({ content }) => content).join(' ')),
  );

/** The stretch of so many lines from one on. */
const stretch = (row: number, lines = 1): Box => ({
  x: 95,
  y: row * LINE - 2,
  width: 810,
  height: lines * LINE,
});
const READ = page(['The harbcur is', 'clcsed agaln to', 'all ships of ours']);

test('a person’s words stand where the machine’s stood, and the others stay', () => {
  const corrected = withPersonsWords(READ, [
    { size, box: stretch(1), words: 'closed again to', by: 'I. Orla' },
  ]);
  expect(wordsOf(corrected)).toEqual(['The harbcur is', 'closed again to', 'all ships of ours']);
  expect(corrected.by).toBe('fake 1.0; corrected by I. Orla');
  const word = corrected.blocks[1]?.lines[0]?.words[0];
  expect(word).toMatchObject({ content: 'closed', confidence: 1, box: { x: 95, y: LINE - 2 } });
});

test('several lines at once, and several stretches', () => {
  const said = [
    { size, box: stretch(1, 2), words: 'closed again to\nall ships of yours', by: 'I. Orla' },
    { size, box: stretch(0), words: 'The harbour is', by: 'P. Arden' },
  ];
  const corrected = withPersonsWords(READ, said);
  expect(wordsOf(corrected)).toEqual(['The harbour is', 'closed again to', 'all ships of yours']);
  expect(corrected.by).toContain('I. Orla, P. Arden');
});

test('nothing is written there: the machine’s words go', () => {
  expect(
    wordsOf(withPersonsWords(READ, [{ size, box: stretch(1), words: '', by: 'I. Orla' }])),
  ).toEqual(['The harbcur is', 'all ships of ours']);
});

test('where the next machine reads nothing, the person’s words stand all the same', () => {
  const next = page(['The harbour is', '', 'all ships of ours']);
  const said = [{ size, box: stretch(4), words: 'HENTZAU', by: 'I. Orla' }];
  expect(wordsOf(withPersonsWords(next, said)).at(-1)).toBe('HENTZAU');
  const blank = { ...next, blocks: [] };
  expect(wordsOf(withPersonsWords(blank, said))).toEqual(['HENTZAU']);
});

test('without corrections the page is as it was', () => {
  expect(withPersonsWords(READ, [])).toBe(READ);
});

test('a page that is measured on a smaller copy has them in the same place', () => {
  const half = (box: Box): Box => ({
    x: box.x / 2,
    y: box.y / 2,
    width: box.width / 2,
    height: box.height / 2,
  });
  const small: PageLayout = {
    ...READ,
    width: 500,
    height: 700,
    blocks: READ.blocks.map((block) => ({
      box: half(block.box),
      lines: block.lines.map((line) => ({
        box: half(line.box),
        words: line.words.map((word) => ({ ...word, box: half(word.box) })),
      })),
    })),
  };
  const said = [{ size, box: stretch(1), words: 'closed again to', by: 'I. Orla' }];
  expect(wordsOf(withPersonsWords(small, said))[1]).toBe('closed again to');
});
