import sharp from 'sharp';
import { RecognitionError } from './recognition-error.ts';
import type { Grey } from './skew.ts';

/** Pictures larger than this are not pages: 200 megapixels are a sheet of A2 at 600 dpi. */
const MOST_PIXELS = 200_000_000;
const MOST_BYTES = 400 * 1024 * 1024;

/** Tesseract reads best from 200 to 300 dpi; letters of less are enlarged, of more only cost time. */
const LEAST_DPI = 170;
const MOST_DPI = 330;
const GOOD_DPI = 300;
/** Longest side of a sheet of A4, in inches: what a picture is taken to show that does not say. */
const SHEET = 11.7;

/** A page upright and in grey, at a resolution that can be read. */
export interface Upright extends Grey {
  readonly dpi: number;
  /** Size of the upright picture as it came; `scale` times it is the size of this one. */
  readonly original: { readonly width: number; readonly height: number };
  readonly scale: number;
}

/** Opens an encoded picture: turned as its EXIF says, in grey, on white where it is transparent. */
export async function openUpright(encoded: Uint8Array): Promise<Upright> {
  if (encoded.length > MOST_BYTES) throw new RecognitionError('the picture is too large a file');
  try {
    return await open(encoded);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new RecognitionError(`the picture cannot be opened: ${said}`, { cause: error });
  }
}

async function open(encoded: Uint8Array): Promise<Upright> {
  // Its shades by a profile of colours take longer than opening it, and are evened out anyhow.
  // Of a picture that is cut off, what is there is read; it was said that it is.
  const reading = { failOn: 'none', limitInputPixels: MOST_PIXELS, ignoreIcc: true } as const;
  const picture = sharp(encoded, reading).timeout({ seconds: 60 });
  const { density, hasAlpha, space, autoOrient } = await picture.metadata();
  const { width, height } = autoOrient;
  const dpi = dpiOf(density, Math.max(width, height));
  const scale = dpi < LEAST_DPI || dpi > MOST_DPI ? GOOD_DPI / dpi : 1;
  const upright = picture.autoOrient();
  if (hasAlpha) upright.flatten({ background: '#fff' });
  if (space === 'b-w') upright.toColourspace('b-w');
  if (scale !== 1) upright.resize({ width: Math.max(1, Math.round(width * scale)) });
  const { data, info } = await upright
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    pixels: info.channels === 1 ? data : greyOf(data, info.channels),
    width: info.width,
    height: info.height,
    dpi: dpi * scale,
    scale: info.width / width,
    original: { width, height },
  };
}

/** The lightness of each pixel, from its red, green and blue, as the eye weighs them. */
function greyOf(colours: Uint8Array, channels: number): Uint8Array {
  const grey = new Uint8Array(colours.length / channels);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    const red = colours[from] ?? 0;
    const green = colours[from + 1] ?? 0;
    const blue = colours[from + 2] ?? 0;
    grey[at] = (red * 77 + green * 150 + blue * 29 + 128) >> 8;
  }
  return grey;
}

/** Files of cameras and of programs say 72 or 96 and mean nothing by it; no page is 5 or 60 inches long. */
function dpiOf(said: number | undefined, longest: number): number {
  const inches = longest / (said ?? 1);
  const isMeant = said !== undefined && said > 96 && inches > 5 && inches < 60;
  return isMeant ? said : Math.max(70, longest / SHEET);
}

/** Turns a page clockwise by so many degrees about its middle; the paper around it is white. */
export async function turned({ pixels, width, height }: Grey, degrees: number): Promise<Grey> {
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

const HEAD = 54;
const SHADES = 256;

const DOTS_A_METRE = 39.3701;

/** As a bitmap: nothing to pack, and tesseract takes it in row by row, where it reads the still plainer PGM pixel by pixel. */
export function asBitmap({ pixels, width, height }: Grey, dpi: number): Buffer {
  const dots = Math.round(Math.round(dpi) * DOTS_A_METRE);
  const stride = Math.ceil(width / 4) * 4;
  const start = HEAD + 4 * SHADES;
  const file = Buffer.alloc(start + stride * height);
  file.write('BM');
  for (const [at, value] of [
    [2, file.length],
    [10, start],
    [14, 40],
    [18, width],
    [22, height],
    [26, 1 + (8 << 16)], // one plane, eight bits a pixel
    [34, stride * height],
    [38, dots],
    [42, dots],
    [46, SHADES],
  ] as const) {
    file.writeUInt32LE(value, at);
  }
  for (let shade = 0; shade < SHADES; shade += 1)
    file.writeUInt32LE(shade * 0x010101, HEAD + 4 * shade);
  for (let y = 0; y < height; y += 1) {
    file.set(pixels.subarray(y * width, (y + 1) * width), start + (height - 1 - y) * stride);
  }
  return file;
}

/** Share of a page's height in which some lines of its text stand. */
const BAND = 0.08;

/** The band of an evened page with most ink in it: enough lines to tell the language by. */
export function densestBand({ pixels, width, height }: Grey): Grey {
  const band = Math.max(1, Math.round(height * BAND));
  const step = Math.max(1, Math.round(band / 8));
  let [best, most] = [0, -1];
  for (let top = Math.round(height * 0.1); top + band < height * 0.9; top += step) {
    const ink = inkIn(pixels.subarray(top * width, (top + band) * width));
    if (ink > most) [best, most] = [top, ink];
  }
  const end = Math.min(height, best + band);
  return { pixels: pixels.subarray(best * width, end * width), width, height: end - best };
}

function inkIn(pixels: Uint8Array): number {
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 3) if ((pixels[at] ?? 255) < 128) ink += 1;
  return ink;
}
