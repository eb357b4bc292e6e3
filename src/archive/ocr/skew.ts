/** A grey picture: a byte a pixel, row by row. */
export interface Grey {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pages lie more askew than this only when they were laid in crosswise. */
const WIDEST = 6;
/** Tones this much darker than the paper are ink. */
const INK = 60;

/**
 * By how many degrees the lines of a page rise to the right (negative: fall). Lines that are level make a profile of sharp steps: ink in the
 * rows of letters, none between them. The picture is one whose paper is white (`evened`), about 700 pixels wide.
 */
export function skewOf(picture: Grey): number {
  const ink = inkOf(picture);
  if (ink.length < 400) return 0;
  const coarse = steepest(ink, picture, { from: -WIDEST, to: WIDEST, step: 0.25 });
  return steepest(ink, picture, { from: coarse - 0.25, to: coarse + 0.25, step: 0.05 });
}

/** Pixels of ink as x, y pairs; at the edges of a scan is often the scanner's bed. */
function inkOf({ pixels, width, height }: Grey): Float32Array {
  const edge = Math.round(width * 0.03);
  const points: number[] = [];
  for (let y = edge; y < height - edge; y += 1) {
    for (let x = edge; x < width - edge; x += 1) {
      if ((pixels[y * width + x] ?? 255) < 255 - INK) points.push(x - width / 2, y - height / 2);
    }
  }
  return Float32Array.from(points);
}

interface Sweep {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function steepest(ink: Float32Array, { height, width }: Grey, { from, to, step }: Sweep): number {
  let [best, most] = [0, -1];
  const rows = height + width;
  for (let angle = from; angle <= to + step / 2; angle += step) {
    const steps = steepness(profile(ink, angle, rows));
    if (steps > most) [best, most] = [angle, steps];
  }
  return Math.round(best * 100) / 100;
}

function profile(ink: Float32Array, angle: number, rows: number): Float32Array {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const counts = new Float32Array(rows);
  for (let at = 0; at < ink.length; at += 2) {
    const row = Math.round((ink[at] ?? 0) * sine + (ink[at + 1] ?? 0) * cosine + rows / 2);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

function steepness(counts: Float32Array): number {
  let sum = 0;
  for (let row = 1; row < counts.length; row += 1) {
    sum += ((counts[row] ?? 0) - (counts[row - 1] ?? 0)) ** 2;
  }
  return sum;
}
