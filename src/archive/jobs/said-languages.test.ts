import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { greyPage } from '../../../test/grey-pages.ts';
import { type Archive, openArchive } from '../archive.ts';
import { saidLanguages } from './said-languages.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-said-'));
  await mkdir(join(folder, 'box'));
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

/** What is said of each of three pictures beside which this table stands. */
async function said(table: string): Promise<readonly string[]> {
  const box = join(folder, 'box');
  for (const number of [1, 2, 3]) {
    await writeFile(join(box, `p${number}.png`), await greyPage(number));
  }
  await writeFile(join(box, 'pages.csv'), table);
  await archive.importPaths([box], { threads: 1 });
  const [source] = await archive.store.sources();
  if (source === undefined) throw new Error('nothing was imported');
  const languages = await saidLanguages(archive.store, source.id);
  const pages = await archive.store.picturesOf(source.id);
  return pages.map(({ image }) => languages.get(image.id)?.join('+') ?? '');
}

test('a table says it of the pages of each paper, in names of several languages', async () => {
  const table = 'file,paper,language\np1,1,French\np2,2,на русском языке\np3,3,\n';
  expect(await said(table)).toEqual(['fr', 'ru', '']);
});

test('or of all of them, also several, also by code', async () => {
  expect(await said('file,title,language\n,Lamps,"Russian; eng"\n')).toEqual([
    'ru+eng',
    'ru+eng',
    'ru+eng',
  ]);
});
