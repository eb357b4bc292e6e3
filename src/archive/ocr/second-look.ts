import type { Box } from '../../model/scans.ts';
import { pitchOf } from './fixed-pitch.ts';
import type { Grey } from './skew.ts';
import { readTable, wordsIn } from './tsv.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** Reads a picture of lines in a given language, with nothing but given characters in it. */
export type ReadLines = (
  picture: Grey,
  told: { readonly language: string; readonly only: string },
) => Promise<string>;

/**
 * `27.IX.50`, `3.II.1951,`. The second look has no ones: what it makes of them is `I` or `4`, or nothing (`4.VI.950`, `2.XI`). An hour that
 * follows may be joined to it (`4.VI,04.28`).
 */
const ROMAN_DATE =
  /^(?<day>[0-4I]?[\dI]?)[.,](?<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?<year>[.,](?:[I1]?9)?[\dI]{2}(?![.,]?\d))?(?:[.,][\dI.,]*)?$/;
/** The same at the first look: `27.1Х.50`, `6. УТТТ. 1952`, `4.МТ, 04.28`, `1 МТ.1950`, `3..47`. */
const FIRST_LOOK = /^(?<day>[0-3]?\d)(?: ?[.,] ?| )(?<month>[^\s.,]{0,7})(?<rest>.*)$/;
/** What was read is a date in figures as it stands: `8.11.1952`, which may be what was typed. */
const ARABIC = /^[0-3]?\d[.,](?:0?\d|1[0-2])(?:[.,]|$)/;
/** What the Russian model makes of them, for it knows no letters I, V and X: `27.1Х.50`, `16.Тт1тт.53`, `26.У11Т,`, `6.Утлт,`, `8. ТТ,`, `1.№.49`, `10.1%,`, `3..47`, `24 Х.1946` */
const DAMAGED =
  /(?<![\d.:])[0-3]?\d(?: ?[.,] ?(?:1{1,3}(?!\d)|[^\s\d.,]{0,2}[ТтУуХхМПНЕИШЛл№1!%/Г]{1,5}|(?=[.,]\d\d(?!\d)))| [ТУХМПН№1]{1,5}(?= ?\. ?19))(?: ?[.,] ?(?:19 ?)?\d\d(?!\d)|[.,]|(?= ))/gu;
/** Letters fill their cells but for a fifth of one on the mean: so much more than they have is a letter that was lost. */
const LOST = 0.45;
/** Places of one page that are looked at again, at most. */
const MOST_PLACES = 12;
const MARGIN = 8;

/**
 * Looks again at places where a month in Roman figures seems to stand: the Russian model has no letters for them. A date that the second
 * look reads whole gives its month to the date that stands where it stands; day, year and all else stay as they were read first.
 */
export async function withRomanDates(
  blocks: ReadBlocks,
  grey: Grey,
  read: ReadLines,
): Promise<ReadBlocks> {
  const pitch = pitchOf(blocks);
  const places = blocks.flat().flatMap((line) => damagedIn(line, pitch));
  if (places.length === 0) return blocks;
  const strip = stacked(grey, places.slice(0, MOST_PLACES).map(boxOf));
  const table = await read(strip.picture, { language: 'eng', only: '023456789IVX.,' });
  const dates = wordsIn(readTable(table)).flatMap((word) =>
    dateOf({ ...word, box: strip.back(word.box) }, pitch),
  );
  return blocks.map((each) => each.map((line) => dates.reduce(replaced, line)));
}

/** A date as the second look reads it. */
interface SecondDate {
  readonly day: string;
  readonly month: string;
  readonly box: Box;
  readonly confidence: number;
}

/** Its box ends with the year: of the last letter in `8.II.52 г.` the second look, which has no letters, makes something too. */
function dateOf(
  { content, box, confidence }: ReadWord,
  pitch: number | undefined,
): readonly SecondDate[] {
  const { day, month, year } = ROMAN_DATE.exec(content)?.groups ?? {};
  if (day === undefined || month === undefined) return [];
  const letters = `${day}.${month}`.length + (year === undefined ? 1 : year.length > 3 ? 5 : 3);
  const width = Math.min(box.width, Math.round((pitch ?? box.width) * letters));
  // where no day is left, its place is before what is
  const before = day === '' ? Math.round(2 * (pitch ?? 0)) : 0;
  return [{ day, month, box: { ...box, x: box.x - before, width: width + before }, confidence }];
}

const wordsOf = (line: readonly ReadWord[]): string => line.map(({ content }) => content).join(' ');

