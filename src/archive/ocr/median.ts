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

const nine = new Uint8Array(9);

/** The middle of nine by insertion: tones beside each other are nearly in order already. */
function medianAt(pixels: Uint8Array, at: number, width: number): number {
  let count = 0;
  for (let row = at - width; row <= at + width; row += width) {
    for (let each = row - 1; each <= row + 1; each += 1) {
      const tone = pixels[each] ?? 255;
      let place = count;
      while (place > 0 && (nine[place - 1] ?? 0) > tone) {
        nine[place] = nine[place - 1] ?? 0;
        place -= 1;
      }
      nine[place] = tone;
      count += 1;
    }
  }
  return nine[4] ?? 255;
}
