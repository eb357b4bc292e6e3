import { allowance, misreading } from './misreadings.ts';

/** Of two words that come as near, neither is chosen. */
const TOO_CLOSE = 0.1;

/**
 * The one word of the list that this can be a misreading of; undefined where none comes near enough, or two come as near. `least` is allowed for
 * however short a word, where the place tells what kind of word it is.
 */
export function nearestWord(read: string, list: readonly string[], least = 0): string | undefined {
  let [best, lowest, second] = ['', Infinity, Infinity];
  for (const word of list) {
    const cost = misreading(read, word);
    if (cost < lowest) [best, lowest, second] = [word, cost, lowest];
    else if (cost < second && word !== best) second = cost;
  }
  if (lowest > Math.max(least, allowed(read, best)) || second - lowest < TOO_CLOSE)
    return undefined;
  return /^\p{Lu}{2,}$/u.test(read) ? best.toUpperCase() : best;
}

/** A word in two alphabets is damaged for certain, and a long one is known by less. */
const FOR_CERTAIN = 0.6;

function allowed(read: string, word: string): number {
  const isForCertain = word.length > 7 && /[A-Za-z]/.test(read) && /[^A-Za-zÀ-ÿ]/.test(read);
  return allowance(word.length) + (isForCertain ? FOR_CERTAIN : 0);
}
