import { isHeicCutOff } from './heic.ts';

/**
 * Whether a picture's file lacks its end, by the mark that every whole one has. Asked of formats that have one; the others show it only
 * when they are decoded.
 */
export function isCutOff(bytes: Uint8Array, mediaType: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (mediaType) {
    case 'image/jpeg':
      return buffer.lastIndexOf(END_OF_IMAGE) < scanOf(buffer);
    case 'image/png':
      return buffer.lastIndexOf('IEND', undefined, 'latin1') < 0;
    case 'image/webp':
      return buffer.length < buffer.readUInt32LE(4) + 8;
    case 'image/heic':
      return isHeicCutOff(bytes);
    default:
      return false;
  }
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const START_OF_SCAN = 0xda;

/** Where the picture of a JPEG begins, behind its segments: a thumbnail among them has an end of its own. */
function scanOf(jpeg: Buffer): number {
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    if (jpeg[at + 1] === START_OF_SCAN) return at;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return jpeg.length;
}