/** The words of a line that together look like a date with its month misread; each such place by itself. */
function damagedIn(
  line: readonly ReadWord[],
  pitch: number | undefined,
): readonly (readonly ReadWord[])[] {
  let at = 0;
  const placed = line.map((word) => {
    const start = at;
    at += word.content.length + 1;
    return { word, start, end: at - 1 };
  });
  return [...wordsOf(line).matchAll(DAMAGED)].flatMap(({ index, 0: date }) => {
    const words = placed
      .filter(({ start, end }) => start < index + date.length && end > index)
      .map(({ word }) => word);
    return ARABIC.test(date) && !words.some((word) => hasLostCell(word, pitch)) ? [] : [words];
  });
}

/** Whether a word is wider than its letters by a cell: of `7.IV.1952`, `IV` was read as one letter, `7.1.1952`. */
function hasLostCell({ content, box }: ReadWord, pitch: number | undefined): boolean {
  return pitch !== undefined && box.width / pitch - content.length > LOST;
}

function boxOf(line: readonly ReadWord[]): Box {
  const x = Math.min(...line.map(({ box }) => box.x));
  const y = Math.min(...line.map(({ box }) => box.y));
  const right = Math.max(...line.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...line.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

interface Strip {
  readonly picture: Grey;
  /** Where on the page a box of the strip lies. */
  readonly back: (box: Box) => Box;
}

/** The places cut out and put one below the other. */
function stacked({ pixels, width, height }: Grey, lines: readonly Box[]): Strip {
  const cuts = lines.map((line) => ({
    top: Math.max(0, line.y - MARGIN),
    bottom: Math.min(height, line.y + line.height + MARGIN),
    left: Math.max(0, line.x - MARGIN),
    right: Math.min(width, line.x + line.width + MARGIN),
  }));
  const starts: number[] = [];
  let total = MARGIN;
  for (const { top, bottom } of cuts) {
    starts.push(total);
    total += bottom - top + 2 * MARGIN;
  }
  const strip = new Uint8Array(width * total).fill(255);
  for (const [at, { top, bottom, left, right }] of cuts.entries()) {
    for (let row = top; row < bottom; row += 1) {
      const cut = pixels.subarray(row * width + left, row * width + right);
      strip.set(cut, ((starts[at] ?? 0) + row - top) * width + left);
    }
  }
  const back = (box: Box): Box => {
    const at = starts.findLastIndex((start) => start <= box.y);
    return { ...box, y: box.y - (starts[at] ?? 0) + (cuts[at]?.top ?? 0) };
  };
  return { picture: { pixels: strip, width, height: total }, back };
}

/** A line whose date has the month of the second look, where both looks agree on the day. */
function replaced(line: readonly ReadWord[], date: SecondDate): readonly ReadWord[] {
  const under = line.filter(({ box }) => isUnder(box, date.box));
  const { day, rest } = FIRST_LOOK.exec(wordsOf(under))?.groups ?? {};
  if (day === undefined || rest === undefined || !agree(day, date.day)) return line;
  const [year = '', ...others] = joined(rest).split(' ');
  const covered = under.slice(0, under.length - others.length);
  const first = line.findIndex((each) => covered.includes(each));
  const word = {
    content: `${day}.${date.month}${year}`,
    box: boxOf(covered),
    confidence: date.confidence,
  };
  const left = line.filter((each) => !covered.includes(each));
  return [...left.slice(0, first), word, ...left.slice(first)];
}

/** Whether the day of the first look, `12`, can be that of the second, which has no ones: `2`, `I2`, `42`; of `1` and now and then of `4` nothing is left. */
function agree(first: string, second: string): boolean {
  if (second === '') return first.length === 1 || first === '11';
  return new RegExp(`^${first.replaceAll('1', '[1I24]?')}$`).test(second);
}

/** `. 1952 г.` as it was typed, `.1952 г.`; but `, 04.28` and `, 11 час.` are hours. */
function joined(rest: string): string {
  return rest
    .replace(/^ ?\. ?(?=(?:19 ?)?\d\d(?![\d.]))/, '.')
    .replace(/^ ?([.,]) ?19 ?(?=\d\d(?!\d))/, (_, stop: string) => `${stop}19`);
}

function isUnder(box: Box, date: Box): boolean {
  const across = Math.min(box.x + box.width, date.x + date.width) - Math.max(box.x, date.x);
  const down = Math.min(box.y + box.height, date.y + date.height) - Math.max(box.y, date.y);
  return across > 0.6 * box.width && down > 0.3 * Math.min(box.height, date.height);
}
