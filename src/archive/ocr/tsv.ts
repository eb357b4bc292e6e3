import type { Box } from '../../model/scans.ts';

/** A word of tesseract's table, in pixels of the picture that it was given. `confidence` from 0 to 1. */
export interface ReadWord {
  readonly content: string;
  readonly box: Box;
  readonly confidence: number;
}

/** Blocks, of paragraphs, of lines, of words. */
export type ReadBlocks = readonly (readonly (readonly ReadWord[])[])[];

const WORD = '5';

/** Reads the table: a row a word, numbered by block, paragraph and line. Words of spaces alone are none. */
export function readTable(table: string): ReadBlocks {
  const blocks: ReadWord[][][] = [];
  let [openBlock, openLine] = ['', ''];
  for (const row of table.split('\n')) {
    const columns = row.split('\t');
    const [level, page, block, paragraph, line] = columns;
    const content = (columns[11] ?? '').trim();
    if (level !== WORD || content === '') continue;
    const blockName = `${page}.${block}`;
    const lineName = `${blockName}.${paragraph}.${line}`;
    if (blockName !== openBlock) blocks.push([]);
    if (lineName !== openLine) blocks.at(-1)?.push([]);
    [openBlock, openLine] = [blockName, lineName];
    blocks.at(-1)?.at(-1)?.push(wordOf(columns, content));
  }
  return blocks;
}

function wordOf(columns: readonly string[], content: string): ReadWord {
  const [x = 0, y = 0, width = 0, height = 0, confidence = 0] = columns.slice(6, 11).map(Number);
  return {
    content,
    box: { x, y, width, height },
    confidence: Math.min(1, Math.max(0, confidence / 100)),
  };
}

export function wordsIn(blocks: ReadBlocks): readonly ReadWord[] {
  return blocks.flat(2);
}

/** Mean confidence of a letter; 0 where nothing was read. */
export function meanConfidence(blocks: ReadBlocks): number {
  const [sum, letters] = weigh(blocks);
  return letters === 0 ? 0 : sum / letters;
}

/** How much was read, and how surely: of two readings of a picture the one with more is kept. Doubtful letters count for nothing. */
export function yieldOf(blocks: ReadBlocks): number {
  return wordsIn(blocks).reduce(
    (sum, { content, confidence }) => sum + content.length * Math.max(0, 2 * confidence - 1),
    0,
  );
}

function weigh(blocks: ReadBlocks): readonly [number, number] {
  let [sum, letters] = [0, 0];
  for (const { content, confidence } of wordsIn(blocks)) {
    sum += confidence * content.length;
    letters += content.length;
  }
  return [sum, letters];
}
