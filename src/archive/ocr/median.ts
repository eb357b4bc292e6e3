import { foursOf, nextDark } from './fours.ts';
import type { Grey } from './skew.ts';

/**
 * A copy in which each tone at ink or beside it is the median of its nine: dots of grain go, edges stay. Bare paper, lighter than `paper`, is
 * most of a page and stays as it is; so do the tones at the very edge.
 */
export function calmed(page: Grey, paper: number): Uint8Array {
  const { pixels, width } = page;
  const calm = new Uint8Array(pixels);
  const fours = foursOf(page);
  const end = pixels.length - width - 2;
  for (let four = nextDark(fours, 0, paper); four < fours.length;) {
    const last = Math.min(4 * four + 4, end);
    for (let at = Math.max(4 * four - 1, width + 1); at <= last; at += 1) {
      const isBare =
        (pixels[at] ?? 0) >= paper &&
        (pixels[at - 1] ?? 0) >= paper &&
        (pixels[at + 1] ?? 0) >= paper;
      if (!isBare) calm[at] = medianAt(pixels, at, width);
    }
    four = nextDark(fours, four + 1, paper);
  }
  keepSides(calm, page);
  return calm;
}

function keepSides(calm: Uint8Array, { pixels, width }: Grey): void {
  for (let left = 0; left < pixels.length; left += width) {
    const right = left + width - 1;
    calm[left] = pixels[left] ?? 255;
    calm[right] = pixels[right] ?? 255;
  }
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
