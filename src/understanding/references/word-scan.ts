import { ofEachWord, type Word, wordClass } from '../words/lexicon.ts';
import type { Words } from '../words/walk.ts';

/**
 * Finds patterns that begin with known words. Of each distinct word it is asked once which patterns could begin with it; only there are
 * they tried, and only where a figure stands near enough for those that want one. Most words of a text begin none.
 */
export interface WordPattern<Found> {
  /** What a word must look like, as a whole or in its first letters, for the pattern to begin with it. */
  readonly opening: RegExp;
  /** A pattern that wants a figure: how many letters after its beginning the first one can stand at most. */
  readonly figureWithin?: number;
  /** Sticky: tried at a word's start. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, words: string) => Found | undefined;
}

/** Makes a function that finds all matches of the patterns in a string, in order of their starts. To be made before the first walk. */
export function wordScanner<Found>(
  patterns: readonly WordPattern<Found>[],
): (words: Words) => readonly Found[] {
  const openedBy = (letters: string) => patterns.filter(({ opening }) => opening.test(letters));
  const openings = together(patterns.map(({ opening }) => opening));
  const opens = wordClass((letters) => openings.some((opening) => opening.test(letters)));
  const patternsOf = ofEachWord(openedBy);
  return ({ content, starts, words }) => {
    const found: Found[] = [];
    let figure = 0;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (word === undefined || (word.classes & opens) === 0) continue;
      const at = starts[index] ?? 0;
      if (followsSign(content, at)) continue;
      figure = nextFigure(words, Math.max(index, figure));
      const reach = (starts[figure] ?? Infinity) - at;
      for (const pattern of patternsOf(word)) {
        if ((pattern.figureWithin ?? Infinity) >= reach) tryAt(pattern, { content, at, found });
      }
    }
    return found;
  };
}

/** One pattern for all those with the same flags: most words open none, and are asked once. */
function together(openings: readonly RegExp[]): readonly RegExp[] {
  const byFlags = Map.groupBy(openings, ({ flags }) => flags);
  return [...byFlags].map(
    ([flags, group]) => new RegExp(group.map(({ source }) => `(?:${source})`).join('|'), flags),
  );
}

const FIGURE = wordClass((letters) => /\d/.test(letters));

function nextFigure(words: readonly Word[], from: number): number {
  let index = from;
  while (index < words.length && ((words[index]?.classes ?? 0) & FIGURE) === 0) index += 1;
  return index;
}

interface Place<Found> {
  readonly content: string;
  readonly at: number;
  readonly found: Found[];
}

function tryAt<Found>(
  { pattern, read }: WordPattern<Found>,
  { content, at, found }: Place<Found>,
): void {
  pattern.lastIndex = at;
  const match = pattern.exec(content);
  const seen = match === null ? undefined : read(match, content);
  if (seen !== undefined) found.push(seen);
}

/** `№5`, `€20`: a sign beyond Latin-1 belongs to what it stands before, but for dashes and quotation marks. */
function followsSign(content: string, at: number): boolean {
  const before = at === 0 ? 0 : content.charCodeAt(at - 1);
  return before >= 0xc0 && (before < 0x2000 || before > 0x206f);
}
