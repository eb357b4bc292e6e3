/** A grey picture: a byte a pixel, row by row. */
export interface Grey {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pages lie more askew than this only when they were laid in crosswise. */
const WIDEST = 6;
/** Pages are looked at in steps as if they were about so many pixels wide: lines still part. */
const ENOUGH = 700;
/** Tones this much darker than the paper are ink. */
const INK = 60;

/**
 * By how many degrees the lines of a page rise to the right (negative: fall). Lines that are level make a profile of sharp steps: ink in the
 * rows of letters, none between them. The picture is one whose paper is white (`evened`); of a large one not every pixel is looked at.
 */
export function skewOf(picture: Grey): number {
  const step = Math.max(1, Math.round(picture.width / ENOUGH));
  const ink = inkOf(picture, step);
  if (ink.length < 400) return 0;
  const rows = Math.ceil((picture.height + picture.width) / step);
  const coarse = steepest(sampleOf(ink), rows, { from: -WIDEST, to: WIDEST, step: 0.25 });
  return steepest(ink, rows, { from: coarse - 0.25, to: coarse + 0.25, step: 0.05 });
}

/** Pixels of ink as x, y pairs, in steps; at the edges of a scan is often the scanner's bed. */
function inkOf({ pixels, width, height }: Grey, step: number): Float32Array {
  const edge = Math.round(width * 0.03);
  const points = new Float32Array(2 * Math.ceil(width / step) * Math.ceil(height / step));
  let count = 0;
  for (let y = edge; y < height - edge; y += step) {
    for (let x = edge; x < width - edge; x += step) {
      if ((pixels[y * width + x] ?? 255) >= 255 - INK) continue;
      points[count] = (x - width / 2) / step;
      points[count + 1] = (y - height / 2) / step;
      count += 2;
    }
  }
  return points.subarray(0, count);
}

/** So many pixels of ink tell about how askew a page is. */
const SAMPLE = 15_000;

/** Some of the pixels, from all over the page. */
function sampleOf(ink: Float32Array): Float32Array {
  const each = Math.floor(ink.length / 2 / SAMPLE);
  if (each < 2) return ink;
  const sample = new Float32Array(2 * Math.floor(ink.length / 2 / each));
  for (let to = 0, from = 0; to < sample.length; to += 2, from += 2 * each) {
    sample[to] = ink[from] ?? 0;
    sample[to + 1] = ink[from + 1] ?? 0;
  }
  return sample;
}

interface Sweep {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

function steepest(ink: Float32Array, rows: number, { from, to, step }: Sweep): number {
  let [best, most] = [0, -1];
  for (let angle = from; angle <= to + step / 2; angle += step) {
    const steps = steepness(profile(ink, angle, rows));
    if (steps > most) [best, most] = [angle, steps];
  }
  return Math.round(best * 100) / 100;
}

function profile(ink: Float32Array, angle: number, rows: number): Int32Array {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const counts = new Int32Array(rows);
  const middle = rows / 2 + 0.5;
  for (let at = 0; at < ink.length; at += 2) {
    const row = ((ink[at] ?? 0) * sine + (ink[at + 1] ?? 0) * cosine + middle) | 0;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

function steepness(counts: Int32Array): number {
  let sum = 0;
  for (let row = 1; row < counts.length; row += 1) {
    sum += ((counts[row] ?? 0) - (counts[row - 1] ?? 0)) ** 2;
  }
  return sum;
}
