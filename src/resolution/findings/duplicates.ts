import { likeness } from '../../understanding/sketches/sketch.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';

/** Two papers whose texts are much the same. */
export interface AlikePair {
  readonly one: HeldPaper;
  readonly two: HeldPaper;
  readonly likeness: number;
}

/** From here on two texts are one, as prints of one paper differ in notes, cuts and misprints. */
const ALIKE = 0.4;
/** A beginning that more papers than this have is a formula. */
const FORMULA = 6;

/**
 * Pairs of papers that say the same, in archive order. Papers meet by the hashes of their sketches; only those that share two are
 * compared, so that the time is linear in the number of papers.
 */
export function alikePairs(holdings: Holdings): readonly AlikePair[] {
  const papers = [...holdings.papers()].filter(isWritten);
  const [hashes, owners] = sortedHashes(papers);
  const shared = new Map<number, number>();
  for (let start = 0; start < hashes.length;) {
    let end = start + 1;
    while (end < hashes.length && hashes[end] === hashes[start]) end += 1;
    if (end - start > 1 && end - start <= FORMULA) {
      countPairs(owners.subarray(start, end), { papers: papers.length, shared });
    }
    start = end;
  }
  return [...shared].flatMap(([pair, count]) => {
    if (count < 2) return [];
    const [one, two] = [papers[Math.floor(pair / papers.length)], papers[pair % papers.length]];
    if (one === undefined || two === undefined) return [];
    const alike = likeness(one.sketch ?? [], two.sketch ?? []);
    return alike < ALIKE ? [] : [{ one, two, likeness: alike }];
  });
}

function isWritten({ role, sketch }: HeldPaper): boolean {
  return role === 'document' && sketch !== undefined && sketch.length > 0;
}

/** All hashes in order, each with its paper's place: two flat arrays, where a map of lists would take ten times the room. */
function sortedHashes(papers: readonly HeldPaper[]): readonly [Uint32Array, Uint32Array] {
  const total = papers.reduce((sum, { sketch }) => sum + (sketch?.length ?? 0), 0);
  // One number holds both: a hash has 30 bits, a place fits in the 22 that are left of a double's 53.
  const both = new Float64Array(total);
  let next = 0;
  for (const [place, { sketch }] of papers.entries()) {
    for (const hash of sketch ?? []) {
      both[next] = hash * PLACES + place;
      next += 1;
    }
  }
  both.sort();
  return [
    Uint32Array.from(both, (one) => Math.floor(one / PLACES)),
    Uint32Array.from(both, (one) => one % PLACES),
  ];
}

const PLACES = 2 ** 22;

function countPairs(
  owners: Uint32Array,
  { papers, shared }: { readonly papers: number; readonly shared: Map<number, number> },
): void {
  for (const [index, one] of owners.entries()) {
    for (const two of owners.subarray(index + 1)) {
      const pair = one * papers + two;
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  }
}
