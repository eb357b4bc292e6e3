/** What comes when it comes, as something to be read in turn: what nobody has asked for yet waits. */
export class Parts<Part> implements AsyncIterable<Part> {
  readonly #waiting: Part[] = [];
  #end: { readonly error?: unknown } | undefined;
  #wake: () => void = () => undefined;

  give(part: Part): void {
    this.#waiting.push(part);
    this.#wake();
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
    for (;;) {
      for (let part = this.#waiting.shift(); part !== undefined; part = this.#waiting.shift()) {
        yield part;
      }
      if (this.#end && 'error' in this.#end) throw this.#end.error;
      if (this.#end) return;
      await new Promise<void>((woken) => {
        this.#wake = woken;
      });
    }
  }
}
