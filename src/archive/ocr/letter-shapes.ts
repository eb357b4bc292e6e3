import type { Asides } from './asides.ts';
import { pitchOf } from './fixed-pitch.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';
import { lowerLeftOf, stemOf, typedLetters } from './typed-letters.ts';
import type { TypedLetter } from './typed-letters.ts';

/** Small letters that neither rise above the others nor hang below their line. */
const SMALL = /[acemnorsuvwxzавгежзиклмнопстхчшъыьэюя]/u;
/** Those of them whose capitals have the same shape, so that nothing but their height tells them apart. */
const ALIKE = /[cosuvwxzвгжзиклмнопстхчшъыьэюя]/u;
/** The same of letters that hang below the line, as their capitals do not. */
const HANGING = /[pyру]/u;
/** Letters that stand on the line. */
const STANDING = /[abcdehiklmnorstuvwxzавгежзиклмнопстхчшъыьэюяA-IK-PR-Z]/u;
/** Letters and figures as high as a capital. */
const LARGE = /[bdhkl2-8ABCDEFGHIKLMNOPRSTUVWXZАБВГЕЖЗИКЛМНОПРСТУХЧШЪЫЬЭЮЯ]/u;
/** A page that has fewer of each is not measured, nor one whose sizes are less apart: `STOP STOP STOP` in capitals alone. */
const ENOUGH = 12;
const SEVERAL = 3;
const APART = 1.1;
/** A letter is of a size if it is off it by no more than this share of what lies between the two. */
const NEAR = 0.4;

/**
 * Tells letters of like shape apart by measuring them. A typewriter's letters have two sizes, and of `o` and `O` tesseract, which reads a line at a time, guesses
 * which (`the report Of the mission`); so it is with commas and full stops, and by their shape with `L` for `l` and `9` for `0`. What is of neither kind
 * stays as it was read; so do stamps.
 */
export function lettersByShape(blocks: ReadBlocks, page: Grey, asides: Asides): ReadBlocks {
  const pitch = pitchOf(blocks);
  if (pitch === undefined) return blocks;
  const typing = blocks.flat().filter((line) => !asides.has(line));
  const inked = new Map(
    typing.flat().map((word) => [word, typedLetters(word, page, pitch)] as const),
  );
  const measured = { page, sizes: sizesOf(page, inked) };
  const settle = (word: ReadWord): ReadWord => {
    const letters = inked.get(word) ?? [];
    return letters.length === 0 ? word : { ...word, content: settled(word, letters, measured) };
  };
  return blocks.map((lines) => lines.map((line) => line.map(settle)));
}

/** Heights of a page's letters, in pixels; nothing where there are too few to tell. */
interface Sizes {
  readonly letters: Pair | undefined;
  readonly stops: Pair | undefined;
  /** Not heights: where the stems of `L` and `l` stand. */
  readonly stems: Pair | undefined;
}

/** The medians of two kinds of sign that differ by a measure. */
interface Pair {
  readonly low: number;
  readonly high: number;
}

function sizesOf(page: Grey, inked: ReadonlyMap<ReadWord, readonly TypedLetter[]>): Sizes {
  const letters = [...inked.values()].flat();
  const inCapitals = [...inked].flatMap(([{ content }, each]) => (isAnySmall(content) ? [] : each));
  const heights = (kind: RegExp) => measures(letters, kind, heightOf);
  const stem = (letter: TypedLetter) => stemOf(page, letter);
  return {
    letters: pairOf(heights(SMALL), heights(LARGE), ENOUGH),
    stops: pairOf(heights(/[.:]/), heights(/[,;]/), SEVERAL),
    stems: pairOf(measures(inCapitals, /L/, stem), measures(letters, /l/, stem), 2),
  };
}

function measures(
  letters: readonly TypedLetter[],
  kind: RegExp,
  measure: (letter: TypedLetter) => number,
): readonly number[] {
  return letters.flatMap((each) => (kind.test(each.letter) ? [measure(each)] : []));
}

