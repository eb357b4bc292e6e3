import type { Span } from '../../model/evidence.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';

/** Where a note is called by digits that are printed in the block: `Vyshinski59`. */
export function isCall(range: Range): boolean {
  return range.kind === 'note-anchor' && range.end > range.start;
}

/** A stretch of a block as it is quoted: as printed, without the digits of the notes that are called in it. Linear. */
export function quoteOf(block: Pick<Block, 'content' | 'ranges'>, span: Span): string {
  return withoutStretches(block.content, span, callsIn(block));
}

/** For who quotes one block often. */
export function callsIn({ ranges }: Pick<Block, 'ranges'>): readonly Span[] {
  return ranges.some(isCall) ? ranges.filter(isCall) : NONE;
}

const NONE: readonly Span[] = [];

/** A stretch of words without some that lie in it, in whatever order these come. */
export function withoutStretches(
  words: string,
  { start, end }: Span,
  left: readonly Span[],
): string {
  if (left.length === 0) return words.slice(start, end);
  let kept = '';
  let at = start;
  for (const out of left.toSorted((one, two) => one.start - two.start)) {
    if (out.end <= at || out.start >= end) continue;
    kept += words.slice(at, Math.max(at, out.start));
    at = Math.min(end, out.end);
  }
  return kept + words.slice(at, end);
}

/** The block's words with the digits of note calls and page marks blanked, so that `Deptel 1889¹` is not 18891. Offsets stay. */
export function withoutMarks({ content, ranges }: Pick<Block, 'content' | 'ranges'>): string {
  let words = content;
  for (const range of ranges) {
    if (range.kind !== 'note-anchor' && range.kind !== 'page-break') continue;
    words = blank(words, range.start, range.end);
  }
  if (!words.includes('[Page ')) return words;
  return words.replace(/\[Page \d+\]/g, (mark) => ' '.repeat(mark.length));
}

function blank(words: string, start: number, end: number): string {
  return end > start ? words.slice(0, start) + ' '.repeat(end - start) + words.slice(end) : words;
}
