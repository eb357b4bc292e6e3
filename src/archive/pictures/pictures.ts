import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import sharp, { type Sharp } from 'sharp';
import type { PageImage } from '../../model/scans.ts';
import { type Layout, sourcePath } from '../layout.ts';
import { exists } from '../kept-sources.ts';
import { DiskCache } from './disk-cache.ts';
import { type Drawing, drawingKey } from './drawing.ts';
import { halvings, onPlate, plateName } from './plate.ts';
import { PlateMaker } from './plate-maker.ts';
import { Turns } from './turns.ts';

/** A page that is known of and cannot be drawn: its file is gone or damaged beyond reading. */
export class NotDrawn extends Error {}

export interface PicturesOptions {
  /** How many bytes of drawn parts are kept. */
  readonly mostTiles?: number;
  /** How many bytes of pages that were decoded for drawing are kept. */
  readonly mostPlates?: number;
}

const MEGABYTE = 1024 * 1024;
/** How many bytes of decoded pages are kept where nothing else is said. */
export const MOST_PLATES = 1024 * MEGABYTE;
/** Pictures of more dots are not decoded. */
const MOST_DOTS = 250_000_000;
const LONGEST_QUEUE = 256;
/** Goes into names in the cache; raise it when the same drawing comes to look different. */
const MADE_BY = 1;

const BY_SHARP: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/avif',
]);

/**
 * Draws parts of page pictures from the kept sources. Drawing happens in other threads; what was drawn is kept in the archive’s
 * cache. The caller has asked the store whether the reader may see the page.
 */
export class Pictures {
  readonly #layout: Layout;
  readonly #tiles: DiskCache;
  readonly #plates: DiskCache;
  readonly #maker = new PlateMaker();
  readonly #turns = new Turns(availableParallelism(), LONGEST_QUEUE);
  /** Several parts of a page are asked for at once; it is decoded for the first. */
  readonly #platesUnderWay = new Map<string, Promise<string>>();
  readonly #underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(layout: Layout, { mostTiles, mostPlates }: PicturesOptions = {}) {
    this.#layout = layout;
    this.#tiles = new DiskCache(layout.tiles, mostTiles ?? 512 * MEGABYTE);
    this.#plates = new DiskCache(layout.plates, mostPlates ?? MOST_PLATES);
  }

  /** Changes when the drawing does; the same for the same drawing on every machine. */
  tagOf(image: PageImage, drawing: Drawing): string {
    return createHash('sha256')
      .update(`${MADE_BY} ${image.id} ${image.width}x${image.height} ${drawingKey(drawing)}`)
      .digest('hex')
      .slice(0, 40);
  }

  /** The part as an encoded picture. Fails with `NotDrawn` or `TooBusy`. */
  async draw(image: PageImage, drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
    const name = `${this.tagOf(image, drawing)}.${drawing.format}`;
    const kept = await this.#tiles.get(name);
    if (kept) return kept;
    const already = this.#underWay.get(name);
    if (already) return already;
    const begun = this.#turns.take(() => this.#drawAnew(image, drawing, name));
    this.#underWay.set(name, begun);
    try {
      return await begun;
    } finally {
      this.#underWay.delete(name);
    }
  }

  /** Ends once what is being drawn is drawn. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay.values());
    await this.#maker.close();
  }

  async #drawAnew(
    image: PageImage,
    drawing: Drawing,
    name: string,
  ): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const bytes = new Uint8Array(await (await this.#drawn(image, drawing)).toBuffer());
      await this.#tiles.put(name, bytes);
      return bytes;
    } catch (error) {
      if (error instanceof NotDrawn) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new NotDrawn(`page image ${image.id} cannot be drawn: ${why}`, { cause: error });
    }
  }

  /** A part of the page, which stands upright. */
  async #drawn(image: PageImage, drawing: Drawing): Promise<Sharp> {
    const source = sourcePath(this.#layout, image.source);
    if (image.width * image.height > MOST_DOTS) throw new NotDrawn('the picture is too large');
    if (!(await exists(source))) throw new NotDrawn(`the kept file ${image.source} is gone`);
    if (BY_SHARP.has(image.mediaType)) {
      const page = image.mediaType === 'image/tiff' ? { page: image.frame - 1 } : {};
      return drawn(sharp(source, { ...READING, ...page }).autoOrient(), drawing);
    }
    const { plate, halved } = await this.#plate(image, halvings(drawing), source);
    return drawn(sharp(plate, READING), onPlate(drawing, image, halved));
  }

  /** A page that sharp cannot read, decoded once for many drawings: no larger than the drawing needs, or as large as is there. */
  async #plate(
    image: PageImage,
    most: number,
    source: string,
  ): Promise<{ readonly plate: string; readonly halved: number }> {
    for (let halved = most; halved >= 0; halved -= 1) {
      const plate = await this.#plates.find(plateName(image, halved));
      if (plate !== undefined) return { plate, halved };
    }
    const name = plateName(image, most);
    const begun =
      this.#platesUnderWay.get(name) ??
      this.#plates.make(name, (to) => this.#maker.make({ image, source, to, halved: most }));
    this.#platesUnderWay.set(name, begun);
    try {
      return { plate: await begun, halved: most };
    } finally {
      this.#platesUnderWay.delete(name);
    }
  }
}

/** What is there of a damaged picture is shown. */
const READING = { failOn: 'none', limitInputPixels: MOST_DOTS } as const;

const WHITE = { r: 255, g: 255, b: 255 };
const CLEAR = { ...WHITE, alpha: 0 };

function drawn(page: Sharp, { region, width, height, ...rest }: Drawing): Sharp {
  const { x: left, y: top } = region;
  const part = page
    .extract({ left, top, width: region.width, height: region.height })
    .resize(width, height, { fit: 'fill' });
  if (rest.mirrored) part.flop();
  const isClear = rest.format === 'png' || rest.format === 'webp';
  if (rest.rotation !== 0) part.rotate(rest.rotation, { background: isClear ? CLEAR : WHITE });
  if (!isClear) part.flatten({ background: WHITE });
  return encoded(coloured(part, rest.quality), rest.format);
}

function coloured(part: Sharp, quality: Drawing['quality']): Sharp {
  if (quality === 'gray') return part.grayscale();
  return quality === 'bitonal' ? part.threshold() : part;
}

function encoded(part: Sharp, format: Drawing['format']): Sharp {
  switch (format) {
    case 'jpg':
      return part.jpeg({ quality: 82 });
    case 'png':
      return part.png({ compressionLevel: 4 });
    case 'webp':
      return part.webp({ quality: 80, effort: 2 });
    case 'tif':
      return part.tiff({ compression: 'deflate' });
  }
}
