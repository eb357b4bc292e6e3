import { expect, test } from 'vitest';
import type { Flow } from '../../store/traffic.ts';
import { type Network, networkOfPersons } from './network.ts';
import { ringOf } from './ring.ts';

function network(...flows: readonly (readonly [string, string, number])[]): Network {
  return networkOfPersons({
    papers: 100,
    flows: flows.map(([from, to, papers]): Flow => ({ from, to, papers, first: null, last: null })),
    names: {},
  });
}

const STAR = network(['hub', 'a', 9], ['b', 'hub', 4], ['hub', 'c', 1], ['a', 'b', 2]);

test('the one who is tied to the others is in the middle, and they stand in order of name', () => {
  const ring = ringOf(STAR);
  expect(ring?.middle?.name).toBe('hub');
  expect(ring?.seats.map(({ correspondent }) => correspondent.name)).toEqual([
    'hub',
    'a',
    'b',
    'c',
  ]);
});

test('where nobody is, all stand in the ring', () => {
  const ring = ringOf(network(['a', 'b', 5], ['c', 'd', 5], ['e', 'f', 5]));
  expect(ring?.middle).toBeUndefined();
  expect(ring?.seats).toHaveLength(6);
});

test('both ways are one line, the wider the more papers', () => {
  const ring = ringOf(network(['a', 'b', 5], ['b', 'a', 4], ['b', 'c', 1]));
  expect(ring?.lines.map(({ papers }) => papers)).toEqual([9, 1]);
  const [wide, thin] = ring?.lines.map(({ width }) => width) ?? [];
  expect(wide).toBeGreaterThan(thin ?? Infinity);
});

test('with somebody chosen, those with whom he exchanged papers, and how many', () => {
  const chosen = STAR.correspondents.find(({ name }) => name === 'b');
  const ring = ringOf(STAR, chosen);
  expect(ring?.middle).toBe(chosen);
  expect(ring?.seats.map(({ correspondent, papers }) => [correspondent.name, papers])).toEqual([
    ['b', 6],
    ['a', 2],
    ['hub', 4],
  ]);
});

test('no more than forty, and no name on the line of another', () => {
  const pairs = Array.from({ length: 60 }, (_, index) => ['hub', `n${index}`, 60 - index] as const);
  const seats = ringOf(network(...pairs))?.seats ?? [];
  expect(seats).toHaveLength(40);
  for (const side of ['left', 'right'] as const) {
    const rows = seats.filter((seat) => seat.side === side).map(({ y }) => y);
    const sorted = rows.toSorted((a, b) => a - b);
    for (const [index, y] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before !== undefined) expect(y - before).toBeGreaterThan(20);
    }
  }
});

test('nothing where nobody writes to another', () => {
  expect(ringOf(network(['a', 'a', 3]))).toBeUndefined();
});
