import type { Grey } from './skew.ts';
import type { ReadBlocks } from './tsv.ts';

/** Each pixel of the narrow picture is made of so many of the wide one. */
const TAPS = 4;
/** Shares are kept as whole numbers of a 1024th. */
const SHIFT = 10;
const WHOLE = 1 << SHIFT;

/** The picture with its breadth multiplied by `share`, at most 1, and its height as it was. */
export function narrowed(page: Grey, share: number): Grey {
  const narrow = Math.max(1, Math.round(page.width * share));
  const mix = mixing(narrow, page.width);
  const mixed = new Uint8Array(narrow * page.height).fill(255);
  const mixedPage = { pixels: mixed, width: narrow, height: page.height };
  for (let y = 0; y < page.height; y += 1) mixRow(page, mixedPage, { ...mix, y });
  return mixedPage;
}

interface Mixing {
  readonly first: Int32Array;
  readonly weights: Int32Array;
}

function mixRow(
  { pixels, width }: Grey,
  { pixels: mixed }: Grey,
  { first, weights, y }: Mixing & { readonly y: number },
): void {
  const start = y * width;
  const to = y * first.length;
  for (let x = 0; x < first.length; x += 1) {
    const from = start + (first[x] ?? 0);
    const one = pixels[from] ?? 255;
    const two = pixels[from + 1] ?? 255;
    const three = pixels[from + 2] ?? 255;
    const four = pixels[from + 3] ?? 255;
    if ((one & two & three & four) === 255) continue; // bare paper, as most of a page is
    const at = x * TAPS;
    const sum =
      one * (weights[at] ?? 0) +
      two * (weights[at + 1] ?? 0) +
      three * (weights[at + 2] ?? 0) +
      four * (weights[at + 3] ?? 0);
    mixed[to + x] = Math.max(0, Math.min(255, (sum + WHOLE / 2) >> SHIFT));
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
