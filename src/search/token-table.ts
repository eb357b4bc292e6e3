import { LINE_END } from '../store/tokens.ts';
import { type Chunk, readChunk } from './chunks.ts';

/** So many chunks and bytes are kept before the table begins anew. */
const MOST_CHUNKS = 1 << 17;
const MOST_BYTES = 1 << 23;
/** No chunk that is kept takes more. */
const MOST_BYTES_OF_ONE = 1 << 12;

/**
 * A slot: the hash of a chunk's letters; where its bytes begin, 0 for a free slot; how many letters it has, and the place of what it has beside
 * its words (0 for nothing); how many bytes its forms take, and its stems. All of it together, and all bytes of a chunk together: most of the
 * time goes into waiting for memory.
 */
const SLOT = 4;
const FROM = 1;
const LETTERS = 2;
const TOKENS = 3;
const SLOTS = MOST_CHUNKS * 2;
/** Nothing begins at 0, which says that a slot is free. */
const FIRST = 2;
/** Letters and place share a figure, and so do the two kinds of tokens. */
const PLACE_BITS = 24;
const PLACE = (1 << PLACE_BITS) - 1;
const HALF = 0xffff;

/** What a chunk has beside its words. */
type Beside = Pick<Chunk, 'wholes' | 'parts'>;

/** The tokens of a chunk: its forms lie from `forms` to `stems`, its stems from there to `last`, a line end behind each. */
interface FoundTokens {
  readonly bytes: Uint8Array;
  forms: number;
  stems: number;
  last: number;
  /** Most chunks have nothing. */
  beside: Beside | undefined;
}

/**
 * The tokens of chunks that were read before, found by their letters without cutting them out of the text. They lie in two arrays of numbers:
 * as objects, a hundred thousand of them would be looked at whenever memory is collected.
 */
export class TokenTable {
  readonly #slots = new Int32Array(SLOTS * SLOT);
  /** Of each chunk its letters, in two bytes each, and its tokens. */
  readonly #bytes = Buffer.alloc(MOST_BYTES);
  readonly #units = new Uint16Array(this.#bytes.buffer, 0, MOST_BYTES / 2);
  readonly #found: FoundTokens;
  #beside: (Beside | undefined)[] = [undefined];
  #count = 0;
  #end = FIRST;

  constructor() {
    this.#found = { bytes: this.#bytes, forms: 0, stems: 0, last: 0, beside: undefined };
  }

  /** Of the chunk from `start` to `end`, which is not too long to be remembered; `hash` is of its units. They hold until the next is asked for. */
  // oxlint-disable-next-line max-params -- asked once for every word of an archive
  tokensOf(units: Uint16Array, start: number, end: number, hash: number): FoundTokens {
    if (this.#isFull()) this.#forget();
    const [slots, known] = [this.#slots, this.#units];
    let slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SLOT;
    for (;;) {
      const from = slots[slot + FROM] ?? 0;
      if (from === 0) {
        this.#enter(units.subarray(start, end), hash, slot);
        return this.#find(slot);
      }
      if (slots[slot] === hash && (slots[slot + LETTERS] ?? 0) >>> PLACE_BITS === end - start) {
        const shift = (from >> 1) - start;
        let same = start;
        while (same < end && known[same + shift] === units[same]) same += 1;
        if (same === end) return this.#find(slot);
      }
      slot = (slot + SLOT) & (SLOTS * SLOT - 1);
    }
  }

  #find(slot: number): FoundTokens {
    const [found, slots] = [this.#found, this.#slots];
    const letters = slots[slot + LETTERS] ?? 0;
    const tokens = slots[slot + TOKENS] ?? 0;
    found.forms = (slots[slot + FROM] ?? 0) + (letters >>> PLACE_BITS) * 2;
    found.stems = found.forms + (tokens & HALF);
    found.last = found.stems + (tokens >>> 16);
    found.beside = this.#beside[letters & PLACE];
    return found;
  }

  #enter(units: Uint16Array, hash: number, slot: number): void {
    const { words, wholes, parts } = readChunk(String.fromCharCode(...units));
    const from = this.#end;
    this.#units.set(units, from >> 1);
    const forms = from + units.length * 2;
    const stems = this.#write(
      forms,
      words.map(({ form }) => form),
    );
    const last = this.#write(
      stems,
      words.map(({ stemToken }) => stemToken),
    );
    const beside = wholes.length + parts.length > 0 ? this.#beside.push({ wholes, parts }) - 1 : 0;
    const letters = (units.length << PLACE_BITS) | beside;
    this.#slots.set([hash, from, letters, (stems - forms) | ((last - stems) << 16)], slot);
    // Letters begin at an even place.
    this.#end = (last + 1) & ~1;
    this.#count += 1;
  }

  #write(from: number, tokens: readonly string[]): number {
    let end = from;
    for (const token of tokens) {
      end += this.#bytes.write(token, end);
      this.#bytes[end] = LINE_END;
      end += 1;
    }
    return end;
  }

  #isFull(): boolean {
    return this.#count === MOST_CHUNKS || this.#end + MOST_BYTES_OF_ONE > MOST_BYTES;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#beside = [undefined];
    this.#count = 0;
    this.#end = FIRST;
  }
}
