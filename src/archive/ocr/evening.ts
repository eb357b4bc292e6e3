import sharp from 'sharp';
import { calmed } from './median.ts';
import type { Grey } from './skew.ts';
import { clearSpecks } from './specks.ts';

/**
 * The page with its paper made white and its ink black, whatever the shade of either: each tone is divided by that of the paper around it.
 * Specks of a pixel are taken out.
 */
export async function evened(page: Grey): Promise<Grey> {
  const { width, height } = page;
  const share = calmed({ pixels: shareOf(page, await paperOf(page)), width, height }, PAPER);
  const even = { pixels: stretched(share), width, height };
  clearSpecks(even);
  return even;
}

/** Where the paper's tone comes to lie, with room above it for its grain; and how dark it gets by its grain alone. */
const WHITE = 224;
const PAPER = 185;

/** So many pixels' breadth of paper have one tone. */
const STEP = 8;

/** The tone of the paper around each eighth pixel: the median of what is there, for letters cover less than half of it. */
async function paperOf(page: Grey): Promise<Grey> {
  const { pixels, width, height } = shrunk(page, STEP);
  const tones = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .median(9)
    .blur(6)
    .greyscale()
    .raw()
    .toBuffer();
  return { pixels: tones, width, height };
}

/** A copy a so-many-th as wide and high, each pixel the mean of those that it stands for. */
export function shrunk({ pixels, width, height }: Grey, step: number): Grey {
  const [small, low] = [Math.ceil(width / step), Math.ceil(height / step)];
  const shrunk = new Uint8Array(small * low);
  const sums = new Uint32Array(small);
  for (let row = 0; row < low; row += 1) {
    sums.fill(0);
    const bottom = Math.min(height, (row + 1) * step);
    for (let y = row * step; y < bottom; y += 1) {
      const start = y * width;
      for (let x = 0; x < width; x += 1) {
        const column = (x / step) | 0;
        sums[column] = (sums[column] ?? 0) + (pixels[start + x] ?? 0);
      }
    }
    const rows = bottom - row * step;
    for (let column = 0; column < small; column += 1) {
      const columns = Math.min(width, (column + 1) * step) - column * step;
      shrunk[row * small + column] = Math.round((sums[column] ?? 0) / (rows * columns));
    }
  }
  return { pixels: shrunk, width: small, height: low };
}

/** Each tone as its share of the paper's, which runs evenly from one known tone to the next. */
function shareOf({ pixels, width, height }: Grey, paper: Grey): Uint8Array {
  const share = new Uint8Array(pixels.length);
  const line = new Float32Array(paper.width);
  for (let y = 0; y < height; y += 1) {
    paperAcross(paper, y, line);
    for (let x = 0; x < width; x += 1) {
      const at = Math.max(0, Math.min(paper.width - 1, (x + 0.5) / STEP - 0.5));
      const left = at | 0;
      const tone = line[left] ?? 255;
      const around = tone + ((line[left + 1] ?? tone) - tone) * (at - left);
      share[y * width + x] = Math.min(
        255,
        ((pixels[y * width + x] ?? 0) / Math.max(1, around)) * WHITE,
      );
    }
  }
  return share;
}

function paperAcross({ pixels, width, height }: Grey, y: number, line: Float32Array): void {
  const at = Math.max(0, Math.min(height - 1, (y + 0.5) / STEP - 0.5));
  const above = Math.floor(at);
  const below = Math.min(height - 1, above + 1);
  for (let x = 0; x < width; x += 1) {
    const tone = pixels[above * width + x] ?? 255;
    line[x] = tone + ((pixels[below * width + x] ?? tone) - tone) * (at - above);
  }
}

/** Share of a page's pixels that are darker than its ink; the rest of the ink is less dark. */
const DARKEST = 0.005;

function stretched(tones: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const tone of tones) counts[tone] = (counts[tone] ?? 0) + 1;
  let [black, seen] = [0, 0];
  while (black < 150 && seen + (counts[black] ?? 0) < tones.length * DARKEST) {
    seen += counts[black] ?? 0;
    black += 1;
  }
  const white = WHITE - 8;
  const table = Uint8Array.from({ length: 256 }, (_, tone) =>
    Math.max(0, Math.min(255, Math.round(((tone - black) / Math.max(1, white - black)) * 255))),
  );
  const stretched = new Uint8Array(tones.length);
  for (let at = 0; at < tones.length; at += 1) stretched[at] = table[tones[at] ?? 255] ?? 255;
  return stretched;
}
