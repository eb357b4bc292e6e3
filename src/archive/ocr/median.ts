import type { Grey } from './skew.ts';

/**
 * A copy in which each tone at ink or beside it is the median of its nine: dots of grain go, edges stay. Bare paper, lighter than `paper`, is
 * most of a page and stays as it is.
 */
export function calmed({ pixels, width, height }: Grey, paper: number): Uint8Array {
  const calm = pixels.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const isBare =
        (pixels[at] ?? 0) >= paper &&
        (pixels[at - 1] ?? 0) >= paper &&
        (pixels[at + 1] ?? 0) >= paper;
      if (!isBare) calm[at] = medianAt(pixels, at, width);
    }
  }
  return calm;
}

/** The middle of nine: columns are put in order, then the least, middle and most of each. */
function medianAt(tones: Uint8Array, at: number, width: number): number {
  const above = at - width;
  const below = at + width;
  const a = tones[above - 1] ?? 255;
  const b = tones[at - 1] ?? 255;
  const c = tones[below - 1] ?? 255;
  const d = tones[above] ?? 255;
  const e = tones[at] ?? 255;
  const f = tones[below] ?? 255;
  const g = tones[above + 1] ?? 255;
  const h = tones[at + 1] ?? 255;
  const i = tones[below + 1] ?? 255;
  const least = Math.max(Math.min(a, b, c), Math.min(d, e, f), Math.min(g, h, i));
  const most = Math.min(Math.max(a, b, c), Math.max(d, e, f), Math.max(g, h, i));
  return middle(least, middle(middle(a, b, c), middle(d, e, f), middle(g, h, i)), most);
}

const middle = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
