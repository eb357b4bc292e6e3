import type { Span } from './evidence.ts';
import type { BlockId, TextId } from './ids.ts';
import { rangesOf } from './ranges.ts';
import type { Box, PlacedWord } from './scans.ts';
import type { Block, BlockKind, Text } from './texts.ts';

/** A line of a text where it stands on the page. */
export interface ScanLine extends Span {
  readonly text: TextId;
  readonly block: BlockId;
  /** Of the block: a stamp or strokes are no part of the typing. */
  readonly kind: BlockKind;
  readonly content: string;
  readonly box: Box;
  readonly words: readonly PlacedWord[];
}

/**
 * The placed words of a page gathered to its lines, in the order given. A line ends where the text says so (a `line-break`), where
 * another block begins, and where a word no longer stands beside the one before it.
 */
export function scanLines(
  words: readonly PlacedWord[],
  texts: readonly Text[],
): readonly ScanLine[] {
  const blocks = blocksByName(texts);
  const lines: PlacedWord[][] = [];
  for (const word of words) {
    const open = lines.at(-1);
    const before = open?.at(-1);
    const block = blocks.get(nameOf(word));
    if (open && before && block && goesOn(before, word, block)) open.push(word);
    else if (block) lines.push([word]);
  }
  return lines.map((line) => lineOf(line, blocks));
}

function blocksByName(texts: readonly Text[]): ReadonlyMap<string, Block> {
  return new Map(
    texts.flatMap((text) =>
      text.blocks.map((block) => [nameOf({ text: text.id, block: block.id }), block]),
    ),
  );
}

function nameOf(at: { readonly text: TextId; readonly block: BlockId }): string {
  return `${at.text} ${at.block}`;
}

function goesOn(before: PlacedWord, word: PlacedWord, block: Block): boolean {
  if (before.text !== word.text || before.block !== word.block) return false;
  if (word.start < before.end) return false;
  const isBroken = rangesOf(block.ranges, 'line-break').some(
    ({ start }) => start >= before.end && start <= word.start,
  );
  return !isBroken && standBeside(before.box, word.box);
}

/** Whether the middle of each lies within the height of the other. Skewed lines drift, so only neighbours are compared. */
function standBeside(a: Box, b: Box): boolean {
  const middle = (box: Box) => box.y + box.height / 2;
  const within = (y: number, box: Box) => y >= box.y && y <= box.y + box.height;
  return within(middle(a), b) || within(middle(b), a);
}

function lineOf(words: readonly PlacedWord[], blocks: ReadonlyMap<string, Block>): ScanLine {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) throw new Error('a line without words');
  const { text, block, start } = first;
  const { kind = 'paragraph', content: all = '' } = blocks.get(nameOf(first)) ?? {};
  const box = around(words.map((word) => word.box));
  const content = all.slice(start, last.end);
  return { text, block, kind, start, end: last.end, content, box, words };
}

/** Whether a person reading the page reads it: not where it is strokes in which no words are left. */
export function isReading({ kind }: Pick<ScanLine, 'kind'>): boolean {
  return kind !== 'ocr-noise';
}

/** The smallest box that holds them all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where a stretch of a block stands on the page: one box for each line it touches. Words it cuts count whole. */
export function boxesOf(
  at: Span & { readonly text: TextId; readonly block: BlockId },
  lines: readonly ScanLine[],
): readonly Box[] {
  return lines
    .filter((line) => line.text === at.text && line.block === at.block)
    .map((line) => line.words.filter(({ start, end }) => start < at.end && end > at.start))
    .filter((words) => words.length > 0)
    .map((words) => around(words.map((word) => word.box)));
}
