import { expect, test } from 'vitest';
import { datedBetween, datesOf, facetClause, narrowed } from './facets.ts';

test.each([
  ['oil', ['1951-02', '1951-03'], 'oil date:1951-02..1951-03'],
  ['oil date:1950', ['1951-02', '1951-02'], 'oil date:1951-02'],
  ['date:..1951 oil', ['', ''], 'oil'],
  ['oil', ['1951', ''], 'oil date:1951..'],
  ['oil', ['', '1951'], 'oil date:..1951'],
  ['oil OR tin', ['1951', '1952'], '(oil OR tin) date:1951..1952'],
  ['', ['1951', '1952'], 'date:1951..1952'],
  ['update:1951', ['1952', '1952'], 'update:1951 date:1952'],
] as const)('%j kept to %j is %j', (query, [first, last], expected) => {
  expect(datedBetween(query, first, last)).toBe(expected);
});

test.each([
  ['oil date:1951-02..1951-03', '1951-02', '1951-03'],
  ['oil date:1951', '1951', '1951'],
  ['(date:1951.. oil)', '1951', ''],
  ['date:..1951', '', '1951'],
  ['oil', '', ''],
])('%j keeps to %j until %j', (query, first, last) => {
  expect(datesOf(query)).toEqual({ first, last });
});

test('a bar of the histogram leads to its month', () => {
  expect(narrowed('oil', facetClause('month', '1951-02'))).toBe('oil date:1951-02');
});
