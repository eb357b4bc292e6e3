import type { Span } from './evidence.ts';
import type { BlockId, SourceId, TextId } from './ids.ts';
import type { Language } from './texts.ts';

/**
 * A rectangle on a page, in whole pixels of the upright picture (turned as its EXIF says), from its upper left corner.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two stretches of a page are about the same place: each other's middle lies in one of them. */
export function overlaps(one: Box, other: Box): boolean {
  return liesIn(one, other) || liesIn(other, one);
}

/** Whether the middle of the one lies within the other. */
export function liesIn(one: Box, other: Box): boolean {
  const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
  return x >= other.x && x <= other.x + other.width && y >= other.y && y <= other.y + other.height;
}

/** The smallest stretch that holds all of these. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: foot - y };
}

/**
 * A picture of a page: a file, one frame of a TIFF, or one page of a PDF. Width and height are those of the upright picture
 * in pixels; a page of a PDF is measured at `PDF_DPI`.
 */
export interface PageImage {
  /** `<source>-<frame>`; stands in addresses. */
  readonly id: string;
  /** The file that the picture lies in; its bytes are kept as those of any source. */
  readonly source: SourceId;
  /** Frame or page within that file, from 1. */
  readonly frame: number;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  /** Dots per inch as the file says; absent where it says nothing. */
  readonly dpi?: number;
}

/** At what resolution pages of a PDF are drawn and measured. */
export const PDF_DPI = 200;

export function imageId(source: SourceId, frame: number): string {
  return `${source}-${frame}`;
}

/** A word as it stands on the page. `confidence` from 0 to 1; absent where whoever read it did not say. */
export interface LaidWord {
  readonly content: string;
  readonly box: Box;
  readonly confidence?: number;
}

export interface LaidLine {
  readonly box: Box;
  readonly words: readonly LaidWord[];
  /** Set where the line is no part of the typing: a rubber stamp, or strokes and dirt in which no words are left. */
  readonly aside?: 'stamp' | 'noise';
}

/** What stands together on the page: a paragraph, a head, a table's cell. */
export interface LaidBlock {
  readonly box: Box;
  readonly lines: readonly LaidLine[];
}

/**
 * The words of one page where they stand: what OCR reads, and what ALTO, PAGE, hOCR and the text layer of a PDF say. Blocks are in
 * the order of reading.
 */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly blocks: readonly LaidBlock[];
  /** Who read it: `tesseract 5.3.0 (rus)`, `ABBYY FineReader 12`. */
  readonly by?: string;
}

/** A word on the picture, tied to the same word in the text. */
export interface PlacedWord extends Span {
  readonly box: Box;
  readonly text: TextId;
  readonly block: BlockId;
  readonly confidence?: number;
}

/** How far the words of a page are: `waiting` for OCR, or `read`. A page without words (blank, a photograph) is `read`. */
export type Recognition = 'waiting' | 'read' | 'failed';

/** One page of a paper: its picture, and the words placed on it. */
export interface ScannedPage {
  /** Order in the paper, from 1. */
  readonly ordinal: number;
  readonly image: PageImage;
  readonly recognition: Recognition;
  readonly words: readonly PlacedWord[];
  /** Printed or written number of the page, or the file's name where it has none. */
  readonly label?: string;
}
