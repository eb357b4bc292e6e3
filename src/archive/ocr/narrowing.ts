import type { Grey } from './skew.ts';
import type { ReadBlocks } from './tsv.ts';

/** Each pixel of the narrow picture is made of so many of the wide one. */
const TAPS = 4;
/** Shares are kept as whole numbers of a 1024th. */
const SHIFT = 10;
const WHOLE = 1 << SHIFT;

/** The picture with its breadth multiplied by `share`, at most 1, and its height as it was. */
export function narrowed({ pixels, width, height }: Grey, share: number): Grey {
  const narrow = Math.max(1, Math.round(width * share));
  const mix = mixing(narrow, width);
  const mixed = new Uint8ClampedArray(narrow * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    mixRow(row, mix, mixed.subarray(y * narrow, (y + 1) * narrow));
  }
  return { pixels: new Uint8Array(mixed.buffer), width: narrow, height };
}

interface Mixing {
  readonly first: Int32Array;
  readonly weights: Int32Array;
}

function mixRow(row: Uint8Array, { first, weights }: Mixing, mixed: Uint8ClampedArray): void {
  for (let x = 0; x < mixed.length; x += 1) {
    const from = first[x] ?? 0;
    const one = row[from] ?? 255;
    const two = row[from + 1] ?? 255;
    const three = row[from + 2] ?? 255;
    const four = row[from + 3] ?? 255;
    if ((one & two & three & four) === 255) continue; // bare paper, as most of a page is
    const at = x * TAPS;
    const sum =
      one * (weights[at] ?? 0) +
      two * (weights[at + 1] ?? 0) +
      three * (weights[at + 2] ?? 0) +
      four * (weights[at + 3] ?? 0);
    mixed[x] = (sum + WHOLE / 2) >> SHIFT;
  }
}

/** For each column of the narrow picture the first of the wide one's that it is made of, and the share of each. */
function mixing(narrow: number, width: number): Mixing {
  const step = width / narrow;
  const first = new Int32Array(narrow);
  const weights = new Int32Array(narrow * TAPS);
  for (let x = 0; x < narrow; x += 1) {
    const centre = (x + 0.5) * step - 0.5;
    const left = Math.max(0, Math.min(width - TAPS, Math.floor(centre) - 1));
    first[x] = left;
    const shares = [0, 1, 2, 3].map((at) => cubic(Math.abs(left + at - centre)));
    for (const [at, share] of shares.entries()) {
      weights[x * TAPS + at] = Math.round(share * WHOLE);
    }
  }
  return { first, weights };
}

/** How much a pixel so far away has to say (Catmull and Rom's curve). */
function cubic(away: number): number {
  if (away < 1) return 1.5 * away ** 3 - 2.5 * away ** 2 + 1;
  return away < 2 ? -0.5 * away ** 3 + 2.5 * away ** 2 - 4 * away + 2 : 0;
}

/** What was read on a narrowed picture, as it stands on the picture as wide as it was. */
export function widened(blocks: ReadBlocks, share: number): ReadBlocks {
  if (share === 1) return blocks;
  const wide = (across: number): number => Math.round(across / share);
  return blocks.map((lines) =>
    lines.map((words) =>
      words.map((word) => {
        const { box } = word;
        const x = wide(box.x);
        return { ...word, box: { ...box, x, width: Math.max(1, wide(box.x + box.width) - x) } };
      }),
    ),
  );
}
