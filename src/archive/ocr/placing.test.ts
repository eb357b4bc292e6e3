import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Upright } from './picture.ts';
import { placeBlocks } from './placing.ts';

const page = (width: number, height: number, scale: number): Upright => ({
  pixels: new Uint8Array(),
  width: Math.round(width * scale),
  height: Math.round(height * scale),
  dpi: 200,
  scale,
  original: { width, height },
});

/** Where a point of a page comes to lie when the page is turned clockwise, and how large the picture then is. */
function turn(upright: Upright, [x, y]: readonly [number, number], degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.cos(angle)];
  const width = Math.round(upright.width * cosine + upright.height * sine);
  const height = Math.round(upright.width * sine + upright.height * cosine);
  const [right, down] = [
    x * upright.scale - upright.width / 2,
    y * upright.scale - upright.height / 2,
  ];
  return {
    x: right * Math.cos(angle) - down * Math.sin(angle) + width / 2,
    y: right * Math.sin(angle) + down * Math.cos(angle) + height / 2,
    read: { width, height, turned: degrees, asides: new Map() },
  };
}

describe('placeBlocks', () => {
  it('finds each word again on the picture as it came, however it was turned and scaled', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.constantFrom(0.5, 1, 1.5, 2),
        fc.tuple(fc.integer({ min: 100, max: 1500 }), fc.integer({ min: 100, max: 2200 })),
        (degrees, scale, at) => {
          const upright = page(1654, 2339, scale);
          const { x, y, read } = turn(upright, at, degrees);
          const box = {
            x: x - 40 * scale,
            y: y - 10 * scale,
            width: 80 * scale,
            height: 20 * scale,
          };
          const [block] = placeBlocks(
            [[[{ content: 'слово', box, confidence: 0.9 }]]],
            read,
            upright,
          );
          const placed = block?.lines[0]?.words[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
          expect(Math.abs(placed.x + placed.width / 2 - at[0])).toBeLessThan(2.5);
          expect(Math.abs(placed.y + placed.height / 2 - at[1])).toBeLessThan(2.5);
          expect(block?.box).toEqual(placed);
        },
      ),
    );
  });

  it('keeps boxes on the page, and never empty', () => {
    const box = { x: -30, y: 90, width: 10, height: 40 };
    const [block] = placeBlocks(
      [[[{ content: '.', box, confidence: 0 }]]],
      { width: 100, height: 100, turned: 0, asides: new Map() },
      page(100, 100, 1),
    );
    expect(block?.box).toEqual({ x: 0, y: 90, width: 1, height: 10 });
  });
});
