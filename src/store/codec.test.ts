import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack, unpack } from './codec.ts';

test.each([[[]], ['Шифром'], [{ words: 'The Minister called. '.repeat(500) }], ['x'.repeat(198)]])(
  'packs and unpacks %j',
  (value) => {
    expect(unpack(pack(value))).toEqual(value);
  },
);

test('unpacks what shrinks more than papers do, and again what was unpacked before', () => {
  const packed = pack('Same words. '.repeat(100_000));
  const other = pack({ paper: Array.from({ length: 5000 }, (_, index) => `No. ${index * 7919}`) });
  for (let round = 0; round < 2; round += 1) {
    expect(unpack<string>(packed)).toHaveLength(1_200_000);
    expect(unpack<{ paper: string[] }>(other).paper[4999]).toBe(`No. ${4999 * 7919}`);
  }
});

test('reads what stands in a larger buffer', () => {
  const packed = pack(['a short note']);
  const shelf = new Uint8Array(packed.length + 20);
  shelf.set(packed, 7);
  expect(unpack(shelf.subarray(7, 7 + packed.length))).toEqual(['a short note']);
});

test('reads short values that were deflated, as they once were', () => {
  expect(unpack(deflateRawSync('[1,2]'))).toEqual([1, 2]);
});
