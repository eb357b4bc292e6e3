import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { rgb } from '@cantoo/pdf-lib';
import type { Fonts } from './fonts.ts';
import { wordsThatFit } from './lines.ts';

/** A4 in points, with margins in which a reader can write. */
const PAPER = { width: 595, height: 842, margin: 68 };

export interface Style {
  readonly size: number;
  readonly strong?: boolean;
  readonly grey?: boolean;
  readonly indent?: number;
  /** Space above, in points. */
  readonly above?: number;
}

const INK = rgb(0.11, 0.1, 0.09);
const GREY = rgb(0.38, 0.35, 0.32);
const LEADING = 1.42;

/** Sets words on pages, one under another; a new page begins where one is full. */
export class Sheet {
  readonly #pdf: PDFDocument;
  readonly #fonts: Fonts;
  #page: PDFPage;
  #y: number;

  constructor(pdf: PDFDocument, fonts: Fonts) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    [this.#page, this.#y] = this.#turned();
  }

  /** A paragraph. */
  write(words: string, style: Style): void {
    const font = style.strong === true ? this.#fonts.strong : this.#fonts.plain;
    const indent = style.indent ?? 0;
    const width = PAPER.width - 2 * PAPER.margin - indent;
    this.#y -= style.above ?? 0;
    for (const line of wordsThatFit(words, { font, size: style.size, width })) {
      this.#room(style.size * LEADING);
      this.#page.drawText(line, {
        x: PAPER.margin + indent,
        y: this.#y,
        size: style.size,
        font,
        color: style.grey === true ? GREY : INK,
      });
    }
  }

  /** A label, and beside it what it says. */
  row(label: string, value: string): void {
    const size = 10.5;
    this.#y -= 3;
    const lines = wordsThatFit(value, { font: this.#fonts.plain, size, width: 315 });
    for (const [index, line] of lines.entries()) {
      this.#room(size * LEADING);
      const y = this.#y;
      if (index === 0) {
        const [name = label] = wordsThatFit(label, {
          font: this.#fonts.plain,
          size: 9,
          width: 135,
        });
        this.#page.drawText(name, {
          x: PAPER.margin,
          y,
          size: 9,
          font: this.#fonts.plain,
          color: GREY,
        });
      }
      this.#page.drawText(line, {
        x: PAPER.margin + 142,
        y,
        size,
        font: this.#fonts.plain,
        color: INK,
      });
    }
  }

  /** A hairline over the whole width. */
  rule(): void {
    this.#y -= 9;
    this.#page.drawLine({
      start: { x: PAPER.margin, y: this.#y },
      end: { x: PAPER.width - PAPER.margin, y: this.#y },
      thickness: 0.6,
      color: INK,
    });
    this.#y -= 3;
  }

  #room(height: number): void {
    if (this.#y - height < PAPER.margin) [this.#page, this.#y] = this.#turned();
    this.#y -= height;
  }

  #turned(): [PDFPage, number] {
    const page = this.#pdf.addPage([PAPER.width, PAPER.height]);
    return [page, PAPER.height - PAPER.margin];
  }
}
