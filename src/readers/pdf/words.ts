import {
  type Box,
  type LaidBlock,
  type LaidLine,
  type LaidWord,
  PDF_DPI,
} from '../../model/scans.ts';
import { boxAll, boxAround } from '../laid/boxes.ts';

/** A run of characters of a page, as the text layer gives it. */
export interface TextRun {
  readonly str: string;
  /** In points: how far it runs, and how high its letters are. */
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** From the points of a page to the pixels of its upright picture. */
export type Matrix = readonly number[];

/** The lines of a page's text layer, gathered to blocks where wider spaces stand between them. */
export function blocksOf(runs: readonly TextRun[], toPixels: Matrix): readonly LaidBlock[] {
  const words = runs.flatMap((run) => wordsOf(run, toPixels));
  return gathered(linesOf(joined(words)));
}

/** A part of a run between its spaces. `glued`: it went on without a space before it. */
interface RunWord extends LaidWord {
  readonly glued: boolean;
}

/** Letters of one run are taken to be equally wide: it has one font, and mostly is one word. */
function wordsOf(run: TextRun, toPixels: Matrix): readonly RunWord[] {
  const { str, width, height, transform } = run;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || height;
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const letter = str.length > 0 ? width / str.length : 0;
  const at = (right: number, above: number): readonly [number, number] =>
    moved(toPixels, [
      e + (a / along) * right + (c / up) * above,
      f + (b / along) * right + (d / up) * above,
    ]);
  return [...str.matchAll(/\S+/g)].map((match) => {
    const start = match.index * letter;
    const end = (match.index + match[0].length) * letter;
    const corners = [
      at(start, -0.22 * size),
      at(end, -0.22 * size),
      at(start, 0.78 * size),
      at(end, 0.78 * size),
    ];
    return { content: match[0], box: boxAround(corners), glued: match.index === 0 };
  });
}

function moved(matrix: Matrix, [x, y]: readonly [number, number]): readonly [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Some programs set each letter by itself: runs that touch are one word. */
function joined(words: readonly RunWord[]): readonly LaidWord[] {
  const whole: LaidWord[] = [];
  for (const { glued, content, box } of words) {
    const before = whole.at(-1);
    if (before !== undefined && glued && touches(before.box, box)) {
      whole.splice(-1, 1, { content: before.content + content, box: boxAll([before.box, box]) });
    } else whole.push({ content, box });
  }
  return whole;
}

function touches(left: Box, right: Box): boolean {
  const gap = right.x - (left.x + left.width);
  return besides(left, right) && Math.abs(gap) < 0.12 * Math.min(left.height, right.height);
}

/** Whether the middle of each stands within the height of the other. */
function besides(one: Box, other: Box): boolean {
  const within = (box: Box, y: number): boolean => y >= box.y && y <= box.y + box.height;
  return within(one, other.y + other.height / 2) && within(other, one.y + one.height / 2);
}

/** Words beside each other, in the order in which the page sets them. */
function linesOf(words: readonly LaidWord[]): readonly LaidLine[] {
  const lines: LaidWord[][] = [];
  for (const word of words) {
    const open = lines.at(-1);
    const before = open?.at(-1);
    if (before !== undefined && besides(before.box, word.box) && word.box.x >= before.box.x) {
      open?.push(word);
    } else lines.push([word]);
  }
  return lines.map((line) => ({ words: line, box: boxAll(line.map(({ box }) => box)) }));
}

/** So far apart, in heights of a line, two lines no longer belong to one column. */
const COLUMN_GAP = 4;

/** Lines below each other; a jump back up the page begins another column. Spaces between paragraphs are told apart where the page is laid out. */
function gathered(lines: readonly LaidLine[]): readonly LaidBlock[] {
  const blocks: LaidLine[][] = [];
  for (const line of lines) {
    const before = blocks.at(-1)?.at(-1);
    const down = before === undefined ? -1 : line.box.y - before.box.y;
    const height = before?.box.height ?? PDF_DPI;
    if (down > 0 && down < COLUMN_GAP * height) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({ lines: block, box: boxAll(block.map(({ box }) => box)) }));
}
