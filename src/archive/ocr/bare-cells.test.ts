import { describe, expect, it } from 'vitest';
import { partedAtBareCells } from './bare-cells.ts';
import type { Grey } from './skew.ts';
import type { ReadWord } from './tsv.ts';

const [PITCH, WIDTH] = [20, 900];

/** Words typed cell by cell, each letter a block of ink; where `typed` has a space the paper is bare. */
function page(typed: string): Grey {
  const pixels = new Uint8Array(WIDTH * 200).fill(255);
  for (const [at, letter] of Array.from(typed).entries()) {
    if (letter === ' ') continue;
    for (let y = 100; y < 124; y += 1) {
      const left = y * WIDTH + 40 + at * PITCH;
      pixels.fill(40, left + 2, left + PITCH - 2);
    }
  }
  return { pixels, width: WIDTH, height: 200 };
}

const word = (content: string, column = 0): ReadWord => ({
  content,
  confidence: 0.9,
  box: { x: 42 + column * PITCH, y: 100, width: content.length * PITCH - 4, height: 24 },
});

/** Longer words, without which a page has no pitch. */
const BODY = Array.from({ length: 12 }, () => word('посольства'));

function words(typed: string, read: string): readonly string[] {
  const blocks = partedAtBareCells([[[word(read)]], [BODY]], page(typed));
  return (blocks[0]?.[0] ?? []).map(({ content }) => content);
}

describe('partedAtBareCells', () => {
  it.each([
    ['№ 6xтт', '№б6xтт', ['№', '6xтт']],
    ['Считал бы', 'Считал_бы', ['Считал', 'бы']],
    ['посольств', 'посольств', ['посольств']],
    ['она ждет ответа', 'она_ждет,ответа', ['она', 'ждет', 'ответа']],
    ['№ 4xтт', '№4xтт', ['№', '4xтт']],
    ['№ 4xт', '№4xтт', ['№4xтт']],
  ])('of %s read as %s makes %s', (typed, read, expected) => {
    expect(words(typed, read)).toEqual(expected);
  });

  it('leaves a letter of which anything is left, and words that do not fit in their cells', () => {
    const faint = page('Считал бы');
    faint.pixels[110 * WIDTH + 40 + 6 * PITCH + 10] = 180;
    expect(partedAtBareCells([[[word('Считал_бы')]], [BODY]], faint)[0]?.[0]).toHaveLength(1);
    const wide = { ...word('№6тт'), box: { ...word('№ 6тт').box } };
    expect(partedAtBareCells([[[wide]], [BODY]], page('№ 6тт'))[0]?.[0]).toEqual([wide]);
  });

  it('gives each part the box of its own letters', () => {
    const blocks = partedAtBareCells([[[word('Считал_бы')]], [BODY]], page('Считал бы'));
    const [first, second] = blocks[0]?.[0] ?? [];
    expect(first?.box.x).toBe(42);
    expect(second?.box.x).toBeGreaterThan(40 + 6.5 * PITCH);
    expect((second?.box.x ?? 0) + (second?.box.width ?? 0)).toBe(42 + 9 * PITCH - 4);
  });
});
