import { expect, test } from 'vitest';
import { titleOf } from './titles.ts';

test.each([
  ['No. 12 The Minister (Hale) to the Secretary', '12', 'The Minister (Hale) to the Secretary'],
  ['12. Telegram From the Legation in Ruritania', '12', 'Telegram From the Legation in Ruritania'],
  ['12', '12', '12'],
  ['12. ', '12', '12. '],
  ['120 tons of wheat', '12', '120 tons of wheat'],
  ['No. 12 The Minister', null, 'No. 12 The Minister'],
])('%s, document %s, is %s', (title, printedNumber, shown) => {
  expect(titleOf({ title, printedNumber })).toBe(shown);
});
