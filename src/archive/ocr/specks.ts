import { foursOf, nextDark } from './fours.ts';
import type { Grey } from './skew.ts';

/** Darker is ink. */
const INK = 140;
/** A full stop of typescript at 200 dpi has about sixteen pixels; what has fewer than this is dirt. */
const SMALLEST = 9;

/** Lighter than this is paper; a speck has nothing but paper around it, a fragment of a faint letter has the rest of the letter. */
const PAPER = 170;
const AROUND = 5;

/** Whitens specks: spots of ink that stand alone and are smaller than any mark of a typewriter. Works in place. */
export function clearSpecks(page: Grey): void {
  const { pixels, width } = page;
  const spot = new Int32Array(SMALLEST);
  const fours = foursOf(page);
  const end = pixels.length - width - 1;
  for (let four = nextDark(fours, 0, INK); four < fours.length;) {
    const last = Math.min(4 * four + 4, end);
    for (let start = Math.max(4 * four, width + 1); start < last; start += 1) {
      if ((pixels[start] ?? 255) < INK && isTop(pixels, start, width)) clearAt(page, start, spot);
    }
    four = nextDark(fours, four + 1, INK);
  }
}

function clearAt(page: Grey, start: number, spot: Int32Array): void {
  const size = gather(page, start, spot);
  if (size >= SMALLEST || !isAlone(page, spot.subarray(0, size))) return;
  for (let at = 0; at < size; at += 1) whiten(page.pixels, page.width, spot[at] ?? 0);
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
  const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1] as const;
  let [size, walked] = [1, 0];
  spot[0] = start;
  while (walked < size && size < SMALLEST) {
    const from = spot[walked] ?? 0;
    walked += 1;
    for (const step of steps) {
      const at = from + step;
      if ((pixels[at] ?? 255) >= INK || holds(spot, size, at)) continue;
      spot[size] = at;
      size += 1;
      if (size >= SMALLEST) return size;
    }
  }
  return size;
}

function holds(spot: Int32Array, size: number, at: number): boolean {
  for (let each = 0; each < size; each += 1) if (spot[each] === at) return true;
  return false;
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
