import {
  type PDFDocument,
  type PDFFont,
  type PDFName,
  type PDFOperator,
  TextRenderingMode,
  beginText,
  endText,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
} from '@cantoo/pdf-lib';
import type { ScanLine } from '../../model/scan-lines.ts';
import { type Box, PDF_DPI, type PageImage } from '../../model/scans.ts';

/** A page as it goes into the PDF. */
export interface PagePicture extends WordsOfPage {
  /** The whole page as JPEG, however large. */
  readonly jpeg: Uint8Array;
}

/** A page whose picture cannot be drawn. */
export interface WordsOfPage {
  readonly image: PageImage;
  readonly lines: readonly ScanLine[];
}

const POINTS = 72;
/** Long side of a page whose picture does not say how large it is: that of A4. */
const LONG_SIDE = 842;
/** A PDF page may be so long. */
const LONGEST = 14_400;

/** Adds a page: its picture, and over it the words that were read, unseen, so that they can be found and copied. */
export async function addScanPage(
  pdf: PDFDocument,
  { image, jpeg, lines }: PagePicture,
  write: (words: string) => { readonly font: PDFFont; readonly words: string },
): Promise<void> {
  const scale = pointsPerDot(image);
  const [width, height] = [image.width * scale, image.height * scale];
  const page = pdf.addPage([width, height]);
  page.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width, height });
  const key = page.node.newFontDictionary('Read', write('').font.ref);
  const operators = lines.flatMap((line) =>
    line.words.flatMap(({ start, end, box }, index) => {
      const word = line.content.slice(start - line.start, end - line.start);
      const isLast = index === line.words.length - 1;
      const written = write(word);
      return wordOperators({ ...written, key, isLast }, { box, scale, height });
    }),
  );
  page.pushOperators(
    beginText(),
    setTextRenderingMode(TextRenderingMode.Invisible),
    ...operators,
    endText(),
  );
}

function pointsPerDot({ width, height, dpi, mediaType }: PageImage): number {
  const long = Math.max(width, height);
  const said = mediaType === 'application/pdf' ? PDF_DPI : dpi;
  const scale = said !== undefined && said >= 50 ? POINTS / said : LONG_SIDE / long;
  return Math.min(scale, LONGEST / long);
}

interface WrittenWord {
  readonly font: PDFFont;
  /** What the page calls the font. */
  readonly key: PDFName;
  readonly words: string;
  readonly isLast: boolean;
}

interface Place {
  readonly box: Box;
  readonly scale: number;
  /** Of the page, in points: PDF counts from below. */
  readonly height: number;
}

/** Share of a word's box below the line on which it stands. */
const DESCENT = 0.2;

/** The word squeezed to its box, with the space that parts it from the next. */
function wordOperators(
  { font, key, words, isLast }: WrittenWord,
  { box, scale, height }: Place,
): readonly PDFOperator[] {
  if (words === '' || box.width <= 0 || box.height <= 0) return [];
  const size = box.height * scale;
  const natural = font.widthOfTextAtSize(words, size);
  const squeeze = natural > 0 ? ((box.width * scale) / natural) * 100 : 100;
  const baseline = height - (box.y + box.height * (1 - DESCENT)) * scale;
  return [
    setFontAndSize(key, size),
    setCharacterSqueeze(squeeze),
    setTextMatrix(1, 0, 0, 1, box.x * scale, baseline),
    showText(font.encodeText(isLast ? words : `${words} `)),
  ];
}
