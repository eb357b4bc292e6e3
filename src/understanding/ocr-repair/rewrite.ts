import type { Line } from '../lines.ts';

/** Words that are to be read as others, by their place in a line. */
export interface Exchange {
  readonly start: number;
  readonly end: number;
  readonly read: string;
  readonly meant: string;
}

/**
 * A line with some of its words exchanged, in order and without overlap; they may be longer or shorter than what stands there. Every letter keeps the
 * way back: the first and the last of a word to the first and the last that stand for it.
 */
export function rewrite(line: Line, exchanges: readonly Exchange[]): Line {
  if (exchanges.length === 0) return line;
  const pieces: string[] = [];
  const places: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    pieces.push(line.words.slice(from, to));
    for (let at = from; at < to; at += 1) places.push(placeOf(line, at));
  };
  for (const { start, end, meant } of exchanges) {
    keep(start);
    pieces.push(meant);
    for (let at = 1; at <= meant.length; at += 1) {
      const isLast = at === meant.length;
      places.push(placeOf(line, isLast ? end - 1 : Math.min(start + at, end) - 1));
    }
    from = end;
  }
  keep(line.words.length);
  places.push(placeOf(line, line.words.length));
  return { ...line, words: pieces.join(''), places, shift: 0 };
}

const placeOf = ({ places, shift }: Line, at: number): number => places?.[at + shift] ?? at + shift;