function pairOf(
  lows: readonly number[],
  highs: readonly number[],
  enough: number,
): Pair | undefined {
  if (lows.length < enough || highs.length < enough) return undefined;
  const [low, high] = [middle(lows), middle(highs)];
  return high > APART * low ? { low, high } : undefined;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

const heightOf = ({ top, bottom }: TypedLetter): number => bottom - top;

type Size = keyof Pair;

/** Which of two sizes a measure is of; neither, where it is too far from both. */
function sizeOf(measure: number, { low, high }: Pair): Size | undefined {
  const near = NEAR * (high - low);
  if (Math.abs(measure - low) <= near) return 'low';
  return Math.abs(measure - high) <= near ? 'high' : undefined;
}

/** The stem of the small `l` stands further to the right than that of its capital. */
const opposite = (size: Size | undefined): Size | undefined =>
  size && (size === 'low' ? 'high' : 'low');

/** The letters of a word, each in the case that its ink tells. */
function settled(
  { content }: ReadWord,
  letters: readonly TypedLetter[],
  measured: MeasuredPage,
): string {
  const found = Array.from(content);
  for (const each of letters) {
    const settle =
      each.letter === '9' ? figureOf : STOP_BELOW[each.letter] === undefined ? caseOf : stopOf;
    found[each.index] = settle(each, { ...measured, word: content, letters });
  }
  return found.join('');
}

interface MeasuredPage {
  readonly page: Grey;
  readonly sizes: Sizes;
}

interface Measured extends MeasuredPage {
  readonly word: string;
  readonly letters: readonly TypedLetter[];
}

/** So much of the lower left side of a `0` is inked at least; of a `9` a fifth, two fifths at most. */
const ROUND = 0.55;

function figureOf(each: TypedLetter, { page }: Measured): string {
  return lowerLeftOf(page, each) > ROUND ? '0' : each.letter;
}

/** A word is typed in small letters, in capitals, or with a capital first: no capital is put within one, and none of a word of capitals is made small. */
function caseOf(each: TypedLetter, measured: Measured): string {
  const { letter, index } = each;
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  if (small === large) return letter;
  const others = Array.from(measured.word).toSpliced(index, 1).join('');
  const isCapitals = /\p{Lu}/u.test(others) && !isAnySmall(others);
  const isFirst = !/\p{L}/u.test(measured.word.slice(0, index));
  const size = sizeOfLetter(each, small, measured);
  if (letter === large) return size === 'low' && !isCapitals ? small : letter;
  return size === 'high' && ALIKE.test(small) && (isFirst || isCapitals) ? large : letter;
}

const isAnySmall = (word: string): boolean => /\p{Ll}/u.test(word);

function sizeOfLetter(
  each: TypedLetter,
  small: string,
  { page, letters, sizes }: Measured,
): Size | undefined {
  if (each.letter === 'L') return sizes.stems && opposite(sizeOf(stemOf(page, each), sizes.stems));
  if (sizes.letters === undefined) return undefined;
  if (HANGING.test(small)) return hangingSize(each, letters, sizes.letters);
  return SMALL.test(small) ? sizeOf(heightOf(each), sizes.letters) : undefined;
}

/** Of `p` and `P`, as high as each other: how far its middle stands above the line of the letters beside it. */
function hangingSize(
  each: TypedLetter,
  letters: readonly TypedLetter[],
  { low, high }: Pair,
): Size | undefined {
  const beside = letters.filter(
    ({ letter, index }) => Math.abs(index - each.index) <= 4 && STANDING.test(letter),
  );
  if (beside.length < 2) return undefined;
  const line = middle(beside.map(({ bottom }) => bottom));
  return sizeOf(2 * line - each.top - each.bottom, { low: 2 * low - high, high });
}

const STOP_BELOW: Readonly<Record<string, string>> = { ',': '.', ';': ':' };

/** A comma as low as the page's full stops is one. No full stop is made a comma: dirt may lie below it. */
function stopOf(each: TypedLetter, { sizes: { stops } }: Measured): string {
  const isStop = stops !== undefined && sizeOf(heightOf(each), stops) === 'low';
  return (isStop ? STOP_BELOW[each.letter] : undefined) ?? each.letter;
}
