import type { DocumentId } from '../../model/ids.ts';
import { type ScanLine, scanLines } from '../../model/scan-lines.ts';
import type { Box, PageImage, ScannedPage } from '../../model/scans.ts';
import type { Text } from '../../model/texts.ts';
import { titleOf } from '../../model/titles.ts';
import { type FindIn, foundOnPages } from '../../exports/iiif/found.ts';
import type { HeldDocument } from '../../store/store.ts';
import * as urls from '../urls.ts';

/** A page of a scan as it is shown: its picture, its lines, and the hits of a search on it. */
export interface ShownPage {
  readonly ordinal: number;
  readonly label: string;
  readonly image: PageImage;
  readonly recognition: ScannedPage['recognition'];
  readonly lines: readonly ScanLine[];
  /** Boxes of what was searched for. */
  readonly found: readonly Box[];
}

/** The scan of a paper, and the page looked at. */
export interface ScanView {
  readonly id: DocumentId;
  readonly title: string;
  readonly texts: readonly Text[];
  readonly pages: readonly ShownPage[];
  readonly page: ShownPage;
  readonly query: string;
}

interface ScanAsked {
  readonly scans: readonly ScannedPage[];
  readonly page?: number;
  readonly query?: string;
  readonly find?: FindIn;
}

/**
 * Undefined for a paper without page pictures. A page that is not there is the first; where none is asked for, the first on which something
 * was found.
 */
export function scanView(
  { paper }: Pick<HeldDocument, 'paper'>,
  { scans, page, query = '', find = () => [] }: ScanAsked,
): ScanView | undefined {
  const { texts } = paper;
  const hits = Map.groupBy(foundOnPages(scans, texts, find), (hit) => hit.page);
  const pages = scans.map((scan): ShownPage => {
    const { ordinal, image, recognition, words } = scan;
    const found = (hits.get(ordinal) ?? []).flatMap(({ boxes }) => boxes);
    const label = scan.label ?? String(ordinal);
    return { ordinal, label, image, recognition, lines: scanLines(words, texts), found };
  });
  const asked = page ?? pages.find(({ found }) => found.length > 0)?.ordinal;
  const shown = pages.find(({ ordinal }) => ordinal === asked) ?? pages[0];
  return shown && { id: paper.id, title: titleOf(paper), texts, pages, page: shown, query };
}

/** What the viewer needs to tie the words of the picture to those of the text, and other programs to draw them. */
export function scanRecord({ id, pages, query }: ScanView): object {
  return {
    id,
    manifest: urls.manifest(id),
    ...(query !== '' && { query }),
    pages: pages.map(({ ordinal, label, image, recognition, lines, found }) => ({
      ordinal,
      label,
      image: urls.pageImage(image.id),
      width: image.width,
      height: image.height,
      recognition,
      words: lines.flatMap((line) =>
        line.words.map(({ box, start, end, confidence }) => ({
          block: urls.blockAnchor(line),
          start,
          end,
          box: numbers(box),
          ...(confidence !== undefined && { confidence }),
        })),
      ),
      found: found.map(numbers),
    })),
  };
}

function numbers({ x, y, width, height }: Box): readonly number[] {
  return [x, y, width, height];
}
