import { describe, expect, it } from 'vitest';
import { shrunk } from './evening.ts';
import { calmed } from './median.ts';

const page = (rows: readonly (readonly number[])[]) => ({
  pixels: Uint8Array.from(rows.flat()),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

describe('calmed', () => {
  it('takes out a dot and closes a hole, and leaves an edge where it is', () => {
    const rows: number[][] = Array.from({ length: 9 }, (_, y) =>
      Array.from({ length: 12 }, (_, x) => (x >= 6 ? 20 : x === 2 && y === 4 ? 0 : 220)),
    );
    if (rows[4] !== undefined) rows[4][9] = 230;
    const calm = calmed(page(rows), 185);
    const at = (x: number, y: number): number | undefined => calm[y * 12 + x];
    expect([at(2, 4), at(9, 4), at(5, 4), at(6, 4)]).toEqual([220, 20, 220, 20]);
  });

  it('leaves bare paper as it is', () => {
    const rows = Array.from({ length: 5 }, (_, y) =>
      Array.from({ length: 5 }, (_, x) => 200 + x + y),
    );
    expect(calmed(page(rows), 185)).toEqual(page(rows).pixels);
  });
});

describe('shrunk', () => {
  it('means what lies under each pixel, also at edges that are not full', () => {
    const small = shrunk(
      page([
        [0, 100, 50],
        [100, 200, 70],
        [10, 30, 90],
      ]),
      2,
    );
    expect(small).toEqual({ pixels: Uint8Array.from([100, 60, 20, 90]), width: 2, height: 2 });
  });
});
