import { PDFDocument } from '@cantoo/pdf-lib';
import { isNote, type Block, type Text } from '../../model/texts.ts';
import { type PagePicture, type WordsOfPage, addScanPage } from './scan-page.ts';
import { type Fonts, embeddedFonts } from './fonts.ts';
import { Sheet } from './sheet.ts';

/** What a paper's PDF shows, in words ready to print. */
export interface PaperToPrint {
  readonly title: string;
  readonly kind: string;
  /** What the envelope says: label and value. */
  readonly envelope: readonly { readonly label: string; readonly value: string }[];
  /** Where it comes from, a line each. */
  readonly provenance: readonly string[];
  readonly citation: string;
  /** Texts to set as text, each with a name: those whose words do not stand on the pictures. */
  readonly texts: readonly { readonly name: string; readonly text: Text }[];
  /** Pages of the scan, drawn one after another so that they need not all be held. */
  readonly pages: AsyncIterable<PagePicture | WordsOfPage>;
}

/** A PDF: the envelope as a cover sheet, the pages of the scan with their words to find and copy, then texts that stand on no picture. */
export async function paperPdf(paper: PaperToPrint): Promise<Uint8Array<ArrayBuffer>> {
  // Without the time of making: the same paper gives the same file.
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(paper.title);
  pdf.setProducer('Chancery');
  const fonts = await embeddedFonts(pdf);
  const print = printable(fonts);
  cover(new Sheet(pdf, fonts), paper, print);
  for await (const page of paper.pages) {
    if ('jpeg' in page) {
      await addScanPage(pdf, page, (words) => ({ font: fonts.plain, words: print(words) }));
    } else setWords(new Sheet(pdf, fonts), page, print);
  }
  for (const { name, text } of paper.texts) setText(new Sheet(pdf, fonts), { name, text }, print);
  return new Uint8Array(await pdf.save());
}

type Print = (words: string) => string;

/** Letters that the font lacks become a sign that says so. */
function printable({ plain }: Fonts): Print {
  const known = new Set(plain.getCharacterSet());
  return (words) =>
    Array.from(words.normalize('NFC'), (letter) =>
      known.has(letter.codePointAt(0) ?? 0) || letter === '\n' ? letter : stand(letter, known),
    ).join('');
}

function stand(letter: string, known: ReadonlySet<number>): string {
  if (/\s/.test(letter)) return ' ';
  return known.has(0x25a1) ? '□' : '?';
}

function cover(sheet: Sheet, paper: PaperToPrint, print: Print): void {
  sheet.write(print(paper.kind), { size: 10, grey: true });
  sheet.write(print(paper.title), { size: 20, strong: true, above: 4 });
  sheet.rule();
  for (const { label, value } of paper.envelope) sheet.row(print(label), print(value));
  if (paper.envelope.length > 0) sheet.rule();
  sheet.write(print(paper.citation), { size: 10, above: 8 });
  for (const line of paper.provenance)
    sheet.write(print(line), { size: 8.5, grey: true, above: 3 });
}

function setWords(sheet: Sheet, { lines }: WordsOfPage, print: Print): void {
  const why = 'The picture of this page cannot be drawn: its file is damaged or gone.';
  sheet.write(why, { size: 10, grey: true });
  sheet.rule();
  for (const { content } of lines) sheet.write(print(content), { size: 11, above: 2 });
}

function setText(
  sheet: Sheet,
  { name, text }: { readonly name: string; readonly text: Text },
  print: Print,
): void {
  sheet.write(print(name), { size: 10, grey: true });
  sheet.rule();
  for (const block of text.blocks) {
    if (block.kind === 'ocr-noise' || block.content === '') continue;
    const label = block.label === undefined || !isNote(block) ? '' : `${block.label} `;
    sheet.write(print(label + block.content.replaceAll('\t', '   ')), styleOf(block));
  }
}

function styleOf(block: Block) {
  if (block.kind === 'head') return { size: 12.5, strong: true, above: 10 };
  if (isNote(block)) return { size: 9, above: 5 };
  const indent =
    block.kind === 'list-item' || block.kind === 'quotation' ? 16 * (block.depth ?? 1) : 0;
  return { size: 11, above: 7, indent };
}
