import snowball from 'snowball-stemmers';

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
  if (LATIN.test(folded)) return english.stem(folded);
  if (CYRILLIC.test(folded)) return russian.stem(folded);
  return folded;
}

/** Longer runs of letters are no words, and stemming them would cost time for nothing. */
const LONGEST = 40;
