import sharp from 'sharp';
import type { Box, PageImage } from '../../model/scans.ts';
import { type Drawing, wholeWithin } from './drawing.ts';
import { NotDrawn, type Pictures } from './pictures.ts';

/** So many dots across, letters of a page still tell one line from another, and a scanner's trembling no longer counts. */
const ACROSS = 400;
/** Typed pages of other words come to 0.3 and less, the same scan packed anew, smaller or in black and white to 0.95 and more; laid on a scanner once more, 0.6. */
const ALIKE = 0.85;
const FINER = 1.5;
/** Share of a page's width that is looked at on each side of a stretch. */
const AROUND = 60;

/** Whether two pages look the same, as a whole and where these stretches of them lie; a page that cannot be drawn looks like none. */
export async function lookAlike(
  pictures: Pictures,
  pages: readonly [PageImage, PageImage],
  stretches?: readonly [Box, Box],
): Promise<boolean> {
  const drawings = pages.map((page, at) => shown(page, stretches?.[at]));
  const [one, other] = drawings;
  if (one === undefined || other === undefined) return false;
  const size = { width: one.width, height: one.height };
  try {
    const [first, second] = [
      await shades(await pictures.draw(pages[0], one), size),
      await shades(await pictures.draw(pages[1], other), size),
    ];
    return correlation(first, second) >= ALIKE;
  } catch (error) {
    if (error instanceof NotDrawn) return false;
    throw error;
  }
}

/** A stretch with some of what stands around it, a little finer than the page: enlarged, a scan packed anew would be compared grain by grain. */
function shown(page: PageImage, stretch: Box | undefined): Drawing {
  const whole = wholeWithin(page, { width: ACROSS, height: 4 * ACROSS });
  if (stretch === undefined) return whole;
  const region = within(stretch, page);
  const scale = Math.min(1, (FINER * ACROSS) / page.width);
  const [width, height] = [region.width, region.height].map((side) => Math.ceil(side * scale));
  return { ...whole, region, width: width ?? 1, height: height ?? 1 };
}

function within({ x, y, width, height }: Box, page: PageImage): Box {
  const around = page.width / AROUND;
  const [left, top] = [Math.max(0, Math.floor(x - around)), Math.max(0, Math.floor(y - around))];
  const right = Math.min(page.width, Math.ceil(x + width + around));
  const bottom = Math.min(page.height, Math.ceil(y + height + around));
  return {
    x: Math.min(left, page.width - 1),
    y: Math.min(top, page.height - 1),
    width: Math.max(1, right - left),
    height: Math.max(1, bottom - top),
  };
}

async function shades(
  encoded: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  return sharp(encoded).resize(width, height, { fit: 'fill' }).greyscale().raw().toBuffer();
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
