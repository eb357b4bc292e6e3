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
  stretch(share);
  const even = { pixels: share, width, height };
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
      addRow(pixels.subarray(y * width, (y + 1) * width), step, sums);
    }
    const rows = bottom - row * step;
    for (let column = 0; column < small; column += 1) {
      const columns = Math.min(width, (column + 1) * step) - column * step;
      shrunk[row * small + column] = Math.round((sums[column] ?? 0) / (rows * columns));
    }
  }
  return { pixels: shrunk, width: small, height: low };
}

function addRow(row: Uint8Array, step: number, sums: Uint32Array): void {
  for (let column = 0, x = 0; column < sums.length; column += 1) {
    const end = Math.min(row.length, x + step);
    let sum = 0;
    for (; x < end; x += 1) sum += row[x] ?? 0;
    sums[column] = (sums[column] ?? 0) + sum;
  }
}

/** Each tone as its share of the paper's, which runs evenly from one known tone to the next. */
function shareOf({ pixels, width, height }: Grey, paper: Grey): Uint8Array {
  const share = new Uint8ClampedArray(pixels.length);
  const gains = new Float32Array(paper.width + 2);
  for (let y = 0; y < height; y += 1) {
    gainsAcross(paper, y, gains);
    for (let known = 0; known <= paper.width; known += 1) {
      const left = known * STEP - STEP / 2;
      const gain = gains[known] ?? 1;
      const rise = ((gains[known + 1] ?? 1) - gain) / STEP;
      const from = Math.max(0, left);
      const end = y * width + Math.min(width, left + STEP);
      let times = gain + rise * (from - left + 0.5);
      for (let at = y * width + from; at < end; at += 1) {
        share[at] = (pixels[at] ?? 0) * times;
        times += rise;
      }
    }
  }
  return new Uint8Array(share.buffer);
}

/** By how much a tone is multiplied for the paper to come out white: at each known tone of a row, and once more beside the first and the last. */
function gainsAcross({ pixels, width, height }: Grey, y: number, gains: Float32Array): void {
  const at = Math.max(0, Math.min(height - 1, (y + 0.5) / STEP - 0.5));
  const above = Math.floor(at);
  const below = Math.min(height - 1, above + 1);
  for (let x = 0; x < width; x += 1) {
    const tone = pixels[above * width + x] ?? 255;
    const around = tone + ((pixels[below * width + x] ?? tone) - tone) * (at - above);
    gains[x + 1] = WHITE / Math.max(1, around);
  }
  gains[0] = gains[1] ?? 1;
  gains[width + 1] = gains[width] ?? 1;
}

/** Share of a page's pixels that are darker than its ink; the rest of the ink is less dark. */
const DARKEST = 0.005;

function stretch(tones: Uint8Array): void {
  const black = blackestOf(tones);
  const white = WHITE - 8;
  const table = Uint8Array.from({ length: 256 }, (_, tone) =>
    Math.max(0, Math.min(255, Math.round(((tone - black) / Math.max(1, white - black)) * 255))),
  );
  for (let at = 0; at < tones.length; at += 1) tones[at] = table[tones[at] ?? 255] ?? 255;
}

/** Of so many pixels one is counted. */
const SAMPLE = 3;

function blackestOf(tones: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < tones.length; at += SAMPLE) {
    const tone = tones[at] ?? 0;
    counts[tone] = (counts[tone] ?? 0) + 1;
  }
  const most = (tones.length / SAMPLE) * DARKEST;
  let [black, seen] = [0, 0];
  while (black < 150 && seen + (counts[black] ?? 0) < most) {
    seen += counts[black] ?? 0;
    black += 1;
  }
  return black;
}
