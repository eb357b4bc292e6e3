import { expect, test } from 'vitest';
import { barsOf } from './month-chart.tsx';

const value = (name: string, count = 1) => ({ value: name, count });

test('a month without papers is there, with none', () => {
  const months = [value('1951-02', 3), value('1950-11')];
  expect(barsOf({ months, years: [] })).toEqual([
    { value: '1950-11', count: 1 },
    { value: '1950-12', count: 0 },
    { value: '1951-01', count: 0 },
    { value: '1951-02', count: 3 },
  ]);
});

test('a lifetime is drawn by year', () => {
  const months = [value('1900-01'), value('1950-12')];
  const bars = barsOf({ months, years: [value('1900'), value('1950', 2)] });
  expect(bars).toHaveLength(51);
  expect(bars.at(-1)).toEqual({ value: '1950', count: 2 });
});

test('nothing dated, nothing drawn', () => {
  expect(barsOf({ months: [], years: [] })).toEqual([]);
});
