import { assert, array, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { bestChain } from './chains.ts';
import type { Chain, Pair } from './chains.ts';

/** The weight of the best chain found by trying every subset, without restarts or repeats. */
function bestByTrying(pairs: readonly Pair[], gains: readonly number[]): number {
  let best = 0;
  for (let set = 0; set < 1 << pairs.length; set += 1) {
    const chosen = pairs.filter((_, index) => (set >> index) & 1);
    const rising = chosen.every((pair, index) => {
      const before = chosen[index - 1];
      return before === undefined || (before.note < pair.note && before.shift === pair.shift);
    });
    const sum = pairs.reduce(
      (sum, _, index) => sum + ((set >> index) & 1 ? (gains[index] ?? 0) : 0),
      0,
    );
    if (rising) best = Math.max(best, sum);
  }
  return best;
}

const pair = (run: number, note: number, shift: number): Pair => ({
  candidate: { start: run, end: run + 1, run, values: [note + shift], quality: 1 },
  note,
  shift,
});

test('no other chain weighs more', () => {
  const one = record({
    note: integer({ min: 0, max: 9 }),
    shift: integer({ min: 0, max: 1 }),
    gain: integer({ min: 1, max: 4 }),
  });
  assert(
    property(array(one, { maxLength: 9 }), (given) => {
      const pairs = given.map(({ note, shift }, run) => pair(run, note, shift));
      // Gains this small never pay for numbering that starts afresh.
      const gains = given.map(({ gain }) => gain / 100);
      const chain = bestChain(pairs, {
        gain: ({ candidate }) => gains[candidate.run] ?? 0,
        repeats: () => false,
      });
      expect(chain?.score ?? 0).toBeCloseTo(bestByTrying(pairs, gains), 9);
    }),
  );
});

test('a chain names its pairs from the last to the first', () => {
  const pairs = [pair(0, 0, 58), pair(1, 3, 2), pair(2, 1, 58), pair(3, 2, 58)];
  const runs: number[] = [];
  let at: Chain | undefined = bestChain(pairs, { gain: () => 0.5, repeats: () => false });
  expect(at?.length).toBe(3);
  for (; at !== undefined; at = at.before) runs.push(at.pair.candidate.run);
  expect(runs).toEqual([3, 2, 0]);
});
