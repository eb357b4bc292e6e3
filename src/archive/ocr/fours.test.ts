import { describe, expect, it } from 'vitest';
import { foursOf, nextDark } from './fours.ts';

const page = (tones: readonly number[]) => ({
  pixels: Uint8Array.from(tones),
  width: tones.length,
  height: 1,
});

describe('nextDark', () => {
  it.each([128, 140, 185, 255])('finds every tone darker than %i, in any place', (tone) => {
    for (let dark = 0; dark < 256; dark += 1) {
      for (const place of [0, 1, 2, 3]) {
        const tones = Array.from({ length: 12 }, (_, at) => (at === 4 + place ? dark : 255));
        expect(nextDark(foursOf(page(tones)), 0, tone)).toBe(dark < tone ? 1 : 3);
      }
    }
  });

  it('goes on from where it is told, and passes tones at the very bound', () => {
    const fours = foursOf(page([0, 0, 0, 0, 185, 185, 185, 185, 255, 255, 184, 255]));
    expect(nextDark(fours, 1, 185)).toBe(2);
  });
});

describe('foursOf', () => {
  // A slice of a `Buffer`, as decoders give, is no copy: its bytes would still stand where four do not begin.
  it.each([
    ['bytes', page([9, 1, 2, 3, 4, 5, 6, 7, 8]).pixels],
    ['a buffer', Buffer.from(page([9, 1, 2, 3, 4, 5, 6, 7, 8]).pixels.buffer)],
  ])('takes part of a larger picture too: of %s', (_, pixels) => {
    expect(foursOf({ pixels: pixels.subarray(1), width: 8, height: 1 })).toEqual(
      foursOf(page([1, 2, 3, 4, 5, 6, 7, 8])),
    );
  });
});
