import { daysBetween } from '../periods.ts';
import type { NumberedPaper } from './numbered-papers.ts';

/** One run has been silent for so long when the next trip begins. */
const SILENCE = 45;
/** After so long, numbers that rise are another trip's too. */
const LONG_SILENCE = 240;
/** A fall to less than this share of the number reached, that lasts, is a new beginning and not a misprint. */
const FALL = 0.6;
const LASTS = 3;

/**
 * Cuts a series that counts from 1 with each trip, conference or session where its numbers fall and stay low: after a silence at once,
 * without one when the papers that follow agree. Papers without any day go with none.
 */
export function splitTrips(
  papers: readonly NumberedPaper[],
): readonly (readonly NumberedPaper[])[] {
  const sorted = papers.filter(({ about }) => about !== undefined).sort(byDay);
  const trips: NumberedPaper[][] = [];
  let reached = 0;
  sorted.forEach((paper, index) => {
    const trip = trips.at(-1);
    const next = sorted.slice(index, index + LASTS);
    if (trip === undefined || isBeginning(paper, { last: trip.at(-1), reached, next })) {
      trips.push([paper]);
      reached = paper.number;
    } else {
      trip.push(paper);
      reached = Math.max(reached, paper.number);
    }
  });
  return trips;
}

interface SoFar {
  readonly last: NumberedPaper | undefined;
  readonly reached: number;
  readonly next: readonly NumberedPaper[];
}

function isBeginning(paper: NumberedPaper, { last, reached, next }: SoFar): boolean {
  const silent = daysBetween(last?.about, paper.about) ?? 0;
  if (paper.number >= reached) return silent > LONG_SILENCE;
  if (silent > SILENCE) return true;
  return next.length === LASTS && next.every(({ number }) => number < reached * FALL);
}

function byDay(a: NumberedPaper, b: NumberedPaper): number {
  const [first, second] = [a.about ?? '', b.about ?? ''];
  return first < second ? -1 : first > second ? 1 : a.number - b.number;
}
