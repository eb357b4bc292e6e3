import { confusion } from './confusions.ts';

/** A word of a list that a damaged word can stand for. */
export interface Nearest {
  readonly word: string;
  /** Mean cost of a letter: 0 the same word, 1 none of its letters. */
  readonly cost: number;
}

const LOST = 0.7;
const ADDED = 0.7;
/** Longer tokens are no words; they are not compared. */
const LONGEST = 30;

/** What a damaged word costs to read as a sound one, letter by letter; capitals and small letters are alike. */
export function damage(read: string, meant: string): number {
  const seen = read.toUpperCase().slice(0, LONGEST);
  const sound = meant.toUpperCase().slice(0, LONGEST);
  const wantedLetters = Array.from(sound);
  let above = Array.from({ length: sound.length + 1 }, (_, column) => column * LOST);
  for (const [row, letter] of Array.from(seen).entries()) {
    const line = [(row + 1) * ADDED];
    for (const [column, wanted] of wantedLetters.entries()) {
      const kept = (above[column] ?? 0) + confusion(letter, wanted);
      const dropped = (line[column] ?? 0) + LOST;
      const added = (above[column + 1] ?? 0) + ADDED;
      line.push(Math.min(kept, dropped, added));
    }
    above = line;
  }
  return (above[sound.length] ?? 0) / Math.max(sound.length, 1);
}

/**
 * The one word of a list that the damaged word most likely is. Nothing where none comes near, or where two come equally near: two
 * equal candidates are an ambiguity, not a coin to toss.
 */
export function nearest(read: string, list: readonly string[], limit: number): Nearest | undefined {
  let best: Nearest | undefined;
  let second = 1;
  for (const word of list) {
    if (Math.abs(word.length - read.length) > 3) continue;
    const cost = damage(read, word);
    if (best === undefined || cost < best.cost) {
      second = best?.cost ?? 1;
      best = { word, cost };
    } else if (cost < second) second = cost;
  }
  return best !== undefined && best.cost <= limit && second - best.cost > 0.03 ? best : undefined;
}
