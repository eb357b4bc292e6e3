import { describe, expect, it } from 'vitest';
import { meanConfidence, readTable, yieldOf } from './tsv.ts';

const row = (...columns: readonly (string | number)[]): string => columns.join('\t');

const TABLE = [
  row('level', 'page_num', 'block_num', 'par_num', 'line_num', 'word_num', 'left', 'top', 'width', 'height', 'conf', 'text'),
  row(1, 1, 0, 0, 0, 0, 0, 0, 800, 900, -1, ''),
  row(5, 1, 1, 1, 1, 1, 10, 20, 30, 12, 96.5, 'Из'),
  row(5, 1, 1, 1, 1, 2, 50, 20, 60, 12, 40, 'ОСЛО'),
  row(5, 1, 1, 1, 2, 1, 10, 50, 30, 12, 88, '"цитата"'),
  row(5, 1, 2, 1, 1, 1, 10, 90, 30, 12, 95, ' '),
  row(5, 1, 3, 1, 1, 1, 10, 130, 30, 12, 104, 'конец'),
].join('\n'); // prettier-ignore

describe('readTable', () => {
  it('parts words into lines and blocks, and leaves out words of spaces', () => {
    const blocks = readTable(TABLE);
    expect(
      blocks.map((lines) => lines.map((words) => words.map(({ content }) => content))),
    ).toEqual([[['Из', 'ОСЛО'], ['"цитата"']], [['конец']]]);
    expect(blocks[0]?.[0]?.[1]).toEqual({
      content: 'ОСЛО',
      box: { x: 50, y: 20, width: 60, height: 12 },
      confidence: 0.4,
    });
    expect(blocks[1]?.[0]?.[0]?.confidence).toBe(1);
  });

  it('makes nothing of an empty table', () => {
    expect(readTable('')).toEqual([]);
    expect(meanConfidence([])).toBe(0);
  });
});

describe('yieldOf', () => {
  it('counts letters by how surely they were read, and doubtful ones for nothing', () => {
    const word = (content: string, confidence: number) => ({
      content,
      confidence,
      box: { x: 0, y: 0, width: 1, height: 1 },
    });
    expect(yieldOf([[[word('abcd', 1), word('ab', 0.75), word('zzzz', 0.5)]]])).toBe(5);
    expect(meanConfidence([[[word('abc', 1), word('z', 0.2)]]])).toBeCloseTo(0.8);
  });
});
