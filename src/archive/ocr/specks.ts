import type { Grey } from './skew.ts';

/** Darker is ink. */
const INK = 140;
/** A full stop of typescript at 200 dpi has about sixteen pixels; what has fewer than this is dirt. */
const SMALLEST = 9;

/** Lighter than this is paper; a speck has nothing but paper around it, a fragment of a faint letter has the rest of the letter. */
const PAPER = 170;
const AROUND = 5;

/** Whitens specks: spots of ink that stand alone and are smaller than any mark of a typewriter. Works in place. */
export function clearSpecks({ pixels, width, height }: Grey): void {
  const spot = new Int32Array(SMALLEST);
  for (let start = width + 1; start < pixels.length - width - 1; start += 1) {
    if ((pixels[start] ?? 255) >= INK || !isTop(pixels, start, width)) continue;
    const size = gather({ pixels, width, height }, start, spot);
    if (size >= SMALLEST || !isAlone({ pixels, width, height }, spot.subarray(0, size))) continue;
    for (let at = 0; at < size; at += 1) whiten(pixels, width, spot[at] ?? 0);
  }
}

/** Ink with none before it, to the left or above: every spot has such a pixel, and is gathered from it. */
function isTop(pixels: Uint8Array, at: number, width: number): boolean {
  return (
    (pixels[at - 1] ?? 255) >= INK &&
    (pixels[at - width - 1] ?? 255) >= INK &&
    (pixels[at - width] ?? 255) >= INK &&
    (pixels[at - width + 1] ?? 255) >= INK
  );
}

/** The pixels of a spot, as far as it is small. */
function gather({ pixels, width }: Grey, start: number, spot: Int32Array): number {
  const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  let [size, walked] = [1, 0];
  spot[0] = start;
  while (walked < size && size < SMALLEST) {
    const from = spot[walked] ?? 0;
    walked += 1;
    for (const step of steps) {
      const at = from + step;
      if ((pixels[at] ?? 255) >= INK || spot.subarray(0, size).includes(at)) continue;
      spot[size] = at;
      size += 1;
      if (size >= SMALLEST) return size;
    }
  }
  return size;
}

function isAlone({ pixels, width }: Grey, spot: Int32Array): boolean {
  const columns = spot.map((at) => at % width);
  const rows = spot.map((at) => Math.floor(at / width));
  const [left, right] = [Math.min(...columns) - 2, Math.max(...columns) + 2];
  const [top, bottom] = [Math.min(...rows) - 2, Math.max(...rows) + 2];
  for (let y = top - AROUND; y <= bottom + AROUND; y += 1) {
    for (let x = left - AROUND; x <= right + AROUND; x += 1) {
      const isWithin = x >= left && x <= right && y >= top && y <= bottom;
      if (!isWithin && (pixels[y * width + x] ?? 255) < PAPER) return false;
    }
  }
  return true;
}

function whiten(pixels: Uint8Array, width: number, at: number): void {
  for (const row of [-width, 0, width]) pixels.fill(255, at + row - 1, at + row + 2);
}
