import { isCapital, isLetter } from './letters.ts';
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
const LONGEST_GAP = 12;
const POINT = 0x2e;
const SPACE = 0x20;

/** All capitalised words of a text in order. Linear, and quick: every character of an archive passes here. */
export function capitalWords(content: string): readonly CapitalWord[] {
  const words: CapitalWord[] = [];
  let lastEnd = -LONGEST_GAP - 1;
  let at = nextCapital(content, 0);
  while (at >= 0) {
    const end = endOfWord(content, at);
    if (at === 0 || !isWordPart(content.charCodeAt(at - 1))) {
      const word = content.slice(at, end);
      const joined = follows(content, { lastEnd, start: at, word });
      words.push({ word, start: at, end, joined, traits: traitsOf(word) });
      lastEnd = end;
    }
    at = nextCapital(content, end);
  }
  return words;
}

/** Capitals, and all that lies beyond Latin-1: a pattern without classes of characters is many times as quick. */
const CAPITAL = /[A-Z\u00c0-\u00de\u0100-\u1fff\u2c00-\uffff]/g;

function nextCapital(content: string, from: number): number {
  CAPITAL.lastIndex = from;
  while (CAPITAL.test(content)) {
    const at = CAPITAL.lastIndex - 1;
    if (isCapital(content.charCodeAt(at))) return at;
  }
  return -1;
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function endOfWord(content: string, start: number): number {
  let end = start + 1;
  while (end < content.length) {
    const code = content.charCodeAt(end);
    if (isLetter(code)) end += 1;
    else if (isJoint(code) && isLetter(content.charCodeAt(end + 1))) end += 2;
    else break;
  }
  const pointed = content.charCodeAt(end) === POINT && end - start <= 6;
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
