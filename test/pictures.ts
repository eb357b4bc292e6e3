import { crc32, deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import { mediaTypeOf } from '../src/sources/media-types.ts';
import type { SourceFile } from '../src/sources/source.ts';
import { fileOf } from './source-files.ts';

/** A picture as a source file, its kind told from its bytes as an import does. */
export async function pictureFile(
  made: Sharp | Uint8Array,
  name = 'box/page.img',
): Promise<SourceFile> {
  const bytes = made instanceof Uint8Array ? made : await made.toBuffer();
  return { ...fileOf(bytes, name), mediaType: mediaTypeOf(bytes) };
}

/** A small, sound PNG that says it is of any size: a bomb for whoever decodes it. */
export function pngOfSize(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(9))), chunk('IEND')];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}
