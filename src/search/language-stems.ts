import snowball from 'snowball-stemmers';
import { detached } from '../model/detached.ts';
import { Remembered } from '../model/remembered.ts';
import { languageStemToken } from './tokens.ts';

/**
 * Stems beside the one that the script decides, for texts whose language is known: `Verhandlung` and `Verhandlungen` are one word in a
 * German text and two in English eyes. English and Russian are the stems of `stems.ts` already.
 */
const STEMMERS: ReadonlyMap<string, { stem(word: string): string }> = new Map([
  ['fr', snowball.newStemmer('french')],
  ['de', snowball.newStemmer('german')],
  ['it', snowball.newStemmer('italian')],
  ['es', snowball.newStemmer('spanish')],
]);

const LATIN = /^[a-z]{3,40}$/;

/** The token of a folded word in a text of this language; undefined where the language has no stems of its own. */
export function stemTokenIn(language: string, form: string): string | undefined {
  const stemmer = STEMMERS.get(language);
  if (stemmer === undefined || !LATIN.test(form)) return undefined;
  return languageStemToken(language, stemmer.stem(form));
}

/** The same in each of the languages, for a word typed into a search box, which names none. */
export function stemTokensInAll(form: string): readonly string[] {
  if (!LATIN.test(form)) return [];
  const known = remembered.get(form);
  if (known !== undefined) return known;
  const tokens = [...STEMMERS].map(([language, stemmer]) =>
    languageStemToken(language, stemmer.stem(form)),
  );
  remembered.set(detached(form), tokens);
  return tokens;
}

/** A word typed is read several times: to find papers, to rank them, and for the next page. */
const remembered = new Remembered<readonly string[]>(1000);
