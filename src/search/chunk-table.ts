import { detached } from '../model/detached.ts';
import { readChunk } from './chunks.ts';
import type { Chunk } from './chunks.ts';

/** A power of two; two chunks each. A chunk takes a few hundred bytes at most. */
const PAIRS = 1 << 15;
/** Longer chunks are read each time: they hardly come again. */
export const LONGEST_REMEMBERED = 48;

interface Read {
  readonly raw: string;
  readonly chunk: Chunk;
}

/** Of no letters yet; `hashWith` adds them one by one. */
export const NO_LETTERS = 0;

export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Chunks that were read before, found by their letters without cutting them out of the text. Of those that fall on the same pair of places
 * the last two stay (a third fewer are read anew than with as many single places): words of every page are always there, and a long import keeps within its memory.
 */
export class ChunkTable {
  readonly #last = Array.from<Read | undefined>({ length: PAIRS });
  readonly #before = Array.from<Read | undefined>({ length: PAIRS });

  chunk(content: string, start: number, end: number): Chunk {
    let hash = NO_LETTERS;
    for (let at = start; at < end; at++) hash = hashWith(hash, content.charCodeAt(at));
    return this.hashed(content, start, end, hash);
  }

  /** The same for one who has the hash of the letters already. */
  // oxlint-disable-next-line max-params -- asked once for every word of an archive
  hashed(content: string, start: number, end: number, hash: number): Chunk {
    const place = (hash ^ (hash >>> 15)) & (PAIRS - 1);
    const last = this.#last[place];
    if (last?.raw.length === end - start && content.startsWith(last.raw, start)) return last.chunk;
    const before = this.#before[place];
    this.#before[place] = last;
    if (before?.raw.length === end - start && content.startsWith(before.raw, start)) {
      this.#last[place] = before;
      return before.chunk;
    }
    const raw = detached(content.slice(start, end));
    const chunk = readChunk(raw);
    this.#last[place] = { raw, chunk };
    return chunk;
  }
}
