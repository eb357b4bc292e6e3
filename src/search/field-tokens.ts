import type { Span } from '../model/evidence.ts';
import type { JoinedTokens } from '../store/tokens.ts';
import { ByteRoom } from './byte-room.ts';
import { hashWith, LONGEST_REMEMBERED, NO_LETTERS } from './chunk-table.ts';
import { type Chunk, readChunk } from './chunks.ts';
import { TokenTable } from './token-table.ts';
import { wholeToken } from './tokens.ts';
import { type ChunkTaker, takeChunks } from './words.ts';

const table = new TokenTable();
const NOWHERE: readonly Span[] = [];

/** Gathers the tokens of one field, as bytes: as strings they would be a hundred thousand for a long paper. */
export class FieldTokens implements ChunkTaker {
  readonly #forms = new ByteRoom();
  readonly #stems = new ByteRoom();
  readonly #wholes = new Set<string>();
  #units: Uint16Array = new Uint16Array(0);

  /** The words of `content` outside the spans `without` (sorted). */
  addWords(content: string, without: readonly Span[] = NOWHERE): void {
    takeChunks(content, without, (units) => {
      this.#units = units;
      return this;
    });
  }

  /** A token for which no order counts, already marked. */
  addWhole(token: string): void {
    this.#wholes.add(token);
  }

  run(start: number, end: number, hash: number): void {
    const { bytes, forms, stems, last, beside } = table.tokensOf(this.#units, start, end, hash);
    this.#forms.copy(bytes, forms, stems);
    this.#stems.copy(bytes, stems, last);
    if (beside !== undefined) this.#addBeside(beside);
  }

  chunk(start: number, end: number): void {
    const units = this.#units;
    if (end - start > LONGEST_REMEMBERED) {
      this.#addRead(readChunk(String.fromCharCode(...units.subarray(start, end))));
      return;
    }
    let hash = NO_LETTERS;
    for (let at = start; at < end; at += 1) hash = hashWith(hash, units[at] ?? 0);
    this.run(start, end, hash);
  }

  /** What was gathered, joined: forms, stems, wholes. Nothing of it stays. */
  take(): JoinedTokens {
    for (const whole of this.#wholes) this.#stems.line(whole);
    const length = this.#forms.length + this.#stems.length;
    const joined = new Uint8Array(length);
    joined.set(this.#forms.bytes);
    joined.set(this.#stems.bytes, this.#forms.length);
    this.clear();
    // A line end parts tokens: there is none behind the last.
    return joined.subarray(0, Math.max(0, length - 1));
  }

  clear(): void {
    this.#forms.clear();
    this.#stems.clear();
    this.#wholes.clear();
  }

  #addRead({ words, ...beside }: Chunk): void {
    for (const { form, stemToken } of words) {
      this.#forms.line(form);
      this.#stems.line(stemToken);
    }
    this.#addBeside(beside);
  }

  #addBeside({ wholes, parts }: Omit<Chunk, 'words'>): void {
    for (const whole of wholes) this.#wholes.add(wholeToken(whole));
    for (const part of parts) this.#wholes.add(wholeToken(part));
  }
}
