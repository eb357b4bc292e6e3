import type { BlockId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { Anchor } from './anchors.ts';
import type { Part } from './layout.ts';

const PAGE_MARK = /\[Page ([^\]\s]{1,12})\]/g;
/** `April 26 [20]`, `November 11–12 [10–11]`: what is printed, and the editors' correction; both numbers, so that `[sic]` and supplied words stay out. */
const CORRECTED_NUMBER =
  /(?<![\d.,–-])(\d{1,6}(?:[–-]\d{1,6})?) \[(\d{1,6}(?:[–-]\d{1,6})?)\](?!\d)/g;

/** Page marks and corrected numbers in a text as printed. Both stay in the content, covered by their range. */
export function printedRanges(content: string): readonly Range[] {
  const breaks = [...content.matchAll(PAGE_MARK)].map((match): Range => ({
    kind: 'page-break',
    page: match[1] ?? '',
    ...extent(match),
  }));
  const corrected = [...content.matchAll(CORRECTED_NUMBER)].map((match): Range => {
    const [, printed = '', right = ''] = match;
    return { kind: 'emendation', printed, corrected: right, ...extent(match) };
  });
  return [...breaks, ...corrected];
}

/** All ranges of one part of the body: what is printed there, and the notes called there. */
export function rangesOfPart(
  part: Part,
  anchors: readonly Anchor[],
  noteIds: readonly BlockId[],
): readonly Range[] {
  const called = anchors
    .filter(({ start }) => start >= part.start && start < part.end)
    .flatMap(({ note, label, start, end }): Range[] => {
      const id = noteIds[note];
      const span = { start: start - part.start, end: end - part.start };
      return id === undefined ? [] : [{ kind: 'note-anchor', note: id, label, ...span }];
    });
  return [...printedRanges(part.content), ...called];
}

/**
 * The printed pages a paper stands on. A page that breaks off in a text began before it: text above `[Page 1017]` stands
 * on 1016.
 */
export function pagesOf(body: string): readonly string[] {
  const marks = [...body.matchAll(PAGE_MARK)];
  const pages = marks.map((match) => match[1] ?? '');
  const first = Number(pages[0]);
  const textAbove = body.slice(0, marks[0]?.index ?? 0).trim() !== '';
  return textAbove && first > 1 ? [String(first - 1), ...pages] : pages;
}

function extent(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
