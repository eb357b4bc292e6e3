import type { Catchwords } from '../../model/talk.ts';
import type { Paper } from '../../model/papers.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { noteIds } from '../../model/texts.ts';
import { asideClass, ofEachWord, wordClass } from '../words/lexicon.ts';
import { type Words, type WordsOf, wordsOfBlocks } from '../words/walk.ts';
import { COMMON_NAMES, COMMON_WORDS } from './common-words.ts';
import { Smallest } from './smallest.ts';

/** So many proper names and so many long words of a paper are kept. */
const MOST_NAMES = 32;
const MOST_WORDS = 48;
/** A word is known by its beginning, so that `commission`, `commissions` and `комиссии`, `комиссию` each count as one. */
const STEM = 7;
const SHORTEST_NAME = 4;
const SHORTEST_WORD = 7;

/** Blocks in the words of the paper itself; heads and notes would betray to one paper what editors know of another. */
const SPOKEN: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'list-item',
  'quotation',
  'postscript',
  'table-row',
]);

const names = new Smallest(MOST_NAMES);
const words = new Smallest(MOST_WORDS);

/**
 * What sets a paper apart, in little room. Where there is more than fits, the smallest hashes stay: every paper chooses alike, so that what
 * two papers share is likely to be in the catchwords of both. Linear in the length of the paper.
 */
export function catchwordsOf(paper: Paper, wordsOf: WordsOf = wordsOfBlocks()): Catchwords {
  if (paper.role !== 'document') return { names: [], words: [] };
  names.clear();
  words.clear();
  for (const text of paper.texts) {
    const notes = noteIds(text.blocks);
    for (const [index, block] of text.blocks.entries()) {
      if (!isWordsOfPaper(block) || notes.has(block.id)) continue;
      gather(wordsOf(text, index));
    }
  }
  return { names: names.inOrder(), words: words.inOrder() };
}

/** `[Source: …]` stands where a paper was not released. */
function isWordsOfPaper({ kind, content }: Block): boolean {
  return SPOKEN.has(kind) && !content.startsWith('[Source:');
}

/** Of each distinct word it is asked once what it would be among the catchwords; here they are only gathered. */
function gather(block: Words): void {
  const { content, starts, aside } = block;
  for (let index = 0; index < block.words.length; index += 1) {
    const word = block.words[index];
    if (word === undefined || (word.classes & TELLING) === 0) continue;
    const isName = (word.classes & NAME) !== 0 && !opensSentence(content, starts[index] ?? 0);
    if (isName) names.take(stemOf(word).hash);
    else if ((word.classes & LONG) !== 0) words.take(stemOf(word).hash);
  }
  for (const word of aside) if ((word.classes & LONG) !== 0) words.take(stemOf(word).hash);
}

/** A sentence: its first word is capitalised whatever it is. Figures and quotation marks open none. */
function opensSentence(content: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const code = content.charCodeAt(at);
    if (code === DOT || code === QUESTION || code === COLON) return true;
    if (letterOf(code) !== 0) return false;
  }
  return true;
}

/** Thirty bits of it are kept: a number of that size costs no memory of its own. */
const [SEED, PRIME] = [0x811c9dc5, 0x01000193];
const [DOT, QUESTION, COLON] = [0x2e, 0x3f, 0x3a];

/** A word all in capitals is an acronym, or stands in a telegram that has no other letters. */
const isName = (letters: string): boolean =>
  isCapital(letters.charCodeAt(0)) && !isCapital(letters.charCodeAt(1));

/** Each letter in lower case, 0 for what is no letter. Latin with its marks, and Cyrillic. */
const LETTERS: Uint16Array = Uint16Array.from({ length: 0x460 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\p{L}/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

const letterOf = (code: number): number => (code < LETTERS.length ? (LETTERS[code] ?? 0) : 0);

function isCapital(code: number): boolean {
  const letter = letterOf(code);
  return letter !== 0 && letter !== code;
}

/** FNV over the first letters, in lower case. */
function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < Math.min(word.length, STEM); at += 1) {
    hash = Math.imul(hash ^ (LETTERS[word.charCodeAt(at)] ?? 0), PRIME);
  }
  return hash >>> 2;
}

const COMMON: ReadonlySet<number> = new Set([...COMMON_WORDS, ...COMMON_NAMES].map(hashOf));

const isTelling = (letters: string): boolean => !/\d/.test(letters) && !COMMON.has(hashOf(letters));
const NAME = wordClass(
  (letters) => letters.length >= SHORTEST_NAME && isName(letters) && isTelling(letters),
);
const LONG = asideClass((letters) => letters.length >= SHORTEST_WORD && isTelling(letters));
const TELLING = NAME | LONG;
const stemOf = ofEachWord((letters) => ({ hash: hashOf(letters) }));
