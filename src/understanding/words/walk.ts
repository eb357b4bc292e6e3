import type { Text } from '../../model/texts.ts';
import { unitsOf } from '../../model/units.ts';
import { Lexicon, type Word } from './lexicon.ts';
import { isLetter } from './letters.ts';

/**
 * The notable words of a string, those of some class, in order. Words are runs of letters and figures: `Deptel`, `1889`, `A` and
 * `123` in `Deptel 1889, A–123`.
 */
export interface Words {
  readonly content: string;
  readonly words: readonly Word[];
  /** Where each begins. */
  readonly starts: readonly number[];
  /** Those that are in classes kept aside alone, in order. */
  readonly aside: readonly Word[];
}

/** Whether each UTF-16 unit is part of a word: letters and figures of every script, as found when first met. */
const OUTSIDE = 0;
const INSIDE = 1;
const UNMET = 2;
const kinds = new Uint8Array(0x10000).fill(UNMET);

function meet(code: number): number {
  const kind = isFigure(code) || (isLetter(code) && !isOrdinal(code)) ? INSIDE : OUTSIDE;
  kinds[code] = kind;
  return kind;
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `ª`, `º` (and `µ` between them) are letters that stand for a sign: `Nº20417` is a number. */
function isOrdinal(code: number): boolean {
  return code >= 0x80 && code < 0xc0;
}

const lexicon = new Lexicon();

/** One walk over the characters of a string; what reads its words reads them from here. Linear. */
export function walk(content: string): Words {
  const units = unitsOf(content);
  lexicon.open(content, units);
  const starts: number[] = [];
  const words: Word[] = [];
  const aside: Word[] = [];
  let start = 0;
  let hash = 0;
  // One step beyond the end closes the last word.
  const { length } = content;
  for (let at = 0; at <= length; at += 1) {
    const code = units[at] ?? 0;
    const kind = kinds[code] ?? OUTSIDE;
    if (kind === INSIDE || (kind === UNMET && meet(code) === INSIDE)) {
      hash = Math.imul(hash ^ code, 0x9e3779b1);
      hash ^= hash >>> 15;
      continue;
    }
    if (start < at) {
      const word = lexicon.notableAt(start, at, hash);
      if (word?.isAside === true) aside.push(word);
      else if (word !== undefined) {
        starts.push(start);
        words.push(word);
      }
      hash = 0;
    }
    start = at + 1;
  }
  return { content, starts, words, aside };
}

/** The words of the block at a place of a text. */
export type WordsOf = (text: Text, index: number) => Words;

/** Walks over each block once, whoever asks for its words. */
export function wordsOfBlocks(): WordsOf {
  const walked = new Map<Text, Words[]>();
  return (text, index) => {
    const known = walked.get(text) ?? [];
    if (known.length === 0) walked.set(text, known);
    return (known[index] ??= walk(text.blocks[index]?.content ?? ''));
  };
}
