import type { Block } from '../../model/texts.ts';

/** A row of texts side by side: the blocks of each text that say the same. */
export type Row = readonly (readonly Block[])[];

/** What moves together when texts are laid beside each other: a block with the unread lines after it. */
type Unit = readonly Block[];

/**
 * Lays texts of one paper beside each other by the length of their paragraphs (Gale and Church's idea): a paragraph and its
 * translation are about as long, relative to their texts; one may be missing, or two be joined. Texts too long for this stand in one row.
 */
export function rows(texts: readonly (readonly Block[])[]): readonly Row[] {
  const [pivot, ...others] = texts.map(units);
  if (pivot === undefined) return [];
  const beads = others.map((other) => align(pivot, other));
  const cuts = commonCuts(pivot.length, beads);
  return cuts.slice(1).map((end, index): Row => {
    const start = cuts[index] ?? 0;
    const beside = others.map((other, text) => {
      const bead = beads[text] ?? new Map<number, number>();
      return other.slice(bead.get(start) ?? 0, bead.get(end) ?? other.length);
    });
    return [pivot.slice(start, end), ...beside].map((stretch) => stretch.flat());
  });
}

function units(blocks: readonly Block[]): readonly Unit[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const open = found.at(-1);
    const isLed = open !== undefined && (block.kind === 'ocr-noise' || open.every(isUnread));
    if (isLed) open.push(block);
    else found.push([block]);
  }
  return found;
}

const isUnread = (block: Block): boolean => block.kind === 'ocr-noise';

/** Positions in the first text at which a row may end, with where that is in the second. */
type Beads = ReadonlyMap<number, number>;

function commonCuts(length: number, beads: readonly Beads[]): readonly number[] {
  const all = beads[0]?.keys() ?? Array.from({ length }, (_, cut) => cut);
  const inner = [...all].filter(
    (cut) => cut > 0 && cut < length && beads.every((bead) => bead.has(cut)),
  );
  return [0, ...inner.sort((a, b) => a - b), length];
}

/** How many units of each text a row can take, and what that costs before lengths are compared. */
const MOVES = [
  { left: 1, right: 1, cost: 0 },
  { left: 1, right: 0, cost: 1 },
  { left: 0, right: 1, cost: 1 },
  { left: 2, right: 1, cost: 0.9 },
  { left: 1, right: 2, cost: 0.9 },
] as const;

const MOST_CELLS = 250_000;

function align(left: readonly Unit[], right: readonly Unit[]): Beads {
  if (left.length * right.length > MOST_CELLS) return new Map([[0, 0]]);
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Uint8Array(costs.length);
  const cost = pairing(left, right);
  costs[0] = 0;
  for (let cell = 0; cell < costs.length; cell += 1) {
    const from = { left: Math.floor(cell / width), right: cell % width };
    for (const [index, move] of MOVES.entries()) {
      const to = { left: from.left + move.left, right: from.right + move.right };
      if (to.left > left.length || to.right > right.length) continue;
      const target = to.left * width + to.right;
      const whole = (costs[cell] ?? 0) + move.cost + cost(from, to);
      if (whole < (costs[target] ?? 0)) {
        costs[target] = whole;
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

/** Walks the cheapest way back. Where only the second text moves, its units join the row that starts there. */
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
  return beads;
}

/** Compares stretches of two texts by their share of the whole, and by the kinds of their blocks. */
function pairing(left: readonly Unit[], right: readonly Unit[]): (from: Cell, to: Cell) => number {
  const lengths = { left: left.map(characters), right: right.map(characters) };
  const ratio = sum(lengths.left) / Math.max(1, sum(lengths.right));
  return (from, to) => {
    if (from.left === to.left || from.right === to.right) return 0;
    const a = sum(lengths.left.slice(from.left, to.left)) + 20;
    const b = sum(lengths.right.slice(from.right, to.right)) * ratio + 20;
    const isSameKind = kindOf(left[from.left]) === kindOf(right[from.right]);
    return Math.abs(Math.log(a / b)) * 1.5 + (isSameKind ? 0 : 0.6);
  };
}

const kindOf = (unit: Unit | undefined) => unit?.find((block) => !isUnread(block))?.kind;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Letters that were read; unread lines say nothing about length. */
function characters(unit: Unit): number {
  return sum(unit.map((block) => (isUnread(block) ? 0 : block.content.length)));
}
