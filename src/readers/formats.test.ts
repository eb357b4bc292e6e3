import { expect, test } from 'vitest';
import { fileOf } from '../../test/source-files.ts';
import { FORMATS, formatOf, readSource } from './formats.ts';

test('a file that no reader knows is refused with the formats that are read', () => {
  const result = readSource(fileOf(new Uint8Array([0, 1, 2, 3]), 'box/unnamed'));
  expect(result.kind).toBe('refused');
  expect(result.notices).toMatchObject([{ code: 'unknown-format', source: 'box/unnamed' }]);
  for (const format of FORMATS) expect(result.notices[0]?.message).toContain(format.name);
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a volume -->\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0">', 'tei'],
])('%s is read as %s', (start, format) => {
  expect(formatOf(fileOf(start, 'file'))?.name).toBe(format);
});
