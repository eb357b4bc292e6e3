import type { Range } from '../../model/ranges.ts';

/** `PAGE 02        OSLO  02914  091341Z`, with the classification that often stands above it. */
const BANNER =
  /(?:(?:UNCLASSIFIED|UNCLAS|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TOP SECRET)\s+)?PAGE (\d\d)\s+\p{Lu}[\p{Lu} ]{1,20}\s\d{4,6}(?:\s+\d\d OF \d\d)?(?:\s+\d{6}Z)?/gu;

const CLASSIFICATION_ALONE =
  /^\s*(?:UNCLASSIFIED|UNCLAS|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TOP SECRET)\s*$/;
const PAGE_LINE = /^\s*PAGE \d\d\s+\p{Lu}/u;

/** Whether a line is furniture of the page: a classification alone, or `PAGE 02  OSLO  02914  091341Z`. */
export function isFurniture(line: string): boolean {
  return CLASSIFICATION_ALONE.test(line) || PAGE_LINE.test(line);
}

/** Whether a line begins a new page of a telegram of the 1970s. */
export function isPageLine(line: string): boolean {
  return PAGE_LINE.test(line);
}

/** The page breaks that furniture inside a paragraph marks; its words stay in the content, covered by the range. */
export function furnitureRanges(content: string): readonly Range[] {
  return [...content.matchAll(BANNER)].map((match) => ({
    kind: 'page-break',
    page: String(Number(match[1])),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
