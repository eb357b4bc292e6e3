import { isNote, type Block } from '../../model/texts.ts';
import type { Paper } from '../../model/papers.ts';

/** Words that stand together; shorter ones are formulas of the trade, longer ones break at every misprint. */
const TOGETHER = 5;
/** The smallest hashes that are kept: of two texts, what share of these they have in common is what share of the whole they have. */
const KEPT = 16;
/** A text's beginning tells it from others. Extracts and full prints of one cable mostly begin alike. */
const MOST_WORDS = 400;
/** Shorter texts are alike because they are short. */
const FEWEST_WORDS = 40;

/**
 * A sketch of what a paper says, by which prints of one cable in two volumes are found without comparing any two papers: the smallest
 * hashes of the groups of words at its beginning, in order. Empty for a text that is too short to tell.
 */
export function sketchOf(paper: Paper): readonly number[] {
  const [text] = paper.texts;
  const words = wordsOf(text?.blocks ?? []);
  if (words.length < FEWEST_WORDS) return [];
  const smallest: number[] = [];
  for (let at = 0; at + TOGETHER <= words.length; at += 1) {
    keepSmallest(smallest, hashOf(words, at));
  }
  return smallest;
}

const BODY: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quotation', 'list-item']);

/** Hashes of the words, letters and figures alone: editions differ in points and capitals. */
function wordsOf(blocks: readonly Block[]): readonly number[] {
  const words: number[] = [];
  for (const block of blocks) {
    if (!BODY.has(block.kind) || isNote(block) || block.within !== undefined) continue;
    addWords(block.content, words);
    if (words.length >= MOST_WORDS) break;
  }
  return words.slice(0, MOST_WORDS);
}

const PRIME = 16777619;
const START = 0x811c9dc5;

/** Reads letter by letter: to split a text into strings costs ten times as much. */
function addWords(content: string, words: number[]): void {
  let hash = START;
  let isInWord = false;
  const end = Math.min(content.length, MOST_WORDS * 12);
  for (let at = 0; at <= end; at += 1) {
    const unit = at === end ? 0 : lowered(content.charCodeAt(at));
    if (isLetter(unit)) {
      hash = Math.imul(hash ^ unit, PRIME);
      isInWord = true;
    } else if (isInWord) {
      words.push(hash);
      [hash, isInWord] = [START, false];
    }
  }
}

function lowered(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

/** Figures, Latin letters, and all beyond ASCII but the signs of punctuation. */
function isLetter(unit: number): boolean {
  if (unit >= 48 && unit <= 57) return true;
  if (unit >= 97 && unit <= 122) return true;
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);
}

/** Thirty bits, which an engine keeps as a small integer. */
function hashOf(words: readonly number[], at: number): number {
  let hash = START;
  for (let next = at; next < at + TOGETHER; next += 1) {
    hash = Math.imul(hash ^ (words[next] ?? 0), PRIME);
    hash ^= hash >>> 15;
  }
  return (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 2) & 0x3fffffff;
}

function keepSmallest(smallest: number[], hash: number): void {
  const last = smallest.at(-1);
  if (smallest.length === KEPT && last !== undefined && hash >= last) return;
  if (smallest.includes(hash)) return;
  let place = smallest.length;
  while (place > 0 && (smallest[place - 1] ?? 0) > hash) place -= 1;
  smallest.splice(place, 0, hash);
  if (smallest.length > KEPT) smallest.pop();
}

/** What share of their words two sketched texts have in common, as their sketches show it; 0 where one has none. */
export function likeness(one: readonly number[], two: readonly number[]): number {
  if (one.length === 0 || two.length === 0) return 0;
  const both = new Set(two);
  const union = [...new Set([...one, ...two])].sort((a, b) => a - b).slice(0, KEPT);
  const own = new Set(one);
  return union.filter((hash) => own.has(hash) && both.has(hash)).length / union.length;
}
