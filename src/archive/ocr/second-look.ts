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

/** `27.IX.50`, `3.II.1951`, `16.III,`; a one is read as `I`, for the second look has no ones. */
const ROMAN_DATE =
  /^(?<day>[0-3I]?[\dI])[.,](?<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?<year>[.,](?:[I1]9)?[\dI]{2})?(?<end>[.,]*)$/;
/** What was read is a date in figures as it stands: `8.11.1952`, which may be what was typed. */
const ARABIC = /^[0-3]?\d[.,](?:0?\d|1[0-2])(?:[.,]|$)/;
/** What the Russian model makes of them, for it knows no letters I, V and X: `27.1Х.50`, `16.Тт1тт.53`, `26.У11Т,`, `8. ТТ,` */
const DAMAGED =
  /(?<![\d.:])[0-3]?\d ?[.,] ?(?:1{1,3}(?!\d)|[^\s\d.,]{0,2}[ТтУХМПНЕИШ1!/Г]{1,5})(?: ?[.,] ?(?:19 ?)?\d\d(?!\d)|[.,]|(?= ))/gu;
/** Places of one page that are looked at again, at most. */
const MOST_PLACES = 12;
const MARGIN = 8;

/**
 * Looks again at places where a month in Roman figures seems to stand: the Russian model has no letters for them. A date that the second
 * look reads whole takes the place of the words that stand where it stands; nothing else is touched.
 */
export async function withRomanDates(
  blocks: ReadBlocks,
  grey: Grey,
  read: ReadLines,
): Promise<ReadBlocks> {
  const places = blocks.flat().flatMap(damagedIn);
  if (places.length === 0) return blocks;
  const strip = stacked(grey, places.slice(0, MOST_PLACES).map(boxOf));
  const table = await read(strip.picture, { language: 'eng', only: '023456789IVX.,' });
  const dates = wordsIn(readTable(table)).flatMap((word) =>
    dateOf({ ...word, box: strip.back(word.box) }, pitchOf(blocks)),
  );
  return blocks.map((each) => each.map((line) => dates.reduce(replaced, line)));
}

// `I6.III.I953`; of the last letter in `8.II.52 г.` the second look, which has no letters, makes a full stop
function dateOf(word: ReadWord, pitch: number | undefined): readonly ReadWord[] {
  const { day, month, year, end } = ROMAN_DATE.exec(word.content)?.groups ?? {};
  if (day === undefined || month === undefined) return [];
  const figures = (part: string): string => part.replace(/I/g, '1');
  const tail = year === undefined ? (end ?? '').slice(0, 1) : figures(year);
  const content = `${figures(day)}.${month}${tail}`;
  const width = Math.min(word.box.width, Math.round((pitch ?? word.box.width) * content.length));
  return [{ ...word, content, box: { ...word.box, width } }];
}

const wordsOf = (line: readonly ReadWord[]): string => line.map(({ content }) => content).join(' ');

/** The words of a line that together look like a date with its month misread; each such place by itself. */
function damagedIn(line: readonly ReadWord[]): readonly (readonly ReadWord[])[] {
  let at = 0;
  const placed = line.map((word) => {
    const start = at;
    at += word.content.length + 1;
    return { word, start, end: at - 1 };
  });
  const found = [...wordsOf(line).matchAll(DAMAGED)].filter(({ 0: date }) => !ARABIC.test(date));
  return found.map(({ index, 0: found }) =>
    placed
      .filter(({ start, end }) => start < index + found.length && end > index)
      .map(({ word }) => word),
  );
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

/** A line with a date in the place of what stood there, where both looks agree on the day. The year stays as it was read first. */
function replaced(line: readonly ReadWord[], date: ReadWord): readonly ReadWord[] {
  const covered = line.filter(({ box }) => isUnder(box, date.box));
  const day = /^\d+/.exec(date.content)?.[0] ?? '';
  const before = wordsOf(covered);
  if (!new RegExp(`(?<!\\d)${day}(?!\\d)`).test(before)) return line;
  const year = /[.,] ?((?:19)?\d\d)[.,]*$/.exec(before)?.[1];
  const content =
    year === undefined ? date.content : date.content.replace(/(?<=[XVI][.,])\d+$/, year);
  const first = line.indexOf(covered[0] ?? date);
  const rest = line.filter((word) => !covered.includes(word));
  return [...rest.slice(0, first), { ...date, content }, ...rest.slice(first)];
}

function isUnder(box: Box, date: Box): boolean {
  const across = Math.min(box.x + box.width, date.x + date.width) - Math.max(box.x, date.x);
  const down = Math.min(box.y + box.height, date.y + date.height) - Math.max(box.y, date.y);
  return across > 0.6 * box.width && down > 0.3 * Math.min(box.height, date.height);
}
