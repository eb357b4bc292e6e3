import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PageImage } from '../../model/scans.ts';
import type { Layout } from '../layout.ts';
import { sourcePath } from '../layout.ts';

/** The picture of a page, as a file that an image library opens: the source itself, or one frame of it. */
export async function pixelsOf(layout: Layout, page: PageImage): Promise<Uint8Array> {
  const bytes = await readFile(sourcePath(layout, page.source));
  if (page.frame === 1 && page.mediaType !== 'image/tiff') return bytes;
  return sharp(bytes, { page: page.frame - 1 })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
