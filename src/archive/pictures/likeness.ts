import sharp from 'sharp';
import type { Box, PageImage } from '../../model/scans.ts';
import { type Drawing, wholeWithin } from './drawing.ts';
import { NotDrawn, type Pictures } from './pictures.ts';

/** So many dots across, letters of a page still tell one line from another, and a scanner's trembling no longer counts. */
const ACROSS = 400;
/** Typed pages of other words come to 0.3 and less, the same scan packed anew, smaller or in black and white to 0.95 and more; laid on a scanner once more, 0.6. */
const ALIKE = 0.85;

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

function shown(page: PageImage, stretch: Box | undefined): Drawing {
  const whole = wholeWithin(page, { width: ACROSS, height: 4 * ACROSS });
  if (stretch === undefined) return whole;
  const region = within(stretch, page);
  const scale = Math.min(1, ACROSS / region.width);
  const width = Math.max(1, Math.round(region.width * scale));
  return { ...whole, region, width, height: Math.max(1, Math.round(region.height * scale)) };
}

function within({ x, y, width, height }: Box, page: PageImage): Box {
  const left = Math.max(0, Math.min(page.width - 1, Math.round(x)));
  const top = Math.max(0, Math.min(page.height - 1, Math.round(y)));
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(page.width - left, Math.round(width))),
    height: Math.max(1, Math.min(page.height - top, Math.round(height))),
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
