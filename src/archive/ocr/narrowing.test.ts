import { describe, expect, it } from 'vitest';
import { narrowed, widened } from './narrowing.ts';

/** White, with a black stroke of so many columns. */
function stroke(left: number, right: number) {
  const [width, height] = [200, 6];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) pixels.fill(0, y * width + left, y * width + right);
  return { pixels, width, height };
}

describe('narrowed', () => {
  it('makes a page narrower and not less high, and keeps its strokes where they stood', () => {
    const { pixels, width, height } = narrowed(stroke(100, 120), 0.85);
    expect([width, height]).toEqual([170, 6]);
    const row = [...pixels.subarray(2 * width, 3 * width)];
    const dark = row.flatMap((tone, x) => (tone < 128 ? [x] : []));
    expect([dark[0], dark.at(-1)]).toEqual([85, 101]);
    expect([row[60], row[93], row[130]]).toEqual([255, 0, 255]);
  });

  it('leaves even paper as it is', () => {
    const pixels = new Uint8Array(100 * 4).fill(201);
    const narrow = narrowed({ pixels, width: 100, height: 4 }, 0.7).pixels;
    expect(narrow.subarray(70 + 2, 140 - 2).every((tone) => Math.abs(tone - 201) <= 1)).toBe(true);
  });
});

describe('widened', () => {
  it('puts words where they stand on the wide picture', () => {
    const word = { content: 'a', confidence: 1, box: { x: 85, y: 7, width: 17, height: 9 } };
    expect(widened([[[word]]], 0.85)).toEqual([
      [[{ ...word, box: { x: 100, y: 7, width: 20, height: 9 } }]],
    ]);
    expect(widened([[[word]]], 1)).toEqual([[[word]]]);
  });
});
