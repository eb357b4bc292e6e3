import type { Heard } from './heard.ts';
import { editDistance } from './spelling.ts';

/**
 * How like two names are, word by word and whatever their order, 0 to 1: `Lam Tan Invented` for Lam Thanh Invented, `Praset Kanchanawat` for
 * Prasit Kanjonawatana. Each word of the shorter name must be like one of the longer; a single short word says too little.
 */
export function faintLikeness(asked: Heard, borne: Heard): number {
  const [one, two] = [asked.ownWords, borne.ownWords];
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length === 0) return 0;
  if (short.length === 1) {
    // A forename alone, or the wrong half of a name, is nobody.
    return one.length === 1 ? singleLikeness(one[0] ?? '', borne.surnameWords) : 0;
  }
  return pairedLikeness(short, long);
}

const LEAST_WORD = 0.6;
const LEAST_NAME = 0.75;
const LEAST_SINGLE = 0.8;
const SHORTEST_SINGLE = 6;
/** One letter is too much of `Cao`. */
const SHORTEST_WORD = 4;

function singleLikeness(word: string, surname: readonly string[]): number {
  if (word.length < SHORTEST_SINGLE) return 0;
  const likest = Math.max(0, ...surname.map((other) => wordLikeness(word, other)));
  return likest >= LEAST_SINGLE ? likest : 0;
}

/** By letters, so that a long word weighs more than a short one. */
function pairedLikeness(short: readonly string[], long: readonly string[]): number {
  const free = [...long];
  let [like, letters] = [0, 0];
  for (const word of short) {
    const likes = free.map((other) => wordLikeness(word, other));
    const best = Math.max(...likes);
    if (best < LEAST_WORD) return 0;
    free.splice(likes.indexOf(best), 1);
    like += best * word.length;
    letters += word.length;
  }
  return like / letters >= LEAST_NAME ? like / letters : 0;
}

function wordLikeness(one: string, two: string): number {
  if (one === two) return 1;
  const longer = Math.max(one.length, two.length);
  if (longer < SHORTEST_WORD) return 0;
  const apart = editDistance(one, two, Math.floor(longer * (1 - LEAST_WORD)));
  return apart === undefined ? 0 : 1 - apart / longer;
}
