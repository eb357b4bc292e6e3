import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';

export interface Fonts {
  readonly plain: PDFFont;
  readonly strong: PDFFont;
}

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/**
 * pdf-lib takes a subset that has `encode` for one of a newer fontkit, where it needs no stream; the one of this fontkit does. So only what
 * pdf-lib should use is handed on.
 */
const subsetting: Fontkit = {
  create: (bytes, name) => {
    const font = fontkit.create(bytes, name);
    const make = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = make();
      return {
        includeGlyph: (glyph) => subset.includeGlyph(glyph),
        encodeStream: () => subset.encodeStream(),
      };
    };
    return font;
  },
};

/**
 * The fonts of a PDF: Liberation Sans, which pdfjs-dist carries, has Latin and Cyrillic in one file. (The record’s own serif comes as WOFF2
 * alone, of which fontkit cannot make subsets.)
 */
export async function embeddedFonts(pdf: PDFDocument): Promise<Fonts> {
  pdf.registerFontkit(subsetting);
  const embed = async (name: string): Promise<PDFFont> => {
    const file = fileURLToPath(import.meta.resolve(`pdfjs-dist/standard_fonts/${name}.ttf`));
    return pdf.embedFont(await readFile(file), { subset: true });
  };
  return {
    plain: await embed('LiberationSans-Regular'),
    strong: await embed('LiberationSans-Bold'),
  };
}
