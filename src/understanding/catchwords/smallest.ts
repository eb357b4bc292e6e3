/** The smallest of many whole numbers below 2³¹, each once. What is above the largest that is kept costs one comparison. */
export class Smallest {
  readonly #most: number;
  readonly #room: Int32Array;
  #count = 0;
  #limit = Infinity;

  constructor(most: number) {
    this.#most = most;
    this.#room = new Int32Array(most * 4);
  }

  take(number: number): void {
    if (number >= this.#limit) return;
    if (this.#count === this.#room.length) this.#settle();
    if (number >= this.#limit) return;
    this.#room[this.#count] = number;
    this.#count += 1;
  }

  inOrder(): readonly number[] {
    this.#settle();
    return [...this.#room.subarray(0, this.#count)];
  }

  /** To begin anew in the same room: making one for each paper takes longer than what is done in it. */
  clear(): void {
    this.#count = 0;
    this.#limit = Infinity;
  }

  /** Sorts what came, each once, and lets go of what is too large. */
  #settle(): void {
    const room = this.#room;
    room.subarray(0, this.#count).sort();
    let kept = 0;
    for (let at = 0; at < this.#count && kept < this.#most; at += 1) {
      const number = room[at] ?? 0;
      if (kept > 0 && room[kept - 1] === number) continue;
      room[kept] = number;
      kept += 1;
    }
    this.#count = kept;
    if (kept === this.#most) this.#limit = room[kept - 1] ?? Infinity;
  }
}
