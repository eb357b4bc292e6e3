import { pitchOf } from './fixed-pitch.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** Lines whose middles lie within so much of a letter's width of each other stand on one row of the typewriter. */
const LEVEL = 0.75;

/**
 * Puts a typed page in rows as they were typed. Where a list stands in two columns tesseract at times reads one column and then the other; a
 * typewriter goes from left to right, and so does whoever reads the list. Pages that were not typed stay as they were read.
 */
export function inRows(blocks: ReadBlocks): ReadBlocks {
  const pitch = pitchOf(blocks);
  if (pitch === undefined || blocks.length < 2) return blocks;
  const rows: Row[] = [];
  const lines = blocks.flat().toSorted((a, b) => middleOf(a) - middleOf(b));
  for (const line of lines) {
    const middle = middleOf(line);
    const row = rows.findLast((each) => Math.abs(each.middle - middle) < LEVEL * pitch);
    if (row !== undefined && row.lines.every((each) => standApart(each, line)))
      row.lines.push(line);
    else rows.push({ middle, lines: [line] });
  }
  return [rows.map(({ lines }) => lines.flat().toSorted((a, b) => a.box.x - b.box.x))];
}

interface Row {
  readonly middle: number;
  readonly lines: (readonly ReadWord[])[];
}

/** The height of a line's middle; long words count for more, for commas hang and quotes fly. */
function middleOf(line: readonly ReadWord[]): number {
  let [sum, width] = [0, 0];
  for (const { box } of line) {
    sum += (box.y + box.height / 2) * box.width;
    width += box.width;
  }
  return sum / Math.max(1, width);
}

function standApart(one: readonly ReadWord[], other: readonly ReadWord[]): boolean {
  const [start, end] = [leftOf(one), rightOf(one)];
  return rightOf(other) <= start || leftOf(other) >= end;
}

const leftOf = (line: readonly ReadWord[]): number => Math.min(...line.map(({ box }) => box.x));
const rightOf = (line: readonly ReadWord[]): number =>
  Math.max(...line.map(({ box }) => box.x + box.width));
