import type { Grey } from './skew.ts';
import type { ReadWord } from './tsv.ts';

/** A place on a page, in pixels: from `left` to before `right`, from `top` to before `bottom`. */
interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter of a word on a typed page: its cell, and the rows of it that its ink reaches. */
export interface TypedLetter extends Place {
  readonly letter: string;
  readonly index: number;
}

/** Tones darker than this are ink, on an evened page; the tail of a comma is often fainter. */
const INK = 140;
const FAINT_INK = 200;
const STOP = /[.,:;]/;
/** A row of a letter has so many dark pixels at least; one row without may be a crack in a faint letter. */
const LEAST_INK = 2;
const CRACK = 1;
/** Share of its cell that a letter leaves free at each side, and narrow ones do. */
const FREE = 0.1;
const NARROW_FREE = 0.33;
const NARROW = /[.,:;'!|il1I"()-]/u;
/** So much of its breadth a round letter may be narrower in a row than at its broadest. */
const ROUND_EDGE = 0.12;
/** A word that is wider or closer than its letters' cells by more than this share of one was not read letter for letter. */
const MISFIT = 0.6;

/** The ink of each letter of a word on a page of fixed pitch. None where the word does not fit in as many cells as it has letters. */
export function typedLetters(word: ReadWord, page: Grey, pitch: number): readonly TypedLetter[] {
  const letters = Array.from(word.content);
  return cellsOf(word, page, pitch).flatMap((cell, index) => {
    const letter = letters[index] ?? '';
    const rows = inkRows(page, cell, STOP.test(letter) ? FAINT_INK : INK);
    return rows === undefined ? [] : [{ letter, index, ...cell, ...rows }];
  });
}

/** Where each letter of a word was struck; no cells where the word does not fit in as many as it has letters. */
function cellsOf(word: ReadWord, page: Grey, pitch: number): readonly Place[] {
  const letters = Array.from(word.content);
  const start = startOf(word, letters, pitch);
  if (start === undefined) return [];
  const top = Math.max(0, Math.round(word.box.y - 0.3 * pitch));
  const bottom = Math.min(page.height, Math.round(word.box.y + word.box.height + 0.4 * pitch));
  return letters.map((_, index) => ({
    left: Math.max(0, Math.round(start + index * pitch)),
    right: Math.min(page.width, Math.round(start + (index + 1) * pitch)),
    top,
    bottom,
  }));
}

/**
 * Whether anything was struck, be it faintly, in each cell of a word and in the one behind it, which ends where the next word begins. Empty where the word does not
 * fit in its cells.
 */
export function inkedCells(
  word: ReadWord,
  page: Grey,
  { pitch, end }: { readonly pitch: number; readonly end: number },
): readonly boolean[] {
  const { y, height } = word.box;
  const cells = cellsOf(word, page, pitch);
  const last = cells.at(-1);
  if (last === undefined) return [];
  const width = Math.round(pitch);
  const behind = { ...last, left: last.left + width, right: Math.min(last.right + width, end) };
  return [...cells, behind].map((cell) => {
    const inside = {
      ...cell,
      left: cell.left + 2,
      right: cell.right - 2,
      top: y,
      bottom: y + height,
    };
    return inkOf(page, inside, FAINT_INK).ink > 0;
  });
}

/** Where the cell of its first letter begins. */
function startOf({ box }: ReadWord, letters: readonly string[], pitch: number): number | undefined {
  const [left, right] = [freeOf(letters[0]), freeOf(letters.at(-1))];
  const misfit = box.width - (letters.length - left - right) * pitch;
  return Math.abs(misfit) > MISFIT * pitch ? undefined : box.x - left * pitch + misfit / 2;
}

const freeOf = (letter = ''): number => (NARROW.test(letter) ? NARROW_FREE : FREE);

type Rows = Pick<Place, 'top' | 'bottom'>;

/** Of the rows of a cell with ink in them, those that lie together and hold most. */
function inkRows(page: Grey, cell: Place, darkest: number): Rows | undefined {
  let [best, most]: [Rows | undefined, number] = [undefined, 0];
  let [top, sum, bare] = [0, 0, CRACK + 1];
  for (let y = cell.top; y < cell.bottom; y += 1) {
    const { ink } = inkOf(page, { ...cell, top: y, bottom: y + 1 }, darkest);
    if (ink < LEAST_INK) {
      bare += 1;
      continue;
    }
    if (bare > CRACK) [top, sum] = [y, 0];
    [bare, sum] = [0, sum + ink];
    if (sum > most) [best, most] = [{ top, bottom: y + 1 }, sum];
  }
  return best;
}

/** Where the ink of its middle third stands between the letter's edges, from 0 left to 1 right: that of `L` at 0.1, that of `l` nearer to the middle. */
export function stemOf(page: Grey, letter: TypedLetter): number {
  const { from, to } = inkOf(page, letter, INK);
  const middle = inkOf(page, rowsOf(letter, 1 / 3, 2 / 3), INK);
  return to > from ? (middle.at / Math.max(1, middle.ink) - from) / (to - from) : 0.5;
}

/** How much of its left side is inked below the middle: a `0` goes all the way round, a `9` is open there. */
export function lowerLeftOf(page: Grey, letter: TypedLetter): number {
  const { from, to } = inkOf(page, letter, INK);
  const side = {
    ...rowsOf(letter, 0.6, 0.75),
    left: from,
    right: from + Math.max(1, Math.round((to - from) / 3)),
  };
  const { ink } = inkOf(page, side, INK);
  return ink / ((side.right - side.left) * (side.bottom - side.top));
}

/** In which share of its rows between the quarters its ink reaches both its edges: a `0` in all, a `6` and a `9` in half to three quarters. */
export function roundnessOf(page: Grey, letter: TypedLetter): number {
  const { from, to } = inkOf(page, letter, INK);
  const edge = ROUND_EDGE * (to - from + 1);
  const quarter = Math.round((letter.bottom - letter.top) / 4);
  const rows = Array.from(
    { length: Math.max(1, letter.bottom - letter.top - 2 * quarter) },
    (_, at) => letter.top + quarter + at,
  );
  const whole = rows.filter((y) => {
    const row = inkOf(page, { ...letter, top: y, bottom: y + 1 }, INK);
    return row.from - from <= edge && to - row.to <= edge;
  });
  return whole.length / rows.length;
}

function rowsOf(letter: TypedLetter, from: number, to: number): Place {
  const height = letter.bottom - letter.top;
  const top = letter.top + Math.round(from * height);
  return { ...letter, top, bottom: Math.max(top + 1, letter.top + Math.round(to * height)) };
}

/** Dark pixels of a place: how many, the sum of their columns, the first column and the last. */
interface Ink {
  readonly ink: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function inkOf({ pixels, width }: Grey, { left, right, top, bottom }: Place, darkest: number): Ink {
  let [ink, at, from, to] = [0, 0, right, left];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= darkest) continue;
      [ink, at, from, to] = [ink + 1, at + x, Math.min(from, x), Math.max(to, x)];
    }
  }
  return { ink, at, from, to };
}
