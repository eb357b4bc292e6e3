import { detached } from '../../model/detached.ts';
import { Remembered } from '../../model/remembered.ts';
import type { Line } from '../lines.ts';
import { damage } from './nearest.ts';
import { HEAD_WORDS } from './english-words.ts';

/** How badly a word may be read, letter for letter, and still be taken for one of the list. */
const LIMIT = 0.26;
/** No more letters of a line are mended than a head can have. */
const REACH = 400;

const BY_LENGTH: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  HEAD_WORDS,
  (word) => word.length,
);
const KNOWN = new Set(HEAD_WORDS.map((word) => word.toLowerCase()));

/**
 * A line as it would read without the misreadings of OCR: `Tclegram Fron tbe Embassy` as `Telegram From the Embassy`. Only letters
 * are exchanged, none added or taken away, so every stretch of the mended words stands where it stood.
 */
export function mend(line: Line): Line {
  const top = line.words.slice(0, REACH);
  const words = top.replace(/[\p{L}\d]+/gu, mended) + line.words.slice(REACH);
  return words === line.words ? line : { ...line, words };
}

/** Each word is compared with the whole list, so what came of it is kept for the next time. */
const remembered = new Remembered<string>(4_000);

function mended(read: string): string {
  const known = remembered.get(read);
  if (known !== undefined) return known;
  const word = detached(read);
  const sound = mendWord(word);
  if (word.length <= LONGEST) remembered.set(word, sound);
  return sound;
}

/** No word of the list is longer. */
const LONGEST = 40;

function mendWord(read: string): string {
  if (isFigure(read)) return mendFigure(read);
  if (KNOWN.has(read.toLowerCase())) return read;
  if (read.length < 4) return SHORT.get(read) ?? read;
  const candidates = BY_LENGTH.get(read.length) ?? [];
  let best = read;
  let lowest = LIMIT;
  let isTied = false;
  for (const word of candidates) {
    const cost = damage(read, word);
    if (cost === lowest) isTied = true;
    if (cost >= lowest) continue;
    [best, lowest, isTied] = [word, cost, false];
  }
  return isTied ? read : best;
}

/** Little words of heads and hours, as they come out of OCR. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    the: 'tbe thc lhe fhe tne tha ihe',
    to: 'ta fo lo t0 io',
    of: 'af oi 0f ol',
    in: 'ln iu iin',
    and: 'aud ond anb',
  }).flatMap(([word, readings]) =>
    readings
      .split(' ')
      .filter((reading) => reading.length === word.length)
      .map((reading) => [reading, word] as const),
  ),
);

// `1O57`, `l957`: a number with a letter or two in it
function isFigure(read: string): boolean {
  const figures = read.replace(/\D/g, '').length;
  return figures * 2 >= read.length && /^[\dOoIlSBZ]+$/.test(read) && figures < read.length;
}

const FIGURES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  S: '5',
  B: '8',
  Z: '2',
};

function mendFigure(read: string): string {
  return Array.from(read, (letter) => FIGURES[letter] ?? letter).join('');
}
