import { describe, expect, it } from 'vitest';
import { evened } from './evening.ts';
import { turned } from './picture.ts';
import { skewOf } from './skew.ts';
import type { Grey } from './skew.ts';
import { clearSpecks } from './specks.ts';

/** A white page with lines of dark words. */
function ruled(width = 700, height = 990): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  for (let top = 120; top < height - 120; top += 26) {
    for (let x = 90; x < width - 90; x += 1) {
      const isSpace = (x + top) % 53 < 9 || x % 8 < 3;
      if (isSpace) continue;
      for (let y = top; y < top + 9; y += 1) pixels[y * width + x] = 20;
    }
  }
  return { pixels, width, height };
}

describe('skewOf', () => {
  it.each([-4.3, -2, -0.6, 0, 0.35, 1.7, 5])(
    'measures a page turned by %f degrees',
    async (askew) => {
      // turned clockwise, its lines fall to the right
      const page = await turned(ruled(), askew);
      expect(Math.abs(skewOf(page) + askew)).toBeLessThan(0.15);
      expect(Math.abs(skewOf(await evened(page)) + askew)).toBeLessThan(0.15);
      const large = await turned(ruled(1660, 2340), askew);
      expect(Math.abs(skewOf(large) + askew)).toBeLessThan(0.15);
    },
  );

  it('calls an empty page level', () => {
    const pixels = new Uint8Array(700 * 900).fill(255);
    expect(skewOf({ pixels, width: 700, height: 900 })).toBe(0);
  });
});

describe('evened', () => {
  it('makes paper white and ink black, whatever their shade and wherever they stand', async () => {
    const page = ruled();
    const shaded = page.pixels.map((tone, at) => {
      const paper = 150 + (at % page.width) / 12;
      return tone > 128 ? paper : paper * 0.6;
    });
    const { pixels } = await evened({ ...page, pixels: shaded });
    const wrong = pixels.filter((tone, at) => tone > 128 !== (page.pixels[at] ?? 0) > 128).length;
    expect(wrong / pixels.length).toBeLessThan(0.02);
  });
});

describe('clearSpecks', () => {
  it('takes out dirt, and leaves full stops and fragments of letters', () => {
    const page = { pixels: new Uint8Array(100 * 100).fill(255), width: 100, height: 100 };
    const dot = (left: number, top: number, size: number): void => {
      for (let y = top; y < top + size; y += 1) {
        page.pixels.fill(0, y * 100 + left, y * 100 + left + size);
      }
    };
    dot(20, 20, 2); // dirt
    dot(50, 50, 4); // a full stop
    dot(80, 80, 2); // a serif, apart from its stem
    dot(84, 80, 5);
    clearSpecks(page);
    const darkAt = (x: number, y: number): boolean => page.pixels[y * 100 + x] === 0;
    expect([
      darkAt(20, 20),
      darkAt(21, 51),
      darkAt(51, 51),
      darkAt(80, 80),
      darkAt(85, 82),
    ]).toEqual([false, false, true, true, true]);
  });
});
