import { readFile } from 'node:fs/promises';
import OpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import type { RawPicture } from './plate-worker.ts';

let codec: Promise<Awaited<ReturnType<typeof OpenJpeg>>> | undefined;

/** A JPEG 2000 picture, in eight bits a channel. */
export async function decodeJpeg2000(path: string): Promise<RawPicture> {
  // What is wrong with a file is thrown; without this it is written to the terminal too.
  codec ??= OpenJpeg({ print: () => undefined, printErr: () => undefined });
  const { J2KDecoder } = await codec;
  const decoder = new J2KDecoder();
  try {
    const bytes = await readFile(path);
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const { width, height, componentCount, bitsPerSample } = decoder.getFrameInfo();
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

function inEightBits(samples: Uint8Array, bits: number): Uint8Array {
  if (bits <= 8) return samples.slice();
  const wide = new Uint16Array(samples.slice().buffer);
  return Uint8Array.from(wide, (sample) => sample >> (bits - 8));
}
