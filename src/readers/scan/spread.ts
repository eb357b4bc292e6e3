import type { Frame } from './measure.ts';

/** Wider than high by so much, a picture is likely to show an open folder, or to lie on its side. */
const SPREAD = 1.2;

export function isSpread({ width, height }: Frame): boolean {
  return width > SPREAD * height;
}
