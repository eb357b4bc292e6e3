import { middle } from './middle.ts';
import type { Grey } from './skew.ts';
import type { ReadWord } from './tsv.ts';
import { stemOf } from './typed-letters.ts';
import type { TypedLetter } from './typed-letters.ts';

/** Small letters that neither rise above the others nor hang below their line. */
export const SMALL = /[acemnorsuvwxzавгежзиклмнопстхчшъыьэюя]/u;
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

/** A page with what its own letters tell of their sizes. */
export interface MeasuredPage {
  readonly page: Grey;
  readonly sizes: Sizes;
}

/** Heights of a page's letters, in pixels; nothing where there are too few to tell. */
export interface Sizes {
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

/** Words with their letters' ink. */
type Inked = ReadonlyMap<ReadWord, readonly TypedLetter[]>;

/** The sizes of a page's letters, from the letters themselves as they were read: most of them are right. */
export function sizesOf(page: Grey, inked: Inked): Sizes {
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

const heightOf = ({ top, bottom }: TypedLetter): number => bottom - top;

export type Size = keyof Pair;

/** Which of two sizes a measure is of; neither, where it is too far from both. */
function sizeOf(measure: number, { low, high }: Pair): Size | undefined {
  const near = NEAR * (high - low);
  if (Math.abs(measure - low) <= near) return 'low';
  return Math.abs(measure - high) <= near ? 'high' : undefined;
}

/** The stem of the small `l` stands further to the right than that of its capital. */
const opposite = (size: Size | undefined): Size | undefined =>
  size && (size === 'low' ? 'high' : 'low');

export const isAnySmall = (word: string): boolean => /\p{Ll}/u.test(word);

/** Of which size a letter is; nothing where its shape tells, or where it is of neither. */
export function sizeOfLetter(
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

/** Whether a comma or semicolon is as low as the page's full stops and colons. */
export function isLowStop(each: TypedLetter, { stops }: Sizes): boolean {
  return stops !== undefined && sizeOf(heightOf(each), stops) === 'low';
}
