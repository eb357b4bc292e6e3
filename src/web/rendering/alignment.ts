import type { Block } from '../../model/texts.ts';

/** A row of texts side by side: the blocks of each text that say the same. */
export type Row = readonly (readonly Block[])[];

/**
 * Lays texts of one paper beside each other by the length of their paragraphs (Gale and Church's idea): a paragraph and its
 * translation are about as long, relative to their texts; one may be missing, or two be joined. Texts too long for this stand in one row.
 */
export function rows(texts: readonly (readonly Block[])[]): readonly Row[] {
  const [pivot, ...others] = texts;
  if (pivot === undefined) return [];
  if (others.length === 0) return pivot.map((block) => [[block]]);
  const beads = others.map((other) => align(pivot, other));
  const cuts = commonCuts(pivot.length, beads);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const beside = others.map((other, text) => {
      const bead = beads[text] ?? new Map<number, number>();
      return other.slice(bead.get(start) ?? 0, bead.get(end) ?? other.length);
    });
    return [pivot.slice(start, end), ...beside];
  });
}

/** Positions in the first text at which a row may end, with where that is in the second. */
type Beads = ReadonlyMap<number, number>;

function commonCuts(length: number, beads: readonly Beads[]): readonly number[] {
  const inner = [...(beads[0]?.keys() ?? [])].filter(
    (cut) => cut > 0 && cut < length && beads.every((bead) => bead.has(cut)),
  );
  return [0, ...inner.sort((a, b) => a - b), length];
}

/** How many blocks of each text a row can take, and what that costs before lengths are compared. */
const MOVES = [
  { left: 1, right: 1, cost: 0 },
  { left: 1, right: 0, cost: 1.2 },
  { left: 0, right: 1, cost: 1.2 },
  { left: 2, right: 1, cost: 0.8 },
  { left: 1, right: 2, cost: 0.8 },
] as const;

const MOST_CELLS = 250_000;

function align(left: readonly Block[], right: readonly Block[]): Beads {
  const width = right.length + 1;
  if (left.length * right.length > MOST_CELLS) return new Map([[0, 0]]);
  const costs = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Uint8Array(costs.length);
  const pair = new Pairing(left, right);
  costs[0] = 0;
  for (let cell = 0; cell < costs.length; cell += 1) {
    const so = costs[cell] ?? 0;
    if (so === Number.POSITIVE_INFINITY) continue;
    const at = { left: Math.floor(cell / width), right: cell % width };
    for (const [index, move] of MOVES.entries()) {
      const to = { left: at.left + move.left, right: at.right + move.right };
      if (to.left > left.length || to.right > right.length) continue;
      const cost = so + move.cost + pair.cost(at, to);
      const target = to.left * width + to.right;
      if (cost < (costs[target] ?? 0)) {
        costs[target] = cost;
        cameBy[target] = index;
      }
    }
  }
  return beadsBack({ left: left.length, right: right.length }, cameBy);
}

interface Cell {
  readonly left: number;
  readonly right: number;
}

function beadsBack(end: Cell, cameBy: Uint8Array): Beads {
  const width = end.right + 1;
  const beads = new Map<number, number>();
  let { left, right } = end;
  while (left > 0 || right > 0) {
    const move = MOVES[cameBy[left * width + right] ?? 0] ?? MOVES[0];
    left -= move.left;
    right -= move.right;
    beads.set(left, right);
  }
  // The walk meets the smallest right position of a cut last; what no row asks for joins the row before it.
  beads.set(0, 0);
  return beads;
}

/** Compares stretches of two texts by their share of the whole, and by the kinds of their blocks. */
class Pairing {
  private readonly left: readonly Block[];
  private readonly right: readonly Block[];
  private readonly ratio: number;

  constructor(left: readonly Block[], right: readonly Block[]) {
    this.left = left;
    this.right = right;
    this.ratio = characters(left) / Math.max(1, characters(right));
  }

  cost(from: Cell, to: Cell): number {
    const left = this.left.slice(from.left, to.left);
    const right = this.right.slice(from.right, to.right);
    if (left.length === 0 || right.length === 0) return 0;
    const a = characters(left) + 20;
    const b = characters(right) * this.ratio + 20;
    const sameKind = left[0]?.kind === right[0]?.kind ? 0 : 0.6;
    return Math.abs(Math.log(a / b)) * 1.5 + sameKind;
  }
}

function characters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.content.length, 0);
}
