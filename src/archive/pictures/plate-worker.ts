import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import { decodeJpeg2000 } from './decode-jpeg2000.ts';
import { drawPdfPage } from './draw-pdf-page.ts';
import { plateFailure } from './plate-failure.ts';
import { plateSize } from './plate.ts';
import type { PlateAnswer, PlateOrder } from './plate-maker.ts';

/** Pixels as they come out of a decoder. */
export interface RawPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

const JPEG2000: ReadonlySet<string> = new Set(['image/jp2', 'image/j2c']);

parentPort?.on('message', (order: PlateOrder) => void answer(order));

async function answer(order: PlateOrder): Promise<void> {
  parentPort?.postMessage(await outcome(order));
}

async function outcome(order: PlateOrder): Promise<PlateAnswer> {
  try {
    await write(await decoded(order), order);
    return {};
  } catch (error) {
    return plateFailure(error);
  }
}

function decoded({ image, source, halved }: PlateOrder): Promise<RawPicture> {
  if (image.mediaType === 'application/pdf') {
    return drawPdfPage(image, source, plateSize(image, halved));
  }
  if (JPEG2000.has(image.mediaType)) return decodeJpeg2000(source, halved);
  if (image.mediaType === 'image/heic') return heic(source);
  throw new Error(`pictures of type ${image.mediaType} are not drawn here`);
}

/** A photograph of 48 megapixels is kept. */
const MOST_KEPT = 150_000_000;
let last: { readonly source: string; readonly picture: RawPicture } | undefined;

/**
 * HEIC cannot be decoded smaller than it is, which takes most of a second, and whoever looks at a page wants it in several sizes. So what was
 * decoded last stays for them, as long as this thread does.
 */
async function heic(source: string): Promise<RawPicture> {
  if (last?.source === source) return last.picture;
  last = undefined;
  const picture = await decodeHeic(source);
  if (picture.pixels.length <= MOST_KEPT) last = { source, picture };
  return picture;
}

/** In tiles, so that a part is read without the rest; as JPEG, which is written in a tenth of the time of anything without loss. */
async function write(picture: RawPicture, { image, to, halved }: PlateOrder): Promise<void> {
  const { pixels, width, height, channels } = picture;
  const page = sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false });
  const size = plateSize(image, halved);
  const isMeasured = width === size.width && height === size.height;
  const fitted = isMeasured ? page : page.resize(size.width, size.height, { fit: 'fill' });
  const opaque = channels === 4 ? fitted.flatten({ background: 'white' }) : fitted;
  await opaque.tiff({ tile: true, compression: 'jpeg', quality: 94 }).toFile(to);
}
