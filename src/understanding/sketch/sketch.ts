import type { Sketch } from '../../model/talk.ts';
import type { Paper } from '../../model/papers.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { noteIds } from '../../model/texts.ts';
import { COMMON_NAMES, COMMON_WORDS } from './common-words.ts';

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

/**
 * What sets a paper apart, in little room. Where there is more than fits, the smallest hashes stay: every paper chooses alike, so that what
 * two papers share is likely to be in both sketches. Linear in the length of the paper.
 */
export function sketchOf(paper: Paper): Sketch {
  const names = new Set<number>();
  const words = new Set<number>();
  if (paper.role !== 'document') return { names: [], words: [] };
  for (const { blocks } of paper.texts) {
    const notes = noteIds(blocks);
    for (const block of blocks) {
      if (isWordsOfPaper(block) && !notes.has(block.id)) scan(block, { names, words });
    }
  }
  return { names: smallest(names, MOST_NAMES), words: smallest(words, MOST_WORDS) };
}

/** `[Source: …]` stands where a paper was not released. */
function isWordsOfPaper({ kind, content }: Block): boolean {
  return SPOKEN.has(kind) && !content.startsWith('[Source:');
}

function smallest(hashes: ReadonlySet<number>, most: number): readonly number[] {
  const telling = [...hashes].filter((hash) => !COMMON.has(hash));
  return [...Uint32Array.from(telling).sort().subarray(0, most)];
}

interface Found {
  readonly names: Set<number>;
  readonly words: Set<number>;
}

/** One pass over the letters of a block; a word's hash is made while it goes by. */
function scan({ content }: Block, found: Found): void {
  let opens = true; // a sentence: its first word is capitalised whatever it is
  let [start, hash] = [-1, SEED];
  for (let at = 0; at <= content.length; at += 1) {
    const code = at === content.length ? DOT : content.charCodeAt(at);
    const letter = letterOf(code);
    if (letter === 0) {
      if (start >= 0) {
        keep(
          { hash: hash >>> 2, length: at - start, name: !opens && isName(content, start) },
          found,
        );
        opens = false;
      }
      start = -1;
      if (code === DOT || code === QUESTION || code === COLON) opens = true;
    } else {
      if (start < 0) [start, hash] = [at, SEED];
      if (at - start < STEM) hash = Math.imul(hash ^ letter, PRIME);
    }
  }
}

interface Word {
  readonly hash: number;
  readonly length: number;
  readonly name: boolean;
}

function keep({ hash, length, name }: Word, { names, words }: Found): void {
  if (name && length >= SHORTEST_NAME) names.add(hash);
  else if (length >= SHORTEST_WORD) words.add(hash);
}

/** Thirty bits of it are kept: a number of that size costs no memory of its own. */
const [SEED, PRIME] = [0x811c9dc5, 0x01000193];
const [DOT, QUESTION, COLON] = [0x2e, 0x3f, 0x3a];

/** A word all in capitals is an acronym, or stands in a telegram that has no other letters. */
const isName = (content: string, start: number): boolean =>
  isCapital(content.charCodeAt(start)) && !isCapital(content.charCodeAt(start + 1));

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
