/** Nothing more can be taken on now; the same may work in a moment. */
export class TooBusy extends Error {}

/** Lets a few tasks run at once and others wait, up to a number. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #most: number;
  readonly #longest: number;
  #running = 0;

  constructor(most: number, longestQueue: number) {
    this.#most = most;
    this.#longest = longestQueue;
  }

  async take<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#most) {
      if (this.#waiting.length >= this.#longest)
        throw new TooBusy('too many pictures are asked for');
      // Whoever ends hands the place on, so that nobody overtakes.
      await new Promise<void>((go) => this.#waiting.push(go));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
