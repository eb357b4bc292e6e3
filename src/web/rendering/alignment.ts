import type { Block } from '../../model/texts.ts';
import { type Cues, shared } from './cues.ts';

/** A row of texts side by side: the blocks of each text that say the same. */
export interface Row {
  readonly cells: readonly (readonly Block[])[];
  /**
   * `alike`: length or cues bear out that these belong together; `unsure`: only their order does; `alone`: some text has nothing that
   * would stand here.
   */
  readonly fit: 'alike' | 'unsure' | 'alone';
}

/** The cues of each block that has any. */
export type BlockCues = ReadonlyMap<Block, Cues>;

/** What moves together when texts are laid beside each other: a block with the unread lines after it. */
type Unit = readonly Block[];

/**
 * Lays texts of one paper beside each other by the length of their paragraphs (Gale and Church's idea), and by figures and persons that
 * they share: a paragraph and its translation are about as long, relative to their texts; one may be missing, or two be joined. Texts too
 * long for this stand in one row.
 */
export function rows(
  texts: readonly (readonly Block[])[],
  cues: BlockCues = new Map(),
): readonly Row[] {
  const [pivot, ...others] = texts.map((blocks) => units(blocks));
  if (pivot === undefined) return [];
  const beads = others.map((other) => align(pivot, other, cues));
  const cuts = commonCuts(pivot.length, beads);
  return cuts.slice(1).map((end, index): Row => {
    const start = cuts[index] ?? 0;
    const beside = others.map((other, text) => {
      const bead = beads[text] ?? new Map<number, number>();
      return other.slice(bead.get(start) ?? 0, bead.get(end) ?? other.length);
    });
    const stretches = [pivot.slice(start, end), ...beside];
    return { cells: stretches.map((stretch) => stretch.flat()), fit: fitOf(stretches, cues) };
  });
}

/** Sharing so much, passages belong together whatever their lengths. */
const ENOUGH = 0.4;

/** Passages whose lengths differ by more than this belong together by their order alone. */
const FAR = Math.log(1.8);

function fitOf([pivot = [], ...others]: readonly (readonly Unit[])[], cues: BlockCues): Row['fit'] {
  if (others.some((other) => other.length === 0) || pivot.length === 0) return 'alone';
  const own = sum(pivot.map(characters));
  const bears = (other: readonly Unit[]): boolean => {
    const cue = shared(cuesIn(pivot, cues), cuesIn(other, cues));
    if (cue !== undefined && cue >= ENOUGH) return true;
    return Math.abs(Math.log((own + 20) / (sum(other.map(characters)) + 20))) < FAR;
  };
  return others.every(bears) ? 'alike' : 'unsure';
}

function cuesIn(stretch: readonly Unit[], cues: BlockCues): Cues {
  return new Set(stretch.flat().flatMap((block) => [...(cues.get(block) ?? [])]));
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

function align(left: readonly Unit[], right: readonly Unit[], cues: BlockCues): Beads {
  if (left.length * right.length > MOST_CELLS) return new Map([[0, 0]]);
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Uint8Array(costs.length);
  const cost = pairing(left, right, cues);
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

/** What it is worth to share every cue, and what to share none though both have some. */
const SHARING = 0.9;
const NONE_SHARED = 0.3;

/** Compares stretches of two texts by their share of the whole, by the kinds of their blocks, and by what they share. */
function pairing(
  left: readonly Unit[],
  right: readonly Unit[],
  cues: BlockCues,
): (from: Cell, to: Cell) => number {
  const lengths = { left: runningSums(left), right: runningSums(right) };
  const ratio = (lengths.left.at(-1) ?? 0) / Math.max(1, lengths.right.at(-1) ?? 0);
  const said = {
    left: left.map((unit) => cuesIn([unit], cues)),
    right: right.map((unit) => cuesIn([unit], cues)),
  };
  return (from, to) => {
    if (from.left === to.left || from.right === to.right) return 0;
    const a = between(lengths.left, from.left, to.left) + 20;
    const b = between(lengths.right, from.right, to.right) * ratio + 20;
    const isSameKind = kindOf(left[from.left]) === kindOf(right[from.right]);
    const cue = shared(
      joined(said.left, from.left, to.left),
      joined(said.right, from.right, to.right),
    );
    const worth = cue === undefined ? 0 : cue === 0 ? -NONE_SHARED : SHARING * cue;
    return Math.abs(Math.log(a / b)) * 1.5 + (isSameKind ? 0 : 0.6) - worth;
  };
}

function joined(said: readonly Cues[], start: number, end: number): Cues {
  const first = said[start] ?? new Set<string>();
  return end - start === 1 ? first : new Set(said.slice(start, end).flatMap((cues) => [...cues]));
}

/** Letters before each unit, and after the last: any stretch is a difference of two. */
function runningSums(text: readonly Unit[]): readonly number[] {
  const sums = [0];
  for (const unit of text) sums.push((sums.at(-1) ?? 0) + characters(unit));
  return sums;
}

const between = (sums: readonly number[], start: number, end: number): number =>
  (sums[end] ?? 0) - (sums[start] ?? 0);

const kindOf = (unit: Unit | undefined) => unit?.find((block) => !isUnread(block))?.kind;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Letters that were read; unread lines say nothing about length. */
function characters(unit: Unit): number {
  return sum(unit.map((block) => (isUnread(block) ? 0 : block.content.length)));
}
