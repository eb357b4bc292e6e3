import type { Candidate } from './candidates.ts';

/** A place where the text may be read as calling a certain note of the list. */
export interface Pair {
  readonly candidate: Candidate;
  /** Index in the list of the first note called here. */
  readonly note: number;
  /** Difference between the number in the text and the number in the list: 58 where the text has 59 for note 1. */
  readonly shift: number;
}

/** Pairs that rise in text and list, as a list from the last to the first. */
export interface Chain {
  readonly pair: Pair;
  readonly score: number;
  readonly length: number;
  readonly before: Chain | undefined;
}

/** What the search for a chain asks about pairs. */
export interface Weights {
  /** What a pair adds to a chain. */
  gain(pair: Pair): number;
  /** Whether the first note of a pair says the same as the note before it in the list. */
  repeats(pair: Pair): boolean;
}

/** Numbering that starts afresh in the middle of a paper costs as much as this many sure anchors bring. */
const RESTART_COST = 1.2;
/** `Not printed.` listed twice because the text calls the one note twice, by the same number: a step that is common. */
const REPEAT_COST = 0.15;

/** The chain of pairs with the highest weight. Pairs come in the order of the text; those of one run exclude each other. */
export function bestChain(pairs: readonly Pair[], weights: Weights): Chain | undefined {
  const any = new BestByNotes();
  const byShift = new Map<number, BestByNotes>();
  for (let from = 0, to = 0; from < pairs.length; from = to) {
    to = endOfRun(pairs, from);
    const grown = pairs.slice(from, to).map((pair) => extend(pair, weights, { any, byShift }));
    for (const chain of grown) {
      const { note, shift, candidate } = chain.pair;
      const used = note + candidate.values.length;
      const row = byShift.get(shift) ?? new BestByNotes();
      byShift.set(shift, row);
      row.keep(used, chain);
      any.keep(used, chain);
    }
  }
  return any.best;
}

function endOfRun(pairs: readonly Pair[], from: number): number {
  const run = pairs[from]?.candidate.run;
  let to = from + 1;
  while (to < pairs.length && pairs[to]?.candidate.run === run) to += 1;
  return to;
}

interface Grown {
  readonly any: BestByNotes;
  readonly byShift: ReadonlyMap<number, BestByNotes>;
}

/** The best way to reach a pair: in step, by a note called twice, by numbering that starts afresh, or as the first. */
function extend(pair: Pair, weights: Weights, { any, byShift }: Grown): Chain {
  const { note, shift } = pair;
  let before = byShift.get(shift)?.within(note);
  let worth = worthOf(before, 0);
  const offer = (other: Chain | undefined, cost: number): void => {
    if (worthOf(other, cost) <= worth) return;
    worth = worthOf(other, cost);
    before = other;
  };
  if (weights.repeats(pair)) offer(byShift.get(shift + 1)?.within(note), REPEAT_COST);
  offer(any.within(note), RESTART_COST);
  return {
    pair,
    score: weights.gain(pair) + worth,
    length: (before?.length ?? 0) + 1,
    before,
  };
}

function worthOf(chain: Chain | undefined, cost: number): number {
  return (chain?.score ?? 0) - cost;
}

/** The best chain by the number of notes it has used, as a Fenwick tree of maxima: both questions take logarithmic time. */
class BestByNotes {
  readonly #tree: (Chain | undefined)[] = [];
  #best: Chain | undefined;
  #size = 1;

  get best(): Chain | undefined {
    return this.#best;
  }

  keep(used: number, chain: Chain): void {
    if (used >= this.#size) this.#grow(used);
    this.#best = better(chain, this.#best);
    for (let at = used; at < this.#size; at += at & -at) {
      const known = this.#tree[at];
      // Each further node covers all of this one, so that it holds nothing less.
      if (known !== undefined && known.score >= chain.score) return;
      this.#tree[at] = chain;
    }
  }

  /** The best chain that has used no note beyond the first `notes`. */
  within(notes: number): Chain | undefined {
    let best: Chain | undefined;
    for (let at = Math.min(notes, this.#size - 1); at > 0; at -= at & -at) {
      const chain = this.#tree[at];
      if (chain !== undefined) best = better(chain, best);
    }
    return best;
  }

  /** Makes the tree a power of two long; the new half's last node covers all that was there. */
  #grow(used: number): void {
    while (used >= this.#size) {
      this.#tree[this.#size] = this.within(this.#size - 1);
      this.#size *= 2;
    }
  }
}

function better(one: Chain, other: Chain | undefined): Chain {
  return other === undefined || one.score > other.score ? one : other;
}
