import { expect, test } from 'vitest';
import { giveBack } from './give-back.ts';

test('whoever still holds bytes that were given back finds them empty', () => {
  const bytes = new Uint8Array(100_000).fill(7);
  giveBack(bytes.buffer);
  expect(bytes.byteLength).toBe(0);
});

test('bytes that threads share stay', () => {
  const bytes = new Uint8Array(new SharedArrayBuffer(8));
  giveBack(bytes.buffer);
  expect(bytes.byteLength).toBe(8);
});
