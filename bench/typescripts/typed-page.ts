/** Words typed or printed at a place of the page: column in letters from the left margin, row in half lines from the top margin. */
export interface Typed {
  readonly column: number;
  readonly row: number;
  readonly words: string;
}

/** A page as it left the typewriter, and what it says. */
export interface TypedPage {
  readonly language: 'ru' | 'en';
  readonly typed: readonly Typed[];
  readonly fields: Readonly<Record<string, string>>;
  /** Who got the numbered copies, in the order of the list. */
  readonly holders: readonly string[];
  /** Words of rubber stamps; they are no words of the paper. */
  readonly stamps: readonly string[];
}

/** One and a half, in half lines. */
const BODY_SPACING = 3;

/** Puts lines on a page one below the other. Rows are half lines, so 2 is single spacing and 3 one and a half. */
export class Sheet {
  readonly typed: Typed[] = [];
  row = 0;

  /** A line of the page: pieces at their columns, all in one row. */
  line(pieces: readonly (readonly [column: number, words: string])[], spacing = 2): this {
    for (const [column, words] of pieces) this.typed.push({ column, row: this.row, words });
    this.row += spacing;
    return this;
  }

  skip(rows: number): this {
    this.row += rows;
    return this;
  }

  paragraph(lines: readonly string[], spacing = BODY_SPACING): this {
    for (const line of lines) {
      const words = line.trimStart();
      this.line([[line.length - words.length, words]], spacing);
    }
    return this;
  }
}

/** Types paragraphs as long as they end above a row. */
export function fill(sheet: Sheet, next: () => readonly string[], lastRow: number): void {
  for (let tries = 0; tries < 40; tries += 1) {
    const lines = next();
    if (sheet.row + lines.length * BODY_SPACING <= lastRow) sheet.paragraph(lines, BODY_SPACING);
  }
}

/** The words of the page, line by line as they stand, those of a row from left to right. */
export function wordsOf({ typed }: TypedPage): string {
  const rows = new Map<number, Typed[]>();
  for (const piece of typed) rows.set(piece.row, [...(rows.get(piece.row) ?? []), piece]);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, pieces]) =>
      pieces
        .toSorted((a, b) => a.column - b.column)
        .map(({ words }) => words)
        .join(' '),
    )
    .join('\n');
}
