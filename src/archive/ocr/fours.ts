import type { Grey } from './skew.ts';

/** The pixels of a page four at a time, for most of a page is bare paper and is soon walked over so. Fewer than four at its end are left out. */
export function foursOf({ pixels }: Grey): Int32Array {
  const { buffer, byteOffset, length } =
    pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels);
  return new Int32Array(buffer, byteOffset, length >> 2);
}

const EACH = 0x01010101;
const TOPS = 0x80808080;

/** The next four, from a given one on, of which one at least is darker than a tone (of 128 or more); their number where there is none. */
export function nextDark(fours: Int32Array, from: number, tone: number): number {
  const raise = (tone - 128) * EACH;
  for (let at = from; at < fours.length; at += 1) {
    // of what lacks to white, too much in a byte reaches its top bit, by itself or raised
    const lacks = ~(fours[at] ?? -1);
    if (((lacks | (lacks + raise)) & TOPS) !== 0) return at;
  }
  return fours.length;
}
