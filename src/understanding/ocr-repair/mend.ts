import { detached } from '../../model/detached.ts';
import { Remembered } from '../../model/remembered.ts';
import type { Line } from '../lines.ts';
import { undoCyrillic } from './confusions.ts';
import { HEAD_WORDS, isSound } from './english-words.ts';
import { isFigure, mendFigure } from './figures.ts';
import { inItsPlace } from './in-its-place.ts';
import { nearestWord } from './nearest-word.ts';
import { rewrite } from './rewrite.ts';
import type { Exchange } from './rewrite.ts';

/** No more letters of a line are mended than a head can have. */
const REACH = 400;
/** How much around a word tells what it is. */
const AROUND = 16;

/**
 * A line as it would read without the misreadings of OCR: `Tclegram Fron tbe Embasy` as `Telegram From the Embassy`. The way back to the
 * words as they stand is kept, so that what is read from the mended ones is shown in those.
 */
export function mend(line: Line): Line {
  return rewrite(line, misreadIn(line));
}

/** The words of a line, no further than a head goes, that are misread, and what they were. */
export function misreadIn(line: Line): readonly Exchange[] {
  const words = line.words.slice(0, REACH);
  const tokens = [...words.matchAll(/[\p{L}\d|]+/gu)];
  const exchanges: Exchange[] = [];
  for (const [at, { 0: read, index: start }] of tokens.entries()) {
    if (start < (exchanges.at(-1)?.end ?? 0)) continue;
    const exchange = readAgain(words, start, [read, tokens[at + 1]?.[0] ?? '']);
    if (exchange.meant !== exchange.read) exchanges.push(exchange);
  }
  return exchanges;
}

type Pair = readonly [read: string, next: string];

function readAgain(words: string, start: number, [read, next]: Pair): Exchange {
  const whole = joined(words, start, [read, next]);
  if (whole !== undefined) return whole;
  const end = start + read.length;
  const before = words.slice(Math.max(0, start - AROUND), start);
  const standing = { read, before, after: words.slice(end, end + AROUND) };
  return { start, end, read, meant: inItsPlace(standing) ?? mended(read) };
}

/** `Depar tment`: two pieces, neither a word, that are one. */
function joined(words: string, start: number, [read, next]: Pair): Exchange | undefined {
  if (next === '' || read.length + next.length < SHORTEST_SPLIT) return undefined;
  if (!words.startsWith(` ${next}`, start + read.length)) return undefined;
  const whole = `${read} ${next}`;
  if (isSound(read) || isSound(next) || !/^\p{L}+ \p{Ll}+$/u.test(whole)) return undefined;
  const meant = nearestWord(read + next, HEAD_WORDS);
  return meant === undefined ? undefined : { start, end: start + whole.length, read: whole, meant };
}

const SHORTEST_SPLIT = 7;

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
  if (read.length > LONGEST) return read;
  if (isSound(read)) return withoutInnerCapitals(read);
  const latin = undoCyrillic(read);
  const [, letters = '', call = ''] = /^([\p{L}\d]{2,}\p{L}{2})(\d{1,2})$/u.exec(latin) ?? [];
  // `State1`: the number of a note after a word
  if (isSound(letters)) return latin;
  const meant = knownWord(read, latin);
  if (meant !== undefined) return meant;
  if (call !== '') return mended(letters) + call;
  return /[A-Za-z]/.test(read) ? latin : read;
}

function knownWord(read: string, latin: string): string | undefined {
  if (isSound(latin)) return withoutInnerCapitals(latin);
  const list = /^[a-z]+$/.test(read) ? SMALL_WORDS : HEAD_WORDS;
  const near = nearestWord(read, list) ?? nearestWord(latin, list);
  return SHORT.get(latin) ?? near ?? parted(read);
}

/** What a head sets with a capital is seldom read without one, and a body has many small words. */
const SMALL_WORDS = HEAD_WORDS.filter((word) => /^\p{Ll}/u.test(word));

const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  HEAD_WORDS.map((word) => [word.toLowerCase(), word]),
);

/** `EmbasSy`: a capital in the middle of a word. */
function withoutInnerCapitals(read: string): string {
  return /\p{Ll}\p{Lu}/u.test(read) ? (BY_LETTERS.get(read.toLowerCase()) ?? read) : read;
}

/** `TelegramFrom`: two words run together. */
function parted(read: string): string | undefined {
  const [, first = '', second = ''] = /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}{2,})$/u.exec(read) ?? [];
  if (first === '') return undefined;
  const [one, other] = [mended(first), mended(second)];
  return isSound(one) && isSound(other) ? `${one} ${other}` : undefined;
}

/** Little words of heads and hours, as they come out of OCR. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    the: 'tbe thc lhe fhe tne tha ihe tue tho rhe rne',
    to: 'ta fo lo t0 io ro',
    of: 'af oi 0f ol ot',
    in: 'ln iu iin jn ih fn',
    and: 'aud ond anb',
  }).flatMap(([word, readings]) => readings.split(' ').map((reading) => [reading, word] as const)),
);
