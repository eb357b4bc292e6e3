import { expect, test } from 'vitest';
import { readInstant } from '../../model/instants.ts';
import { rendered } from '../rendered.ts';
import { CourseChart } from './course.tsx';

/** Twenty years, so that years are drawn, of 57 px each. */
const DAYS = [
  { day: '1949-06-09', papers: 1 },
  { day: '1963-11-20', papers: 4 },
  { day: '1964-01-01', papers: 2 },
  { day: '1964-05-05', papers: 6 },
  { day: '1969-02-01', papers: 3 },
];

function drawn(asked: string): string {
  const at = readInstant(asked);
  if (at === undefined) throw new Error(`${asked} is no instant`);
  return rendered(<CourseChart course={{ days: DAYS, at, address: (step) => `/?at=${step}` }} />);
}

/** Heights of the parts of a year's bar: what was known by the day, and what came later. */
function barOf(chart: string, year: string): readonly (readonly [string, number])[] {
  const [, bar = ''] =
    new RegExp(`<a href="/\\?at=${year}".*?</title>(.*?)</a>`, 's').exec(chart) ?? [];
  return [...bar.matchAll(/<rect class="(bar[^"]*)"[^>]* height="([\d.]+)"/g)].map(
    ([, part = '', height]) => [part, Math.round(Number(height))] as const,
  );
}

test('a year that the day lies in is parted into what was known and what came later', () => {
  const chart = drawn('1964-01-01');
  // The highest bar has 8 papers and is 66 px high.
  expect(barOf(chart, '1963')).toEqual([['bar', 33]]);
  expect(barOf(chart, '1964')).toEqual([
    ['bar', 17],
    ['bar later', 50],
  ]);
  expect(barOf(chart, '1969')).toEqual([['bar later', 25]]);
});

test.each([
  ['1964-01-01', 857], // fifteen years of 21 are over
  ['1964-07-01', 886], // and half of the next
  ['1964-12-31', 914],
])('the line of %s stands where that day ends', (day, x) => {
  const [, at] = /class="now" d="M([\d.]+) /.exec(drawn(day)) ?? [];
  expect(Math.round(Number(at))).toBe(x);
});
