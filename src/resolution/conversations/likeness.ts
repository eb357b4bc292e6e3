import type { Entry } from './entries.ts';
import type { Rarity } from './rarity.ts';

/** What two papers share. */
export interface Likeness {
  readonly score: number;
  readonly names: number;
  readonly words: number;
}

/** Where rarity is counted: the whole archive, and the papers between the two sides. */
export interface Rarities {
  readonly archive: Rarity;
  readonly lane: Rarity;
}

/** A long word says half of what a name says. */
const WORD = 0.5;
/** Rarity cannot be seen in an archive of a few papers, or between sides of whom two are held. */
const UNSEEN_IN_ARCHIVE = 200;
const UNSEEN_IN_LANE = 8;

/** Adds up what is shared: a name counts by how rare it is in the archive and between the two sides, whichever is less. */
export function likeness(earlier: Entry, later: Entry, rarities: Rarities): Likeness {
  // At the head of a sentence a name cannot be told from a word: there it is among the words.
  const names = [
    ...shared(earlier.names, later.names),
    ...shared(earlier.names, later.words),
    ...shared(earlier.words, later.names),
  ];
  const words = shared(earlier.words, later.words);
  const weigh = (hash: number): number =>
    Math.min(
      rarities.archive.weight(hash, UNSEEN_IN_ARCHIVE),
      rarities.lane.weight(hash, UNSEEN_IN_LANE),
    );
  const sum = (hashes: readonly number[]): number =>
    hashes.reduce((total, hash) => total + weigh(hash), 0);
  return {
    score: sum(names) + WORD * sum(words),
    names: names.length,
    words: words.length,
  };
}

/** Hashes in both; one walk, since both rise. */
function shared(left: Uint32Array, right: Uint32Array): readonly number[] {
  const found: number[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a === b) found.push(a);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return found;
}
