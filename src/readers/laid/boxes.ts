import type { Box } from '../../model/scans.ts';

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

type Corner = readonly [x: number, y: number];

/** A box from its corners, in whole pixels. What is no number counts as nought. */
export function boxOf([left, top]: Corner, [right, bottom]: Corner): Box {
  const x = whole(left);
  const y = whole(top);
  return { x, y, width: Math.max(0, whole(right) - x), height: Math.max(0, whole(bottom) - y) };
}

/** A box around points, however many. */
export function boxAround(points: readonly Corner[]): Box {
  if (points.length === 0) return NOWHERE;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return boxOf([left, top], [right, bottom]);
}

/** The smallest box that holds all these. */
export function boxAll(boxes: readonly Box[]): Box {
  return boxAround(
    boxes.flatMap(({ x, y, width, height }): readonly Corner[] => [
      [x, y],
      [x + width, y + height],
    ]),
  );
}

/** Further than any page reaches. */
const FARTHEST = 1_000_000;

function whole(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value)));
}
