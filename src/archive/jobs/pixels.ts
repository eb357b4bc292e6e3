import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PageImage } from '../../model/scans.ts';
import type { Layout } from '../layout.ts';
import { sourcePath } from '../layout.ts';
import { DiskCache } from '../pictures/disk-cache.ts';
import { plateName } from '../pictures/plate.ts';
import { MOST_PLATES } from '../pictures/pictures.ts';
import { PlateMaker } from '../pictures/plate-maker.ts';

const WHOLE_FILES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
]);

/** Pictures of pages, as files that an image library opens. */
export class Pixels {
  readonly #layout: Layout;
  readonly #maker = new PlateMaker();
  readonly #plates: DiskCache;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#plates = new DiskCache(layout.plates, MOST_PLATES);
  }

  /** The source itself, one frame of it, or a page of it drawn. */
  async of(page: PageImage): Promise<Uint8Array> {
    const source = sourcePath(this.#layout, page.source);
    if (WHOLE_FILES.has(page.mediaType)) return readFile(source);
    if (page.mediaType === 'image/tiff') {
      return sharp(source, { page: page.frame - 1, failOn: 'none' })
        .png({ compressionLevel: 1 })
        .toBuffer();
    }
    return this.#drawn(page, source);
  }

  close(): Promise<void> {
    return this.#maker.close();
  }

  /** Kept as a plate, so that whoever looks at the page does not wait for it to be decoded once more. */
  async #drawn(image: PageImage, source: string): Promise<Uint8Array> {
    const name = plateName(image, 0);
    const plate =
      (await this.#plates.find(name)) ??
      (await this.#plates.make(name, (to) => this.#maker.make({ image, source, to, halved: 0 })));
    return readFile(plate);
  }
}
