import { LINE_END } from '../store/tokens.ts';

/** Bytes in a row, and room for more behind them. It is used again: what was in it is overwritten after `clear`. */
export class ByteRoom {
  #bytes = Buffer.alloc(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds the bytes from `start` to `end`, which are few: a loop is quicker than a call for them. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = start; at < end; at += 1) bytes[to++] = from[at] ?? 0;
    this.#length = to;
  }

  /** Adds a line in UTF-8, with its end. */
  line(words: string): void {
    this.#makeRoom(words.length * 3 + 1);
    this.#length += this.#bytes.write(words, this.#length);
    this.#bytes[this.#length] = LINE_END;
    this.#length += 1;
  }

  /** What is in it, until more is added or it is cleared. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.alloc((this.#length + more) * 2);
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
