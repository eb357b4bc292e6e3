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
  if (!content.includes('[')) return [];
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

/** The notes of a page: where they are called, in the order of the text, and the ids of their blocks, in the order of the list. */
export interface CalledNotes {
  readonly anchors: readonly Anchor[];
  readonly ids: readonly BlockId[];
}

/** All ranges of one part of the body: what is printed there, and the notes called there. */
export function rangesOfPart(part: Part, { anchors, ids }: CalledNotes): readonly Range[] {
  const called: Range[] = [];
  for (let at = firstFrom(anchors, part.start); at < anchors.length; at += 1) {
    const anchor = anchors[at];
    if (anchor === undefined || anchor.start >= part.end) break;
    const note = ids[anchor.note];
    if (note === undefined) continue;
    const span = { start: anchor.start - part.start, end: anchor.end - part.start };
    called.push({ kind: 'note-anchor', note, label: anchor.label, ...span });
  }
  return [...printedRanges(part.content), ...called];
}

/** The first anchor that does not start before a place. */
function firstFrom(anchors: readonly Anchor[], start: number): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
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
