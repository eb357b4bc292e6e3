import sharp from 'sharp';
import type { Box, PageImage } from '../../model/scans.ts';
import { wholeWithin } from './drawing.ts';
import { NotDrawn, type Pictures } from './pictures.ts';

/** So many dots across, letters of a page still tell one line from another, and a scanner's trembling hardly counts. */
const ACROSS = 500;
/** Typed pages of other words come to 0.3 and less, the same scan packed anew, smaller or in black and white to 0.95 and more; laid on a scanner once more, 0.6. */
const ALIKE = 0.85;
/** Share of a page's width that is looked at on each side of a stretch. */
const AROUND = 60;

/** Whether a page looks as an older picture of it did, as a whole and where a stretch of that lies; one that cannot be drawn looks like none. */
export async function lookAlike(
  pictures: Pictures,
  [old, page]: readonly [PageImage, PageImage],
  stretch: Box,
): Promise<boolean> {
  const scale = ACROSS / old.width;
  const size = { width: ACROSS, height: Math.max(1, Math.round(old.height * scale)) };
  try {
    const [was, is] = [await shades(pictures, old, size), await shades(pictures, page, size)];
    if (correlation(was, is) < ALIKE) return false;
    const rows = rowsOf(stretch, { scale, size });
    return correlation(cut(was, rows), cut(is, rows)) >= ALIKE;
  } catch (error) {
    if (error instanceof NotDrawn) return false;
    throw error;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Both pages are brought to one size as wholes: stretches cut out before would lie a dot beside each other. */
async function shades(
  pictures: Pictures,
  page: PageImage,
  { width, height }: Size,
): Promise<Uint8Array> {
  const drawn = await pictures.draw(
    page,
    wholeWithin(page, { width: 2 * width, height: 2 * height }),
  );
  return sharp(drawn).resize(width, height, { fit: 'fill' }).greyscale().raw().toBuffer();
}

/** Where the rows of a stretch begin and end among the shades of a page. */
function rowsOf(
  { x, y, width, height }: Box,
  { scale, size }: { readonly scale: number; readonly size: Size },
): readonly (readonly [start: number, end: number])[] {
  const around = size.width / AROUND;
  const left = Math.max(0, Math.floor(x * scale - around));
  const right = Math.min(size.width, Math.ceil((x + width) * scale + around));
  const top = Math.max(0, Math.floor(y * scale - around));
  const bottom = Math.min(size.height, Math.ceil((y + height) * scale + around));
  return Array.from({ length: Math.max(0, bottom - top) }, (_, row) => {
    const start = (top + row) * size.width;
    return [start + left, start + right] as const;
  });
}

function cut(
  shades: Uint8Array,
  rows: readonly (readonly [start: number, end: number])[],
): Uint8Array {
  return Buffer.concat(rows.map(([start, end]) => shades.subarray(start, end)));
}

/** From -1 to 1; 0 where one of them is all of one shade, which says nothing. */
function correlation(one: Uint8Array, other: Uint8Array): number {
  const mean = (shades: Uint8Array): number =>
    shades.reduce((sum, shade) => sum + shade, 0) / shades.length;
  const [middle, center] = [mean(one), mean(other)];
  let [both, first, second] = [0, 0, 0];
  for (const [at, shade] of one.entries()) {
    const [a, b] = [shade - middle, (other[at] ?? 0) - center];
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}
