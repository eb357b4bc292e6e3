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
import { fitLine, type LineFit } from './line-fit.ts';

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
  const operators = lines.flatMap((line) => {
    const fit = fitLine(line);
    return line.words.flatMap(({ start, end, box }, index) => {
      const written = write(line.content.slice(start - line.start, end - line.start));
      const next = line.words[index + 1]?.box;
      return wordOperators({ ...written, key }, { box, next, fit, scale, height });
    });
  });
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
}

interface Place {
  readonly box: Box;
  /** Of the word after it in the line. */
  readonly next: Box | undefined;
  readonly fit: LineFit;
  readonly scale: number;
  /** Of the page, in points: PDF counts from below. */
  readonly height: number;
}

/** The word squeezed to its box on the baseline of its line, and a space as wide as what parts it from the next. */
function wordOperators(
  { font, key, words }: WrittenWord,
  { box, next, fit, scale, height }: Place,
): readonly PDFOperator[] {
  if (words === '' || box.width <= 0 || box.height <= 0) return [];
  const size = fit.size * scale;
  const show = (letters: string, width: number): readonly PDFOperator[] => [
    setCharacterSqueeze(squeezed(font.widthOfTextAtSize(letters, size), width * scale)),
    showText(font.encodeText(letters)),
  ];
  const baseline = height - fit.baselineAt(box.x + box.width / 2) * scale;
  return [
    setFontAndSize(key, size),
    setTextMatrix(1, 0, 0, 1, box.x * scale, baseline),
    ...show(words, box.width),
    ...(next === undefined ? [] : show(' ', next.x - box.x - box.width)),
  ];
}

/** Percents; a space is there also where two boxes touch. */
function squeezed(natural: number, wanted: number): number {
  return natural > 0 && wanted > 0 ? (wanted / natural) * 100 : 1;
}
