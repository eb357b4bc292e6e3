import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heicFixture } from '../../../test/heic.ts';
import { emptyArchive, type SeededArchive } from '../../../test/seeded-archive.ts';
import { PUBLIC } from '../../model/reader.ts';
import { createApp } from '../app.ts';
import { siteOf } from '../server.ts';

let folder: string;
let seeded: SeededArchive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-telephone-'));
  await writeFile(join(folder, 'IMG_0002.HEIC'), heicFixture('page'));
  await writeFile(join(folder, 'IMG_0010.HEIC'), heicFixture('flag'));
  const jpeg = sharp({ create: { width: 300, height: 400, channels: 3, background: '#eee' } });
  await writeFile(join(folder, 'IMG_0001.JPG'), await jpeg.jpeg().toBuffer());
  seeded = await emptyArchive();
});
afterAll(async () => {
  await seeded.remove();
  await rm(folder, { recursive: true });
});

test('a folder of photographs, HEIC among them, is a paper whose pages are served', async () => {
  const { archive } = seeded;
  const report = await archive.importPaths([folder], { threads: 1 });
  expect(report).toMatchObject({ documents: 1, refused: 0, notices: [] });
  const [collection] = await archive.store.collections(PUBLIC);
  if (collection === undefined) throw new Error('nothing was taken in');
  const all = { limit: 9, offset: 0 };
  const papers = await archive.store.papersOf(collection.collection.id, all, PUBLIC);
  const [paper] = papers.items;
  if (paper === undefined) throw new Error('nothing was taken in');
  const scans = await archive.store.scans(paper.id, PUBLIC);
  expect(scans.map(({ label }) => label)).toEqual(['IMG_0001', 'IMG_0002', 'IMG_0010']);
  const site = siteOf(archive);
  const app = createApp(site);
  const image = `/iiif/image/${scans[1]?.image.id}`;
  const info = await app.request(`${image}/info.json`);
  expect(await info.json()).toMatchObject({ width: 768, height: 1024 });
  const tile = await app.request(`${image}/0,0,512,512/256,256/0/default.jpg`);
  expect(tile.headers.get('content-type')).toBe('image/jpeg');
  const drawn = await sharp(Buffer.from(await tile.arrayBuffer())).stats();
  expect(drawn.isOpaque).toBe(true);
  // Paper, with type on it.
  expect(drawn.channels[0]?.mean).toBeGreaterThan(200);
  expect(drawn.channels[0]?.min).toBeLessThan(100);
  const pdf = await app.request(`/d/${paper.id}.pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
});
