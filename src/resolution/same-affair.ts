import type { HeldPaper } from './holdings.ts';

/** So many papers away, a volume without chapters is still about the same affair. */
const NEARBY = 40;

/** Whether two papers stand in one chapter of one collection; where chapters are not told, near each other. */
export function isSameAffair(one: HeldPaper, other: HeldPaper): boolean {
  if (one.id === other.id || one.collection !== other.collection) return false;
  if (one.part !== undefined && other.part !== undefined) return one.part === other.part;
  return Math.abs(one.ordinal - other.ordinal) <= NEARBY;
}
