import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { expectGolden } from '../../../test/golden.ts';
import { outline } from '../../../test/outline.ts';
import { fileOf } from '../../../test/source-files.ts';
import { readWords } from '../formats.ts';
import { recordPage } from './record-page.ts';

const folder = resolve(import.meta.dirname, '../../../test/fixtures/record-page');
const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test('there are pages to read', () => {
  expect(pages.length).toBeGreaterThan(2);
});

test.each(pages)('%s is read as its outline says', (name) => {
  const file = fileOf(readFileSync(resolve(folder, name)), name);
  const result = recordPage.read(file);
  expect(readWords(file)).toEqual(result);
  expectGolden(resolve(folder, name.replace(/\.txt$/, '.outline')), outline(result));
});
