import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PageImage } from '../../model/scans.ts';
import type { Layout } from '../layout.ts';
import { sourcePath } from '../layout.ts';
import { PlateMaker } from '../pictures/plate-maker.ts';

const WHOLE_FILES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
]);

/** Pictures of pages, as files that an image library opens. */
export class Pixels {
  readonly #layout: Layout;
  readonly #maker = new PlateMaker();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The source itself, one frame of it, or a page of it drawn. */
  async of(page: PageImage): Promise<Uint8Array> {
    const source = sourcePath(this.#layout, page.source);
    if (WHOLE_FILES.has(page.mediaType)) return readFile(source);
    if (page.mediaType === 'image/tiff') {
      return sharp(source, { page: page.frame - 1 })
        .png({ compressionLevel: 1 })
        .toBuffer();
    }
    return this.#drawn(page, source);
  }

  close(): Promise<void> {
    return this.#maker.close();
  }

  async #drawn(image: PageImage, source: string): Promise<Uint8Array> {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-page-'));
    try {
      const to = join(folder, 'page.tif');
      await this.#maker.make({ image, source, to });
      return await readFile(to);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}
