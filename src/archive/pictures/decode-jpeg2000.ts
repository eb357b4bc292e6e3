import { readFile } from 'node:fs/promises';
import OpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import type { RawPicture } from './plate-worker.ts';

let codec: Promise<Awaited<ReturnType<typeof OpenJpeg>>> | undefined;

/** A JPEG 2000 picture in eight bits a channel, halved so many times as is asked, or as it can be: what is not seen is not decoded. */
export async function decodeJpeg2000(path: string, halved: number): Promise<RawPicture> {
  // What is wrong with a file is thrown; without this it is written to the terminal too.
  codec ??= OpenJpeg({ print: () => undefined, printErr: () => undefined });
  const { J2KDecoder } = await codec;
  const decoder = new J2KDecoder();
  try {
    const bytes = await readFile(path);
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    const level = Math.min(halved, halvingsIn(bytes));
    decoder.decodeSubResolution(level, 0);
    const { componentCount, bitsPerSample } = decoder.getFrameInfo();
    const { width, height } = decoder.calculateSizeAtDecompositionLevel(level);
    if (componentCount !== 1 && componentCount !== 3 && componentCount !== 4) {
      throw new Error(`it has ${componentCount} channels`);
    }
    // The decoder’s memory is its own: what it holds is copied before it goes.
    const pixels = inEightBits(decoder.getDecodedBuffer(), bitsPerSample);
    return { pixels, width, height, channels: componentCount };
  } finally {
    decoder.delete();
  }
}

/** Start of a codestream, and the segment of its head that says how it was coded. */
const START = Buffer.from([0xff, 0x4f, 0xff, 0x51]);
const CODING = 0xff52;
/** From its marker to the number of times that the picture was halved. */
const HALVINGS = 9;

/** How often a picture can be halved without decoding all of it; 0 where its head does not say. The decoder knows it only afterwards. */
export function halvingsIn(file: Buffer): number {
  let at = file.indexOf(START) + 2;
  if (at < 2) return 0;
  for (; at + HALVINGS < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt16BE(at);
    if (marker < 0xff00) return 0;
    if (marker === CODING) return Math.min(32, file.readUInt8(at + HALVINGS));
  }
  return 0;
}

function inEightBits(samples: Uint8Array, bits: number): Uint8Array {
  if (bits <= 8) return samples.slice();
  const wide = new Uint16Array(samples.slice().buffer);
  return Uint8Array.from(wide, (sample) => sample >> (bits - 8));
}
