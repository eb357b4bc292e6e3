import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { written } from './address.ts';
import * as urls from './urls.ts';

const anything = fc.string({ unit: 'binary' });

test('a value is written as a form writes it', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const asForm = new URLSearchParams({ q: value.toWellFormed() }).toString();
      expect(`q=${written(value)}`).toBe(asForm);
    }),
  );
});

test.each([
  ['oil', '/search?q=oil+date%3A1951&sort=date'],
  ['oil OR gas', '/search?q=%28oil+OR+gas%29+date%3A1951&sort=date'],
  [' ', '/search?q=date%3A1951&sort=date'],
])('%j with one clause more', (query, expected) => {
  expect(urls.searchesWithin({ query, sort: 'date' })('date:1951')).toBe(expected);
});
