import type { Entry } from './entries.ts';

/** In how many papers each hash stands. */
export class Rarity {
  readonly #papers: number;
  readonly #counts = new Map<number, number>();

  constructor(entries: readonly Entry[]) {
    this.#papers = entries.length;
    for (const { names, words } of entries) {
      for (const hash of names) this.#counts.set(hash, this.countOf(hash) + 1);
      for (const hash of words) this.#counts.set(hash, this.countOf(hash) + 1);
    }
  }

  countOf(hash: number): number {
    return this.#counts.get(hash) ?? 0;
  }

  /**
   * How much it says that two papers share a hash: the logarithm of how rarely it is met. `unseen` papers are added that do not have it, so that
   * an archive of ten papers does not take every word for a common one.
   */
  weight(hash: number, unseen: number): number {
    return Math.log((this.#papers + unseen) / Math.max(this.countOf(hash), 1));
  }
}
