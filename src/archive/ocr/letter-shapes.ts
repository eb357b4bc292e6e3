import type { Asides } from './asides.ts';
import { pitchOf } from './fixed-pitch.ts';
import { isAnySmall, isLowStop, sizeOfLetter, sizesOf, SMALL } from './letter-sizes.ts';
import type { MeasuredPage, Size } from './letter-sizes.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';
import { lowerLeftOf, roundnessOf, typedLetters } from './typed-letters.ts';
import type { TypedLetter } from './typed-letters.ts';

/** Small letters whose capitals have the same shape, so that nothing but their height tells them apart. */
const ALIKE = /[cosuvwxzвгжзиклмнопстхчшъыьэюя]/u;

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

/** The letters of a word, each as its ink tells. */
function settled({ content }: ReadWord, letters: readonly TypedLetter[], on: MeasuredPage): string {
  const found = Array.from(content);
  const measured = letters.map((each) => ({
    ...each,
    size: sizeOfLetter(each, letters, on),
  }));
  const isCapitals = areCapitals(content, measured);
  const hasFigures = /\d/.test(content);
  for (const each of measured) {
    const isFirst = !/\p{L}/u.test(content.slice(0, each.index));
    found[each.index] = /[69]/.test(each.letter)
      ? figureOf(each, on.page)
      : STOP_BELOW[each.letter] === undefined
        ? caseOf(each, { isFirst, isCapitals, hasFigures })
        : stopOf(each, on);
  }
  return found.join('');
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

const STOP_BELOW: Readonly<Record<string, string>> = { ',': '.', ';': ':' };

/** A comma as low as the page's full stops is one. No full stop is made a comma: dirt may lie below it. */
function stopOf(each: TypedLetter, { sizes }: MeasuredPage): string {
  return (isLowStop(each, sizes) ? STOP_BELOW[each.letter] : undefined) ?? each.letter;
}
