import { confusion } from './confusions.ts';

/** A letter that the scan lost, or put in: `Pririty`, `Emnbassy`. */
const LOST = 0.8;
/** Two letters for one, or one for two: `Departrnent`, `rnission`. */
const RUN_TOGETHER = 0.3;
const RUNS: readonly (readonly [two: string, one: string])[] = (
  ['RN M', 'CL D', 'LI H', 'VV W', 'II U', 'TI H', 'IN M', 'LT H', 'RI N'] as const
).map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);
/** What ends or begins another way is mostly another word: `Ministry` and `Ministers` for `Minister`, `Algeria` for `Nigeria`. */
const AT_AN_END = 3;
/** Of what costs as much or more, a glance at the shapes would not say it. */
const UNLIKE = 1;

/**
 * The least that it costs to read a word of the Latin alphabet as another: 0 the same, up to 0.5 for a letter of like shape, about 1 for one that is
 * unlike, lost or put in, three times that at either end. Capitals and small letters are alike. Infinite where the lengths differ too much.
 */
export function misreading(read: string, meant: string): number {
  if (Math.abs(read.length - meant.length) > 1) return Infinity;
  const [seen, sound] = [read.toUpperCase(), meant.toUpperCase()];
  const rows = Array.from({ length: seen.length + 1 }, (): number[] => []);
  for (const [row, line] of rows.entries()) {
    for (let column = 0; column <= sound.length; column += 1) {
      const isFar = Math.abs(row - column) > FURTHEST;
      line.push(isFar ? Infinity : cheapest({ seen, sound, row, column, rows }));
    }
    if (Math.min(...line) > MOST) return Infinity;
  }
  return rows[seen.length]?.[sound.length] ?? Infinity;
}

/** Words of nearly one length are read side by side: letters do not wander. */
const FURTHEST = 2;
/** Beyond this no one asks how far two words differ. */
const MOST = 4;

interface Place {
  readonly seen: string;
  readonly sound: string;
  /** How many letters of what is seen, and of what is meant, are accounted for. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly number[])[];
}

function cheapest(place: Place): number {
  const { seen, sound, row, column, rows } = place;
  if (row + column === 0) return 0;
  const before = (back: number, left: number): number =>
    rows[row - back]?.[column - left] ?? Infinity;
  return Math.min(
    before(1, 1) + exchanged(place),
    before(0, 1) + LOST * weight(column, sound),
    before(1, 0) + LOST * weight(row, seen),
    runTogether(place, before),
  );
}

const weight = (count: number, word: string): number =>
  count === 1 || count === word.length ? AT_AN_END : 1;

function exchanged({ seen, sound, row, column }: Place): number {
  const [read, meant] = [seen.charAt(row - 1), sound.charAt(column - 1)];
  if (read === '' || meant === '') return Infinity;
  const cost = confusion(read, meant);
  // A letter of another alphabet makes no other word.
  if (cost < UNLIKE || !/[A-Z]/.test(read)) return cost;
  return cost * Math.max(weight(row, seen), weight(column, sound));
}

function runTogether(
  { seen, sound, row, column }: Place,
  before: (back: number, left: number) => number,
): number {
  let least = Infinity;
  for (const [two, one] of RUNS) {
    if (seen.startsWith(two, row - 2) && sound.startsWith(one, column - 1) && row > 1) {
      least = Math.min(least, before(2, 1) + RUN_TOGETHER);
    }
    if (seen.startsWith(one, row - 1) && sound.startsWith(two, column - 2) && column > 1) {
      least = Math.min(least, before(1, 2) + RUN_TOGETHER);
    }
  }
  return least;
}

/** The most that may be wrong with a word of so many letters: a short one is soon another. */
export function allowance(letters: number): number {
  if (letters < 4) return 0;
  if (letters === 4) return 0.5;
  if (letters === 5) return 0.8;
  if (letters < 8) return 1.05;
  return 1.5;
}
