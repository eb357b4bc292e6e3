import { expect, test } from 'vitest';
import { fileOf } from '../../test/source-files.ts';
import { FORMATS, formatOf, readSource } from './formats.ts';

test('a file that no reader knows is refused with the formats that are read', async () => {
  const result = await readSource(fileOf(new Uint8Array([0, 1, 2, 3]), 'box/unnamed'));
  expect(result.kind).toBe('refused');
  expect(result.notices).toMatchObject([{ code: 'unknown-format', source: 'box/unnamed' }]);
  for (const format of FORMATS) expect(result.notices[0]?.message).toContain(format.name);
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a volume -->\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['A cable\n\nCitation:\n\n"A cable", May 3, 1951\n\nContents:\n\nOriginal Scan\n', 'record page'],
  [
    '857.85/5\u201351: Telegram\n\nThe Ambassador in Norway (Harlow) to the Secretary of State\n',
    'printed page',
  ],
  [
    '212. Telegram From the Embassy in Norway to the Department of State1\n\nOslo\n',
    'printed page',
  ],
  ['Things to do\n\nWe need these.\n\n  1. Oil.\n  2. Wicks.\n', 'plain text'],
  ['He told Rook59 of oil.60\n\n  1. A widower.\n  2. Not printed.\n', 'printed page'],
  ['FROM OSLO TO FOREIGN OFFICE\n\nNo. 88\n', 'plain text'],
])('%s is read as %s', (start, format) => {
  expect(formatOf(fileOf(start, 'file'))?.name).toBe(format);
});
