import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dumpArchive } from '../../test/dump-archive.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';

// Each import starts threads of its own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-versions-'));
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

const TEXT = 'From Oslo to London\n\nThe harbour is closed by ice, and nothing has come.';

test('a corrected file is a new version of one paper, whatever is read again later', async () => {
  const path = join(folder, 'cable.txt');
  await writeFile(path, TEXT);
  await archive.importPaths([path], { threads: 1 });
  await writeFile(path, TEXT.replace('ice', 'sand'));
  const report = await archive.importPaths([path], { threads: 1 });
  expect(report.notices).toMatchObject([{ code: 'newer-version', source: path }]);

  const { items, total } = await archive.store.recentSources({ limit: 9, offset: 0 }, PUBLIC);
  expect([total, items.map(({ papers }) => papers)]).toEqual([2, [1, 0]]);
  expect(await archive.store.counts(PUBLIC)).toMatchObject({ held: 1 });

  const before = await dumpArchive(archive, ['sand', 'ice']);
  await archive.reindex({ threads: 1 });
  expect(await dumpArchive(archive, ['sand', 'ice'])).toEqual(before);
});

test('an earlier version that comes in again is the latest, and stays so', async () => {
  const path = join(folder, 'cable.txt');
  const importing = async (content: string) => {
    await writeFile(path, content);
    const { documents, unchanged } = await archive.importPaths([path], { threads: 1 });
    return { documents, unchanged };
  };
  await importing(TEXT);
  const before = await wordsHeld();
  await importing(TEXT.replace('ice', 'sand'));
  expect(await wordsHeld()).not.toEqual(before);
  expect(await importing(TEXT)).toEqual({ documents: 1, unchanged: 0 });
  expect(await wordsHeld()).toEqual(before);
  expect(await importing(TEXT)).toEqual({ documents: 0, unchanged: 1 });
  await archive.reindex({ threads: 1 });
  expect(await wordsHeld()).toEqual(before);
  expect(await archive.store.check()).toEqual([]);
});

async function wordsHeld(): Promise<readonly string[]> {
  const held: string[] = [];
  for await (const { paper } of archive.store.understoodPapers()) {
    held.push(...paper.texts.flatMap(({ blocks }) => blocks.map(({ content }) => content)));
  }
  return held;
}
