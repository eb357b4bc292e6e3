import type { ScanLine } from '../../model/scan-lines.ts';

/** How a line of a page is set, in dots from the top of the page: one size and one baseline for all its words. */
export interface LineFit {
  readonly size: number;
  readonly baselineAt: (x: number) => number;
}

type Word = ScanLine['words'][number];

const LOW = /[gjpqyQ,;()[\]{}|$/друфцщДЦЩ]/;
const TALL = /[\p{Lu}\p{Nd}bdfhkltбйё]/u;
const LETTER = /[\p{L}\p{Nd}]/u;
/** Shares of a size: how far capitals stand above the baseline, and tails below it. */
const [ASCENT, DESCENT] = [0.68, 0.2];
/** Lines lean no more than a page does that somebody laid on a scanner. */
const STEEPEST = 0.07;

/**
 * Boxes hug their letters, so words with and without tails have other heights and other feet. Set word by word, as tall as its box, a line
 * falls apart for whoever selects or finds words in it; here its words share a baseline, level or leaning as the line does.
 */
export function fitLine({ content, start, words }: ScanLine): LineFit {
  const said = (word: Word): string => content.slice(word.start - start, word.end - start);
  const tallest = Math.max(1, ...words.map(({ box }) => box.height));
  const set = words.filter((word) => LETTER.test(said(word)));
  if (set.length === 0) return flat(words, tallest);
  const feet = set.map((word): Point => {
    const tail = LOW.test(said(word)) ? DESCENT * tallest : 0;
    return [word.box.x + word.box.width / 2, word.box.y + word.box.height - tail];
  });
  const slope = slopeOf(feet);
  const foot = median(feet.map(([x, y]) => y - slope * x));
  const baselineAt = (x: number): number => foot + slope * x;
  const ascents = set
    .filter((word) => TALL.test(said(word)))
    .map(({ box }) => baselineAt(box.x + box.width / 2) - box.y);
  const size = ascents.length > 0 ? median(ascents) / ASCENT : tallest;
  return { size: Math.min(Math.max(size, 0.6 * tallest), 1.6 * tallest), baselineAt };
}

type Point = readonly [x: number, y: number];

/** Nothing but strokes and dashes: as tall as they are, with their foot below. */
function flat(words: readonly Word[], size: number): LineFit {
  const foot = Math.max(...words.map(({ box }) => box.y + box.height), 0);
  return { size, baselineAt: () => foot - DESCENT * size };
}

/** By least squares. */
function slopeOf(points: readonly Point[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [midX, midY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const across = points.reduce((sum, [x]) => sum + (x - midX) ** 2, 0);
  const up = points.reduce((sum, [x, y]) => sum + (x - midX) * (y - midY), 0);
  // Of few words the feet lie.
  if (points.length < 4 || across === 0) return 0;
  return Math.max(-STEEPEST, Math.min(STEEPEST, up / across));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
