import { unfitHeic } from './heic.ts';
import { PICTURE_LIMITS } from './limits.ts';
import { measureJpeg2000 } from './jpeg2000.ts';

/** One picture in a file, as it stands upright. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly dpi?: number;
}

/** The pictures of a file, or why it gives none. */
export type Measured =
  | {
      readonly kind: 'measured';
      readonly frames: readonly Frame[];
      /** Full pictures in the file beside these, which are not taken in. */
      readonly others?: number;
    }
  | { readonly kind: 'unfit'; readonly code: string; readonly message: string };

/** Pictures that can be read, by media type. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/jp2',
  'image/j2c',
  'image/heic',
]);

/** Measures the pictures of a file from its head alone: nothing is decoded, so no picture can be a bomb here. */
export async function measure(bytes: Uint8Array, mediaType: string): Promise<Measured> {
  if (!PICTURES.has(mediaType)) return unread(mediaType);
  const measured =
    mediaType === 'image/jp2' || mediaType === 'image/j2c'
      ? measureJpeg2000(bytes)
      : await measureBySharp(bytes, mediaType);
  return measured.kind === 'measured' ? withinLimits(measured) : measured;
}

function withinLimits(measured: Extract<Measured, { kind: 'measured' }>): Measured {
  const largest = Math.max(...measured.frames.map(({ width, height }) => width * height));
  if (largest <= PICTURE_LIMITS.pixels) return measured;
  const million = (pixels: number): string =>
    Math.round(pixels / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 0 });
  const message = `The picture has ${million(largest)} million pixels; at most ${million(PICTURE_LIMITS.pixels)} million are taken in. Make it smaller, or cut it.`;
  return { kind: 'unfit', code: 'too-many-pixels', message };
}

const HEAD_ALONE = { failOn: 'none', limitInputPixels: false } as const;

async function measureBySharp(bytes: Uint8Array, mediaType: string): Promise<Measured> {
  try {
    return mediaType === 'image/heic' ? await mainPicture(bytes) : await frames(bytes, mediaType);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    return damaged(error.message);
  }
}

/** Frames of other formats than TIFF are steps of an animation or thumbnails. */
async function frames(bytes: Uint8Array, mediaType: string): Promise<Measured> {
  const { default: sharp } = await import('sharp');
  const frameAt = async (page: number) => sharp(bytes, { page, ...HEAD_ALONE }).metadata();
  const first = await frameAt(0);
  const count = mediaType === 'image/tiff' ? (first.pages ?? 1) : 1;
  if (count > PICTURE_LIMITS.frames) return tooManyFrames(count);
  const all = [frameOf(first)];
  for (let page = 1; page < count; page += 1) all.push(frameOf(await frameAt(page)));
  return { kind: 'measured', frames: all };
}

/** Which need not be the first. The others were taken in a burst, or saved together; thumbnails, masks and depths are not counted. */
async function mainPicture(bytes: Uint8Array): Promise<Measured> {
  const unfit = unfitHeic(bytes);
  if (unfit !== undefined) return unfit;
  const { default: sharp } = await import('sharp');
  // Asked for no page, the library looks at the main one.
  const picture = await sharp(bytes, HEAD_ALONE).metadata();
  const others = (picture.pages ?? 1) - 1;
  return { kind: 'measured', frames: [frameOf(picture)], ...(others > 0 && { others }) };
}

interface Metadata {
  readonly autoOrient: { readonly width: number; readonly height: number };
  readonly density?: number | undefined;
}

function frameOf({ autoOrient, density }: Metadata): Frame {
  const { width, height } = autoOrient;
  return { width, height, ...(density !== undefined && density > 0 && { dpi: density }) };
}

function tooManyFrames(count: number): Measured {
  const message = `The file holds ${count.toLocaleString('en-GB')} pictures; at most ${PICTURE_LIMITS.frames.toLocaleString('en-GB')} are taken in. Divide it.`;
  return { kind: 'unfit', code: 'too-many-pages', message };
}

function unread(mediaType: string): Measured {
  const message = `Pictures of this kind (${mediaType}) cannot be read here. Save it as JPEG.`;
  return { kind: 'unfit', code: 'unread-picture', message };
}

/** The library says in its first line what it could not do; before that of HEIC, where it looked for more of the file. */
function damaged(reason: string): Measured {
  const lines = reason.split('\n');
  const said = lines.find((line) => !/ bad seek to \d+$/.test(line)) ?? lines[0] ?? '';
  const message = `The picture cannot be opened (${said.slice(0, 200)}); it is damaged or cut off. Get it again.`;
  return { kind: 'unfit', code: 'damaged-picture', message };
}
