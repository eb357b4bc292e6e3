interface Waiting<Part> {
  readonly part: Part;
  readonly taken: () => void;
}

/** What comes when it comes, as something to be read in turn. Who gives can wait until it was taken, so that little piles up. */
export class Parts<Part> implements AsyncIterable<Part> {
  readonly #waiting: Waiting<Part>[] = [];
  #end: { readonly error?: unknown } | undefined;
  #isRead = true;
  #wake: () => void = () => undefined;

  /** Fulfilled when the part was taken, or nobody reads any more. */
  give(part: Part): Promise<void> {
    if (!this.#isRead) return Promise.resolve();
    return new Promise((taken) => {
      this.#waiting.push({ part, taken });
      this.#wake();
    });
  }

  end(): void {
    this.#end = {};
    this.#wake();
  }

  /** Whoever reads meets the error after all that was given before. */
  fail(error: unknown): void {
    this.#end = { error };
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Part> {
    try {
      for (;;) {
        for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
          yield next.part;
          next.taken();
        }
        if (this.#end && 'error' in this.#end) throw this.#end.error;
        if (this.#end) return;
        await new Promise<void>((woken) => {
          this.#wake = woken;
        });
      }
    } finally {
      this.#isRead = false;
      for (const { taken } of this.#waiting.splice(0)) taken();
    }
  }
}
