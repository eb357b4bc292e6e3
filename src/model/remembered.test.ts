import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

test('what is asked for stays, the rest goes after two generations', () => {
  const remembered = new Remembered<number>(2);
  for (const [index, key] of ['often', 'once', 'b', 'c', 'd'].entries()) {
    remembered.set(key, index);
    remembered.get('often');
  }
  expect([remembered.get('often'), remembered.get('once'), remembered.get('d')]).toEqual([
    0,
    undefined,
    4,
  ]);
});
