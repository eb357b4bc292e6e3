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
  readonly #read = Array.from<Read | undefined>({ length: PLACES });

  chunk(content: string, start: number, end: number): Chunk {
    const place = placeOf(content, start, end);
    const known = this.#read[place];
    if (known?.raw.length === end - start && content.startsWith(known.raw, start)) {
      return known.chunk;
    }
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
