import type { Asides } from './asides.ts';
import { pitchOf } from './fixed-pitch.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';
import { lowerLeftOf, roundnessOf, stemOf, typedLetters } from './typed-letters.ts';
import type { TypedLetter } from './typed-letters.ts';

/** Small letters that neither rise above the others nor hang below their line. */
const SMALL = /[acemnorsuvwxzавгежзиклмнопстхчшъыьэюя]/u;
/** Those of them whose capitals have the same shape, so that nothing but their height tells them apart. */
const ALIKE = /[cosuvwxzвгжзиклмнопстхчшъыьэюя]/u;
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
  /** Where letters stand that hang below the line, as their capitals do not. */
  readonly stands: ReadonlyMap<string, Pair>;
  /** Not heights: where the stems of `L` and `l` stand. */
  readonly stems: Pair | undefined;
}

/** The medians of two kinds of sign that differ by a measure. */
interface Pair {
  readonly low: number;
  readonly high: number;
}

type Inked = ReadonlyMap<ReadWord, readonly TypedLetter[]>;

function sizesOf(page: Grey, inked: Inked): Sizes {
  const letters = [...inked.values()].flat();
  const inCapitals = [...inked].flatMap(([{ content }, each]) => (isAnySmall(content) ? [] : each));
  const heights = (kind: RegExp) => measures(letters, kind, heightOf);
  const stem = (letter: TypedLetter) => stemOf(page, letter);
  const sizes = pairOf(heights(SMALL), heights(LARGE), ENOUGH);
  return {
    letters: sizes,
    stands: sizes === undefined ? new Map() : standsOf(inked, sizes),
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

/** The letters of a word, each as its ink tells. */
function settled(
  { content }: ReadWord,
  letters: readonly TypedLetter[],
  { page, sizes }: MeasuredPage,
): string {
  const found = Array.from(content);
  const measured = letters.map((each) => ({
    ...each,
    size: sizeOfLetter(each, letters, { page, sizes }),
  }));
  const isCapitals = areCapitals(content, measured);
  const hasFigures = /\d/.test(content);
  for (const each of measured) {
    const isFirst = !/\p{L}/u.test(content.slice(0, each.index));
    found[each.index] = /[69]/.test(each.letter)
      ? figureOf(each, page)
      : STOP_BELOW[each.letter] === undefined
        ? caseOf(each, { isFirst, isCapitals, hasFigures })
        : stopOf(each, sizes);
  }
  return found.join('');
}

interface MeasuredPage {
  readonly page: Grey;
  readonly sizes: Sizes;
}

interface MeasuredLetter extends TypedLetter {
  readonly size: Size | undefined;
}

/** A word in capitals, as most of its letters behind the first are high; also where it was read so and as many are high as low. */
function areCapitals(word: string, letters: readonly MeasuredLetter[]): boolean {
  const sizes = letters.slice(1).map(({ size }) => size);
  const high = sizes.filter((size) => size === 'high').length;
  const low = sizes.filter((size) => size === 'low').length;
  return isAnySmall(word) ? high > low && high > 1 : high >= low && high + low > 0;
}

/** So many of its rows a `0` is round in, and so much of its lower left side is inked at least; of a `9` a quarter, half at most. */
const ROUND = 0.95;
const LOWER_LEFT = 0.5;

/** A `9` and a `6` that are round are noughts. Of figures no other is settled so: a wrong year is worse than a doubtful one. */
function figureOf(each: TypedLetter, page: Grey): string {
  const isRound = roundnessOf(page, each) > ROUND && lowerLeftOf(page, each) > LOWER_LEFT;
  return isRound ? '0' : each.letter;
}

interface WordShape {
  readonly isFirst: boolean;
  readonly isCapitals: boolean;
  /** As a date with a Roman month has, `28.X.51`. */
  readonly hasFigures: boolean;
}

/** A word is typed in small letters, in capitals, or with a capital first: no capital is put within one, and none of a word of capitals is made small. */
function caseOf(
  { letter, size }: MeasuredLetter,
  { isFirst, isCapitals, hasFigures }: WordShape,
): string {
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  if (letter === large) return size === 'low' && !isCapitals && !hasFigures ? small : letter;
  if (size !== 'high' || !SMALL.test(small)) return letter;
  return isCapitals || (isFirst && ALIKE.test(small)) ? large : letter;
}

const isAnySmall = (word: string): boolean => /\p{Ll}/u.test(word);

function sizeOfLetter(
  each: TypedLetter,
  letters: readonly TypedLetter[],
  { page, sizes }: MeasuredPage,
): Size | undefined {
  const small = each.letter.toLowerCase();
  if (each.letter === 'L') return sizes.stems && opposite(sizeOf(stemOf(page, each), sizes.stems));
  if (sizes.letters === undefined || small === each.letter.toUpperCase()) return undefined;
  const stands = sizes.stands.get(small);
  const stand = stands && standOf(each, letters);
  if (stands !== undefined) return stand === undefined ? undefined : sizeOf(stand, stands);
  return SMALL.test(small) ? sizeOf(heightOf(each), sizes.letters) : undefined;
}

/** Where `p` and `P`, as high as each other, stand: how far the middle is above the line of the letters beside it, doubled. */
function standOf(each: TypedLetter, letters: readonly TypedLetter[]): number | undefined {
  const beside = letters.filter(
    ({ letter, index }) =>
      index !== each.index && Math.abs(index - each.index) <= 4 && STANDING.test(letter),
  );
  if (beside.length < 2) return undefined;
  return 2 * middle(beside.map(({ bottom }) => bottom)) - each.top - each.bottom;
}

/** For each letter that hangs, where it and its capital stand on this page: a type bar that is bent sets its letter off the line, the same way each time. */
function standsOf(inked: Inked, { low, high }: Pair): ReadonlyMap<string, Pair> {
  const stands = (wanted: string, words: Inked) =>
    [...words.values()].flatMap((letters) =>
      letters.flatMap((each) => (each.letter === wanted ? (standOf(each, letters) ?? []) : [])),
    );
  const inCapitals = new Map([...inked].filter(([{ content }]) => !isAnySmall(content)));
  return new Map(
    ['p', 'y', 'р', 'у'].map((letter) => {
      const [smalls, larges] = [stands(letter, inked), stands(letter.toUpperCase(), inCapitals)];
      return [
        letter,
        {
          low: smalls.length < SEVERAL ? 2 * low - high : middle(smalls),
          high: larges.length < 2 ? high : middle(larges),
        },
      ];
    }),
  );
}

const STOP_BELOW: Readonly<Record<string, string>> = { ',': '.', ';': ':' };

/** A comma as low as the page's full stops is one. No full stop is made a comma: dirt may lie below it. */
function stopOf(each: TypedLetter, { stops }: Sizes): string {
  const isStop = stops !== undefined && sizeOf(heightOf(each), stops) === 'low';
  return (isStop ? STOP_BELOW[each.letter] : undefined) ?? each.letter;
}
