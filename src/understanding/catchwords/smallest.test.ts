import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Smallest } from './smallest.ts';

test('keeps the smallest numbers, each once, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(300), { maxLength: 400 }),
      fc.integer({ min: 1, max: 40 }),
      (numbers, most) => {
        const smallest = new Smallest(most);
        for (const number of numbers) smallest.take(number);
        const expected = [...new Set(numbers)].sort((a, b) => a - b).slice(0, most);
        expect(smallest.inOrder()).toEqual(expected);
      },
    ),
  );
});
