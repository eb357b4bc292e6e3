import { readFile } from 'node:fs/promises';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { PageImage } from '../../model/scans.ts';
import type { PlateSize } from './plate.ts';
import type { RawPicture } from './plate-worker.ts';

let library: Promise<PDFiumLibrary> | undefined;
/** The file drawn from last: pages of one file are asked for one after another. */
let open: { readonly path: string; readonly document: PDFiumDocument } | undefined;

/** A page of a PDF on white, in the size given. */
export async function drawPdfPage(
  image: PageImage,
  path: string,
  size: PlateSize,
): Promise<RawPicture> {
  const document = await opened(path);
  if (image.frame > document.getPageCount()) throw new Error(`there is no page ${image.frame}`);
  const { data, width, height } = await document.getPage(image.frame - 1).render({
    ...size,
    // It gives the picture in the order red, green, blue, whatever it calls it.
    colorSpace: 'BGRA',
    render: 'bitmap',
  });
  return { pixels: data, width, height, channels: 4 };
}

async function opened(path: string): Promise<PDFiumDocument> {
  if (open?.path === path) return open.document;
  open?.document.destroy();
  open = undefined;
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(await readFile(path));
  open = { path, document };
  return document;
}
