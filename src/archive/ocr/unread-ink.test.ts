import { describe, expect, it } from 'vitest';
import type { Grey } from './skew.ts';
import type { ReadWord } from './tsv.ts';
import { unreadCells } from './unread-ink.ts';

const [PITCH, WIDTH] = [20, 900];

function word(content: string, column: number, row: number): ReadWord {
  const box = { x: 100 + column * PITCH, y: 100 + row * 40, width: content.length * PITCH - 4, height: 24 }; // prettier-ignore
  return { content, confidence: 0.9, box };
}

const ROWS = Array.from({ length: 7 }, (_, row) => [
  word('посольства', 0, row),
  word('посольства', 20, row),
]);

/** A page with ink where these words are, and from one column to before another of further rows. */
function inked(ink: readonly (readonly [row: number, from: number, to: number])[]): Grey {
  const pixels = new Uint8Array(WIDTH * 400).fill(255);
  const words = ROWS.flatMap((_, row) => [[row, 0, 10] as const, [row, 20, 30] as const]);
  for (const [row, from, to] of [...words, ...ink]) {
    for (let column = from; column < to; column += 1) {
      for (let y = 100 + row * 40; y < 124 + row * 40; y += 1) {
        const left = y * WIDTH + 102 + column * PITCH;
        pixels.fill(40, left, left + 4);
      }
    }
  }
  return { pixels, width: WIDTH, height: 400 };
}

describe('unreadCells', () => {
  it('counts struck cells in the rows of the typing that no word covers', () => {
    expect(unreadCells([ROWS], inked([]))).toBe(0);
    expect(unreadCells([ROWS], inked([[2, 12, 18]]))).toBe(6);
    const lost = ROWS.map((row, at) => (at === 3 ? row.slice(1) : row));
    expect(unreadCells([lost], inked([]))).toBe(10);
  });

  it('leaves out margins, and rows without small letters, as stamps are', () => {
    expect(unreadCells([ROWS], inked([[2, 33, 38]]))).toBe(0);
    const stamp = [word('COPY', 2, 7)];
    expect(unreadCells([[...ROWS, stamp]], inked([[7, 10, 18]]))).toBe(0);
  });

  it('counts none where a page has no pitch', () => {
    expect(unreadCells([[[word('посольства', 0, 0)]]], inked([[0, 12, 18]]))).toBe(0);
  });
});
