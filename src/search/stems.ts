import snowball from 'snowball-stemmers';
import { detached } from '../model/detached.ts';
import { Remembered } from '../model/remembered.ts';

const english = snowball.newStemmer('english');
const russian = snowball.newStemmer('russian');
const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;

/**
 * The stem of a folded word. The script alone decides the language, for a word typed into a search box has no other: Latin
 * letters are stemmed as English, Cyrillic ones as Russian, numbers and the rest stay as they are.
 */
export function stem(folded: string): string {
  if (folded.length < 3 || folded.length > LONGEST) return folded;
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const found = stemmed(folded);
  remembered.set(detached(folded), found);
  return found;
}

function stemmed(folded: string): string {
  if (LATIN.test(folded)) return english.stem(folded);
  if (CYRILLIC.test(folded)) return russian.stem(folded);
  return folded;
}

/** A stemmer takes a hundred times as long as looking up what it said. */
const remembered = new Remembered<string>(20_000);

/** Longer runs of letters are no words, and stemming them would cost time for nothing. */
const LONGEST = 40;
