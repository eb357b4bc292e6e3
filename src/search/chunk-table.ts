import { detached } from '../model/detached.ts';
import { readChunk } from './chunks.ts';
import type { Chunk } from './chunks.ts';

/** A power of two. Each place takes a few hundred bytes at most. */
const PLACES = 1 << 16;

interface Read {
  readonly raw: string;
  readonly chunk: Chunk;
}

/**
 * Chunks that were read before, found by their letters without cutting them out of the text. Of those that fall on the same place the
 * last one stays: words of every page are always there, and a long import keeps within its memory.
 */
export class ChunkTable {
  readonly #read = new Array<Read | undefined>(PLACES).fill(undefined);

  chunk(content: string, start: number, end: number): Chunk {
    const place = placeOf(content, start, end);
    const known = this.#read[place];
    if (known !== undefined && isAt(known.raw, content, start, end)) return known.chunk;
    const raw = detached(content.slice(start, end));
    const chunk = readChunk(raw);
    this.#read[place] = { raw, chunk };
    return chunk;
  }
}

function placeOf(content: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ content.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function isAt(raw: string, content: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) {
    if (raw.charCodeAt(at) !== content.charCodeAt(start + at)) return false;
  }
  return true;
}
