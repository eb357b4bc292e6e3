import { Tally } from './comparing.ts';
import type { Figure } from './task.ts';

/** A share of rows that are wholly right. */
export class Share {
  rows = 0;
  right = 0;

  add(isRight: boolean): void {
    this.rows += 1;
    if (isRight) this.right += 1;
  }
}

/** The tallies of a task by group and name, in the order first asked for. */
export class Scores {
  readonly #tallies = new Map<string, Map<string, Tally | Share>>();

  of(group: string, name: string): Tally {
    return this.#find(group, name, () => new Tally()) as Tally;
  }

  share(group: string, name: string): Share {
    return this.#find(group, name, () => new Share()) as Share;
  }

  /** Shares as they are, tallies as F1; `ALL` first, then the eras. */
  figures(): readonly Figure[] {
    const groups = [...this.#tallies.keys()].sort((a, b) =>
      a === 'ALL' ? -1 : b === 'ALL' ? 1 : a.localeCompare(b),
    );
    return groups.flatMap((group) =>
      [...(this.#tallies.get(group) ?? [])].map(([name, tally]) => figureOf(group, name, tally)),
    );
  }

  #find(group: string, name: string, make: () => Tally | Share): Tally | Share {
    const byName = this.#tallies.get(group) ?? new Map<string, Tally | Share>();
    this.#tallies.set(group, byName);
    const tally = byName.get(name) ?? make();
    byName.set(name, tally);
    return tally;
  }
}

function figureOf(group: string, name: string, tally: Tally | Share): Figure {
  const value = tally instanceof Tally ? tally.f1 : tally.right / Math.max(tally.rows, 1);
  return { group, name, value: Math.round(value * 1e4) / 1e4, count: tally.rows };
}
