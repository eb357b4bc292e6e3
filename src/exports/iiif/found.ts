import type { Span } from '../../model/evidence.ts';
import { type ScanLine, boxesOf, isReading, scanLines } from '../../model/scan-lines.ts';
import type { Box, ScannedPage } from '../../model/scans.ts';
import type { Block, Text } from '../../model/texts.ts';

/** Words of a paper that answer a search, and where they stand on a page; several boxes where they run over line ends. */
export interface FoundOnPage {
  readonly page: number;
  readonly text: Text;
  readonly block: Block;
  readonly at: Span;
  readonly boxes: readonly Box[];
}

/** Finds the words asked for in a block of a text in a language. */
export type FindIn = (block: Block, language: string) => readonly Span[];

/** Every hit that has a place on a page, page by page. Texts whose words have no places, a translation say, are left out, as are strokes. */
export function foundOnPages(
  scans: readonly ScannedPage[],
  texts: readonly Text[],
  find: FindIn,
): readonly FoundOnPage[] {
  const hits = texts.flatMap((text) =>
    text.blocks
      .filter(isReading)
      .flatMap((block) => find(block, text.language).map((at) => ({ text, block, at }))),
  );
  return scans.flatMap((page) => {
    const lines = scanLines(page.words, texts);
    return hits.flatMap((hit) => {
      const boxes = placesOf(hit, lines);
      return boxes.length === 0 ? [] : [{ page: page.ordinal, ...hit, boxes }];
    });
  });
}

function placesOf(
  { text, block, at }: Pick<FoundOnPage, 'text' | 'block' | 'at'>,
  lines: readonly ScanLine[],
): readonly Box[] {
  return boxesOf({ text: text.id, block: block.id, start: at.start, end: at.end }, lines);
}
