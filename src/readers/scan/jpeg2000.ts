import type { Measured } from './measure.ts';

/** Start of the codestream: SOC and, right behind it, SIZ with the size of the picture. */
const START = Buffer.from([0xff, 0x4f, 0xff, 0x51]);
/** Bytes from there to the four numbers: extent of the grid, then where the picture begins on it. */
const EXTENT = 8;

/** Measures a JPEG 2000 picture, in its box file or bare, from the head of its codestream. */
export function measureJpeg2000(bytes: Uint8Array): Measured {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = buffer.indexOf(START);
  if (at < 0 || at + EXTENT + 16 > buffer.length) return DAMAGED;
  const [right, bottom, left, top] = [0, 4, 8, 12].map((step) =>
    buffer.readUInt32BE(at + EXTENT + step),
  );
  const width = (right ?? 0) - (left ?? 0);
  const height = (bottom ?? 0) - (top ?? 0);
  if (width <= 0 || height <= 0) return DAMAGED;
  return { kind: 'measured', frames: [{ width, height }] };
}

const DAMAGED: Measured = {
  kind: 'unfit',
  code: 'damaged-picture',
  message:
    'The picture begins like JPEG 2000 but says no size; it is damaged or cut off. Get it again.',
};
