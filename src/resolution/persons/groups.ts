import type { Join } from './join.ts';

/** What the comparison of two entries said, by their places; only the half above the diagonal is filled. */
export type Table = readonly (readonly (Join | 'conflict' | undefined)[])[];

/** Entries, by their places in the table, that are held to be one person. */
export interface Group {
  readonly id: number;
  readonly members: readonly number[];
}

/** The strongest join between two groups, and between which of their entries. */
export interface Link {
  readonly join: Join;
  readonly left: number;
  readonly right: number;
}

/** The groups of one surname while they grow together. What links two of them is worked out once, until one of them grows. */
export class Groups {
  readonly #joins: Table;
  /** By the ids of two groups, the smaller first. */
  readonly #links: (readonly (Link | 'conflict' | undefined)[])[] = [];
  #all: readonly Group[];

  constructor(joins: Table) {
    this.#joins = joins;
    this.#all = joins.map((_, id) => ({ id, members: [id] }));
    for (const group of this.#all) this.#linkToOlder(group);
  }

  get all(): readonly Group[] {
    return this.#all;
  }

  *pairs(): Generator<readonly [Group, Group]> {
    for (const [index, one] of this.#all.entries()) {
      for (let other = index + 1; other < this.#all.length; other += 1) {
        const two = this.#all[other];
        if (two !== undefined) yield [one, two];
      }
    }
  }

  linkOf(one: Group, two: Group): Link | 'conflict' | undefined {
    return one.id < two.id ? this.#links[two.id]?.[one.id] : this.#links[one.id]?.[two.id];
  }

  join(one: Group, two: Group): Group {
    const members = [...one.members, ...two.members].sort((left, right) => left - right);
    const joined = { id: this.#links.length, members };
    this.#all = this.#all.filter((group) => group !== one && group !== two);
    this.#linkToOlder(joined);
    this.#all = [...this.#all, joined];
    return joined;
  }

  #linkToOlder(group: Group): void {
    const links: (Link | 'conflict' | undefined)[] = [];
    for (const older of this.#all) {
      if (older.id < group.id) links[older.id] = linkBetween(older, group, this.#joins);
    }
    this.#links[group.id] = links;
  }
}

/** The best join between members, unless any two conflict. Slips of the pen must not be the rule. */
function linkBetween(one: Group, two: Group, joins: Table): Link | 'conflict' | undefined {
  let best: Link | undefined;
  let slips = 0;
  for (const [left, right] of pairsOf(one, two)) {
    const join = joins[left]?.[right];
    if (join === 'conflict') return 'conflict';
    if (join === undefined) continue;
    if (join.misprint) slips += 1;
    if (best === undefined || join.strength > best.join.strength) best = { join, left, right };
  }
  const few = slips * 2 <= one.members.length * two.members.length;
  return few || best?.join.misprint === true ? best : undefined;
}

function* pairsOf(one: Group, two: Group): Generator<readonly [number, number]> {
  for (const a of one.members) {
    for (const b of two.members) yield a < b ? [a, b] : [b, a];
  }
}
