import { isCapital, isLetter } from '../words/letters.ts';
import { ofEachWord, type Word, wordClass } from '../words/lexicon.ts';
import type { Words } from '../words/walk.ts';
import { type WordTraits, traitsOf } from './word-traits.ts';

/** A word that begins with a capital letter (or an initial), and where it stands. */
export interface CapitalWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** True when only a space (or a point and a space after an initial) parts it from the capital word before. */
  readonly joined: boolean;
  readonly traits: WordTraits;
}

const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Brig|Adm|Gov|Amb|Hon|Jr|Sr|St|Sen|Rep|Ph|Wm|Geo|Chas|Messrs|Mme)$/u;
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Words that may stand inside a name without a capital: `von`, `de la`, `al-`. */
const GAP = /^ ?(?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|al|el|bin|ibn)[ -])*$/;
const LONGEST_SHORT = 6;
const LONGEST_GAP = 12;
const POINT = 0x2e;
const SPACE = 0x20;

/** What a word of the lexicon is as a capitalised one: by itself, or as an initial or a short title before its point. */
interface Capitalised {
  readonly isCapital: boolean;
  /** Where its last capital stands. */
  readonly lastCapital: number;
  /** Figures part a name from the number of a note: `Vyshinski59`. */
  readonly isWhole: boolean;
  readonly alone: WordTraits;
  readonly pointed?: WordTraits;
}

const CAPITAL = wordClass((letters) => lastCapitalOf(letters) >= 0);

const capitalised = ofEachWord((letters): Capitalised => {
  const isShort = letters.length <= LONGEST_SHORT && SHORT.test(letters);
  return {
    isCapital: isCapital(letters.charCodeAt(0)),
    lastCapital: lastCapitalOf(letters),
    isWhole: !/\d/.test(letters),
    alone: traitsOf(letters),
    ...(isShort ? { pointed: traitsOf(`${letters}.`) } : {}),
  };
});

/** All capitalised words of a text in order. Linear, and quick: every word of an archive passes here. */
export function capitalWords({ content, starts, words }: Words): readonly CapitalWord[] {
  const found: CapitalWord[] = [];
  let lastEnd = -LONGEST_GAP - 1;
  let readTo = 0;
  for (let index = 0; index < words.length; index += 1) {
    const letters = words[index];
    if (letters === undefined || (letters.classes & CAPITAL) === 0) continue;
    const { isCapital, lastCapital } = capitalised(letters);
    const start = starts[index] ?? 0;
    // Begun within the word before: `Paul` of `Jean-Paul`.
    if (start < readTo) continue;
    if (isCapital && !(start > 0 && isLetter(content.charCodeAt(start - 1)))) {
      const { word, traits } = wordAt(content, start, letters);
      const joined = follows(content, { lastEnd, start, word });
      lastEnd = start + word.length;
      readTo = lastEnd;
      found.push({ word, start, end: lastEnd, joined, traits });
    }
    // A capital inside a word opens none, nor does what is joined to it: `deKlerk-Arden`.
    if (start + lastCapital >= readTo) readTo = endOfWord(content, start + lastCapital);
  }
  return found;
}

function lastCapitalOf(letters: string): number {
  let at = letters.length - 1;
  while (at >= 0 && !isCapital(letters.charCodeAt(at))) at -= 1;
  return at;
}

type Spelt = Pick<CapitalWord, 'word' | 'traits'>;

/** The word that begins with these letters: they alone, with a point, or with more behind an apostrophe or a hyphen. */
function wordAt(content: string, start: number, letters: Word): Spelt {
  const { isWhole, alone, pointed } = capitalised(letters);
  const end = start + letters.letters.length;
  const next = end < content.length ? content.charCodeAt(end) : 0;
  const isJoined = isJoint(next) && isLetter(content.charCodeAt(end + 1));
  if (!isWhole || isJoined || isLetter(next)) return longWord(content, start);
  if (next === POINT && pointed !== undefined)
    return { word: `${letters.letters}.`, traits: pointed };
  return { word: letters.letters, traits: alone };
}

function longWord(content: string, start: number): Spelt {
  const word = content.slice(start, endOfWord(content, start));
  return { word, traits: traitsOf(word) };
}

function endOfWord(content: string, start: number): number {
  let end = start + 1;
  while (end < content.length) {
    const code = content.charCodeAt(end);
    if (isLetter(code)) end += 1;
    else if (isJoint(code) && isLetter(content.charCodeAt(end + 1))) end += 2;
    else break;
  }
  const pointed = content.charCodeAt(end) === POINT && end - start <= LONGEST_SHORT;
  return pointed && SHORT.test(content.slice(start, end)) ? end + 1 : end;
}

/** Hyphens, a dash of the same length, apostrophes. */
function isJoint(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2011 ||
    code === 0x2013 ||
    code === 0x2019 ||
    code === 0x27 ||
    code === 0x2b9
  );
}

interface Following {
  readonly lastEnd: number;
  readonly start: number;
  readonly word: string;
}

function follows(content: string, { lastEnd, start, word }: Following): boolean {
  const gap = start - lastEnd;
  if (gap > LONGEST_GAP || gap === 0) return gap === 0;
  if (gap === 1) return content.charCodeAt(lastEnd) === SPACE;
  const between = content.slice(lastEnd, start);
  return GAP.test(between) || (between === ', ' && GENERATION.test(word));
}

/** Splits the words into runs that stand side by side: `Mr. W. Averell Harriman`. */
export function runsOf(words: readonly CapitalWord[]): readonly (readonly CapitalWord[])[] {
  const runs: CapitalWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last !== undefined && word.joined) last.push(word);
    else runs.push([word]);
  }
  return runs;
}
