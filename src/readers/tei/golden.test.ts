import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { markupText, words } from '../../../test/markup-text.ts';
import { fileOf } from '../../../test/source-files.ts';
import { weave } from '../../../test/weave.ts';
import type { ReadResult } from '../format.ts';
import { readTei } from './read.ts';

/** Pairs of an invented volume and what is read from it. They change only by `UPDATE_GOLDEN=1`, and by a look at the difference. */
const folder = resolve(import.meta.dirname, '../../../test/fixtures/tei');
const volumes = readdirSync(folder).filter((file) => file.endsWith('.xml'));

test.each(volumes)('%s reads as its golden file says', (file) => {
  const golden = resolve(folder, file.replace('.xml', '.json'));
  const actual = `${JSON.stringify(read(file), undefined, 1)}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, actual);
  if (!existsSync(golden))
    throw new Error(`no golden file for ${file}: make it with UPDATE_GOLDEN=1`);
  expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});

test.each(volumes)('%s keeps every character', (file) => {
  const result = read(file);
  if (result.kind === 'refused') return;
  const blocks = result.papers.map((paper) => paper.texts.flatMap((text) => text.blocks));
  const xml = readFileSync(resolve(folder, file), 'utf8').replaceAll('tei:', '');
  expect(words(blocks.map(weave).join(' '))).toBe(words(markupText(xml, { notes: 'in-place' })));
});

function read(file: string): ReadResult {
  return readTei(fileOf(readFileSync(resolve(folder, file)), file));
}
