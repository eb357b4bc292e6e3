import { expect, test } from 'vitest';
import { labelledOf, placesOf } from './years.ts';

test('five years and more without papers are one place, which says which; fewer are years of nothing', () => {
  expect(placesOf({ '1917': 3, '1919': 1, '1925': 2, undated: 9 })).toEqual([
    { kind: 'year', year: 1917, count: 3 },
    { kind: 'year', year: 1918, count: 0 },
    { kind: 'year', year: 1919, count: 1 },
    { kind: 'left-out', first: 1920, last: 1924 },
    { kind: 'year', year: 1925, count: 2 },
  ]);
  expect(placesOf({ '1919': 1, '1924': 1 })).toHaveLength(6);
  expect(placesOf({ undated: 4 })).toEqual([]);
});

test('years under the axis keep apart, also on both sides of what is left out', () => {
  const places = placesOf({ '1917': 1, '1918': 1, '1919': 1, '1947': 1, '1948': 1, '1949': 1 });
  const named = [...labelledOf(places, 2)].map((one) => one.kind === 'year' && one.year);
  expect(named).toEqual([1917, 1919, 1947, 1949]);
});
