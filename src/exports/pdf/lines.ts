import type { PDFFont } from '@cantoo/pdf-lib';

export interface Measure {
  readonly font: PDFFont;
  readonly size: number;
  readonly width: number;
}

/** Cuts words into lines that fit. A word too long for any line is cut where the line ends. */
export function wordsThatFit(words: string, measure: Measure): readonly string[] {
  return words.split('\n').flatMap((paragraph) => cut(paragraph, measure));
}

function cut(paragraph: string, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (fits(longer, measure)) {
      open = longer;
      continue;
    }
    if (open !== '') lines.push(open);
    const pieces = pieced(word, measure);
    lines.push(...pieces.slice(0, -1));
    open = pieces.at(-1) ?? '';
  }
  if (open !== '') lines.push(open);
  return lines;
}

function pieced(word: string, measure: Measure): readonly string[] {
  if (fits(word, measure)) return [word];
  const pieces: string[] = [];
  let open = '';
  for (const letter of word) {
    if (open !== '' && !fits(open + letter, measure)) {
      pieces.push(open);
      open = '';
    }
    open += letter;
  }
  return [...pieces, open];
}

function fits(words: string, { font, size, width }: Measure): boolean {
  return font.widthOfTextAtSize(words, size) <= width;
}
