import {
  type Box,
  type LaidBlock,
  type LaidLine,
  liesIn,
  type PageLayout,
} from '../../model/scans.ts';

/** What a person reads on a stretch of a page. */
export interface PersonsWords {
  /** The page as it was measured, and the stretch of it. */
  readonly size: Pick<Box, 'width' | 'height'>;
  readonly box: Box;
  /** Line by line; empty where nothing is written there. */
  readonly words: string;
  /** Who says so. */
  readonly by: string;
}

/**
 * The words of a page with a person's in the place of those that a machine read there. Each stretch that a person read is a block of its own,
 * where the first of the words stood that it takes the place of.
 */
export function withPersonsWords(layout: PageLayout, said: readonly PersonsWords[]): PageLayout {
  if (said.length === 0) return layout;
  const blocks = said.reduce(
    (before, one) => withOne(before, { ...one, box: onLayout(one, layout) }),
    layout.blocks,
  );
  const persons = [...new Set(said.map(({ by }) => by))].join(', ');
  const by = [layout.by, `corrected by ${persons}`].filter((words) => words !== undefined);
  return { ...layout, blocks, by: by.join('; ') };
}

/** Whoever reads the page next may measure a larger or smaller copy of it. */
function onLayout({ size, box }: PersonsWords, { width, height }: PageLayout): Box {
  const [across, down] = [width / size.width, height / size.height];
  return {
    x: box.x * across,
    y: box.y * down,
    width: box.width * across,
    height: box.height * down,
  };
}

function withOne(blocks: readonly LaidBlock[], { box, words }: PersonsWords): readonly LaidBlock[] {
  const parted = blocks.map((block) => part(block, box));
  const first = parted.findIndex(({ isTouched }) => isTouched);
  // Where the next reading found nothing, it stands above what lies further down the page.
  const below = blocks.findIndex((block) => block.box.y > box.y);
  const at = first >= 0 ? first : below >= 0 ? below : blocks.length;
  const own = laid(box, words);
  const result: LaidBlock[] = [];
  for (const [index, { above, under }] of parted.entries()) {
    if (above) result.push(above);
    if (index === at && own) result.push(own);
    if (under) result.push(under);
  }
  if (at >= parted.length && own) result.push(own);
  return result;
}

interface Parted {
  readonly isTouched: boolean;
  /** What is left of the block before the stretch, and after it. */
  readonly above?: LaidBlock | undefined;
  readonly under?: LaidBlock | undefined;
}

function part(block: LaidBlock, box: Box): Parted {
  const isIn = (line: LaidLine): boolean => line.words.some((word) => liesIn(word.box, box));
  const first = block.lines.findIndex(isIn);
  if (first < 0) {
    // A block that begins below the stretch comes after it.
    return block.box.y > box.y
      ? { isTouched: false, under: block }
      : { isTouched: false, above: block };
  }
  const lines = block.lines.map((line) => ({
    ...line,
    words: line.words.filter((word) => !liesIn(word.box, box)),
  }));
  return {
    isTouched: true,
    above: some(block, lines.slice(0, first)),
    under: some(block, lines.slice(first)),
  };
}

function some(block: LaidBlock, lines: readonly LaidLine[]): LaidBlock | undefined {
  const left = lines.filter(({ words }) => words.length > 0);
  return left.length === 0 ? undefined : { ...block, lines: left };
}

/** A person's lines over the stretch, each word as wide as its share of the longest line. */
function laid(box: Box, words: string): LaidBlock | undefined {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return undefined;
  const height = box.height / lines.length;
  const width = box.width / Math.max(...lines.map((line) => line.trimEnd().length));
  return { box, lines: lines.map((line, row) => laidLine(line, { box, row, height, width })) };
}

interface Pitch {
  readonly box: Box;
  readonly row: number;
  /** Of a line, and of a character. */
  readonly height: number;
  readonly width: number;
}

function laidLine(line: string, { box, row, height, width }: Pitch): LaidLine {
  const y = Math.round(box.y + row * height);
  const rounded = { y, height: Math.max(1, Math.round(height)) };
  const words = [...line.matchAll(/\S+/g)].map(({ 0: content, index }) => ({
    content,
    confidence: 1,
    box: {
      x: Math.round(box.x + index * width),
      width: Math.max(1, Math.round(content.length * width)),
      ...rounded,
    },
  }));
  return { box: { x: box.x, width: box.width, ...rounded }, words };
}
