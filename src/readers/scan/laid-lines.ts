import type { LaidBlock, LaidLine, LaidWord, PageLayout } from '../../model/scans.ts';

/** A line of a page as words to be read, and those words, cleaned, each where it stands. */
interface TypedLine {
  readonly line: string;
  readonly words: readonly LaidWord[];
}

/** Lines that stand together; between two of these a typist would have left a blank line. */
export type TypedStretch = readonly TypedLine[];

/** How much further apart than usual two lines stand that belong to different paragraphs. */
const WIDE = 1.55;
/** A first line is set in by more than so many letters. */
const INDENT = 1.5;
const SET_IN = '    ';

/** A line beside the typing, and after how many words of the typing it stands. */
export interface AsideLine {
  readonly aside: NonNullable<LaidLine['aside']>;
  readonly words: readonly LaidWord[];
  readonly after: number;
}

/** The lines of a page that are no part of its typing, in order. */
export function asideLines({ blocks }: PageLayout): readonly AsideLine[] {
  const found: AsideLine[] = [];
  let after = 0;
  for (const { aside, words: all } of blocks.flatMap(({ lines }) => lines)) {
    const words = all.flatMap(cleaned);
    if (aside === undefined) after += words.length;
    else if (words.length > 0) found.push({ aside, words, after });
  }
  return found;
}

/** The lines of a page as if they were typed: blank lines where the page has wider spaces, spaces where a line is set in. */
export function typedLines(layout: PageLayout): readonly TypedStretch[] {
  const usual = usualPitch(layout.blocks);
  return layout.blocks.flatMap((block) => stretchesOf(block, usual));
}

const isTyping = ({ aside }: LaidLine): boolean => aside === undefined;

function stretchesOf(block: LaidBlock, usual: number): readonly TypedStretch[] {
  const margin = block.lines
    .filter(isTyping)
    .reduce((least, { box }) => Math.min(least, box.x), Infinity);
  const stretches: TypedLine[][] = [];
  let above: LaidLine | undefined;
  for (const line of block.lines) {
    if (!isTyping(line)) continue;
    const words = line.words.flatMap(cleaned);
    if (words.length === 0) continue;
    const typed = { line: indentOf(line, margin) + contentOf(words), words };
    const open = stretches.at(-1);
    const apart = above !== undefined && usual > 0 && line.box.y - above.box.y > WIDE * usual;
    if (open === undefined || apart) stretches.push([typed]);
    else open.push(typed);
    above = line;
  }
  return stretches;
}

/** The distance from line to line within a paragraph: the smaller ones, for a short page has as many between paragraphs. */
function usualPitch(blocks: readonly LaidBlock[]): number {
  const pitches = blocks.flatMap((block) => {
    const lines = block.lines.filter(isTyping);
    return lines.slice(1).map((line, index) => line.box.y - (lines[index]?.box.y ?? 0));
  });
  const known = pitches.filter((pitch) => pitch > 0).sort((one, other) => one - other);
  return known[Math.floor(0.4 * (known.length - 1))] ?? 0;
}

function indentOf(line: LaidLine, margin: number): string {
  const letters = line.words.reduce((sum, { content }) => sum + content.length + 1, -1);
  const width = letters > 0 ? line.box.width / letters : 0;
  return line.box.x - margin > INDENT * width ? SET_IN : '';
}

const contentOf = (words: readonly LaidWord[]): string =>
  words.map(({ content }) => content).join(' ');

/** Control characters are no words of a page: text layers have them for glyphs without a meaning. */
// oxlint-disable-next-line no-control-regex
const STRAYS = /[\0-\x1F\x7F-\x9F\s]+/g;

function cleaned(word: LaidWord): readonly LaidWord[] {
  const content = word.content.replace(STRAYS, ' ').trim();
  if (content === '') return [];
  return [content === word.content ? word : { ...word, content }];
}
