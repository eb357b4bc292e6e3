import type { LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';

/** Typing is level within this many degrees of the page's; a stamp is set by hand. */
const TILTED = 1.5;
/** Marks read less surely than this may be strokes and dirt. */
const DOUBTFUL = 0.4;

/** Says which lines of a page are no part of its typing: rubber stamps, and strokes and dirt in which no words are left. */
export function markAsides(blocks: PageLayout['blocks'], turned: number): PageLayout['blocks'] {
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => {
      const aside = asideOf(line, turned);
      return aside === undefined ? line : { ...line, aside };
    }),
  }));
}

function asideOf(line: LaidLine, turned: number): LaidLine['aside'] {
  if (isNoise(line)) return 'noise';
  const tilt = tiltOf(line);
  return tilt !== undefined && Math.abs(tilt - turned) > TILTED ? 'stamp' : undefined;
}

/** A longer word, however badly it was read, may be one. */
function isNoise({ words }: LaidLine): boolean {
  const isWord = words.some(({ content }) => /[\p{L}\d]{4}|\d{2}/u.test(content));
  return (
    !isWord &&
    words.every(
      ({ content, confidence = 1 }) => confidence < DOUBTFUL || !/[\p{L}\d]/u.test(content),
    )
  );
}

const CAPITALS = /^[^\p{L}]*\p{Lu}{4,}[^\p{L}]*$/u;

/**
 * Degrees by which a line of capitals rises to the right, from its first and last long words: stamps are cut in capitals, and those are all
 * of one height. Nothing for another line.
 */
function tiltOf({ words }: LaidLine): number | undefined {
  const long = words.filter(({ content }) => CAPITALS.test(content));
  const [first, last] = [long[0], long.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    long.length < 2 ||
    long.length * 2 < words.length
  ) {
    return undefined;
  }
  const middle = ({ box }: LaidWord): readonly [number, number] => [
    box.x + box.width / 2,
    box.y + box.height / 2,
  ];
  const [[left, top], [right, bottom]] = [middle(first), middle(last)];
  return (Math.atan2(top - bottom, right - left) * 180) / Math.PI;
}
