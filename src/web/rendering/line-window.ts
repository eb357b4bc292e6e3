import { type ScanLine, around, isReading } from '../../model/scan-lines.ts';
import type { Box } from '../../model/scans.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a page that shows one of its lines: as wide as all that is typed on it, with some paper above and below for descenders and for
 * what was written there by hand. Never so low that of a speck nothing is seen but the speck.
 */
export function windowOn(line: Box, lines: readonly ScanLine[], page: Size): Box {
  const all = around(lines.map(({ box }) => box));
  const least = Math.round(usualHeight(lines) * 1.9);
  const height = Math.max(line.height + 2 * Math.round(line.height * 0.45), least);
  const margin = Math.round(usualHeight(lines) * 0.9);
  const x = Math.max(0, all.x - margin);
  const y = Math.max(0, Math.round(line.y + line.height / 2 - height / 2));
  return {
    x,
    y,
    width: Math.min(page.width - x, all.width + 2 * margin),
    height: Math.min(page.height - y, height),
  };
}

/** Of the lines that are read, the one in the middle. */
function usualHeight(lines: readonly ScanLine[]): number {
  const read = lines.filter(isReading);
  const heights = (read.length > 0 ? read : lines)
    .map(({ box }) => box.height)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** More than half, so that a word that stands in the middle is whole in one of them. */
const HALF = 0.58;

/** The left and the right part of a window, both as wide. */
export function halvesOf({ x, y, width, height }: Box): readonly [left: Box, right: Box] {
  const half = Math.round(width * HALF);
  return [
    { x, y, width: half, height },
    { x: x + width - half, y, width: half, height },
  ];
}
