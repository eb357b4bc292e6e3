import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pdfOfPages } from '../../test/raw-pdf.ts';
import { zipOf } from '../../test/zip-of.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Archive, openArchive } from './archive.ts';
import type { ImportReport } from './import.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-hostile-'));
  archive = await openArchive(join(folder, 'archive'), { create: true });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

const HIDDEN = zipOf([
  { name: 'hidden.txt', content: 'FROM OSLO TO FOREIGN OFFICE\n\nThe lamps are hidden.' },
]);
const SCRIPT = Buffer.from(
  '<html><script>fetch("/desk")</script><p>The lamps are hidden.</p></html>',
);

async function jpeg(): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 120, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();
}

async function pdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([144, 216]).drawText('The lamps are lit.', { x: 10, y: 100, size: 9 });
  return Buffer.from(await document.save());
}

async function imported(name: string, bytes: Uint8Array): Promise<ImportReport> {
  await writeFile(join(folder, name), bytes);
  return archive.importPaths([join(folder, name)], { threads: 1 });
}

/** How many papers are held, and how many files were kept. */
async function held(): Promise<readonly [papers: number, files: number]> {
  const collections = await archive.store.collections(PUBLIC);
  const pages = await Promise.all(
    collections.map(({ collection }) =>
      archive.store.papersOf(collection.id, { limit: 9, offset: 0 }, PUBLIC),
    ),
  );
  const files = await readdir(join(folder, 'archive', 'sources'), {
    recursive: true,
    withFileTypes: true,
  });
  return [pages.flatMap(({ items }) => items).length, files.filter((file) => file.isFile()).length];
}

describe('a file that is two things at once is read as the one that it begins as', () => {
  test.each([
    ['a PDF that is a zip from its end', { name: 'telegram.pdf', begin: pdf, end: HIDDEN }],
    ['a picture that is a zip from its end', { name: 'page.jpg', begin: jpeg, end: HIDDEN }],
    ['a picture with a page of HTML behind it', { name: 'page.jpg', begin: jpeg, end: SCRIPT }],
    ['a picture that calls itself a zip', { name: 'pages.zip', begin: jpeg, end: HIDDEN }],
    ['a PDF that calls itself a picture', { name: 'page.png', begin: pdf, end: SCRIPT }],
  ])('%s', async (_, { name, begin, end }) => {
    const report = await imported(name, Buffer.concat([await begin(), end]));
    expect(report.refused).toBe(0);
    expect(await held()).toEqual([1, 1]);
    expect(await archive.store.vocabulary('hidden')).toEqual([]);
  });
});

test('a PDF that unpacks to a thousand times its size takes no other file down', async () => {
  const bomb = pdfOfPages(1, deflateSync(Buffer.alloc(50_000_000, 'q Q ')), '/FlateDecode');
  await writeFile(join(folder, 'bomb.pdf'), bomb);
  await writeFile(
    join(folder, 'good.txt'),
    'FROM OSLO TO FOREIGN OFFICE\n\nNo. 88\n\nThe lamps are lit.',
  );
  const report = await archive.importPaths([join(folder, 'bomb.pdf'), join(folder, 'good.txt')], {
    threads: 1,
  });
  // Its page draws nothing; it is read as blank, or refused for what it costs.
  expect(report.notices.map(({ code }) => code)).toEqual(
    report.refused === 0 ? [] : ['too-costly'],
  );
  expect(await archive.store.vocabulary('lamps')).toHaveLength(1);
});
