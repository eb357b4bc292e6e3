import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Archive, openArchive } from '../src/archive/archive.ts';
import type { ImportReport } from '../src/archive/import.ts';
import { documentId, type DocumentId } from '../src/model/ids.ts';
import { PUBLIC } from '../src/model/reader.ts';

vi.setConfig({ hookTimeout: 120_000 });

const SCANS = resolve(import.meta.dirname, '../samples/scans');

let folder = '';
let archive: Archive;
let report: ImportReport;
let ids: readonly DocumentId[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-scans-'));
  archive = await openArchive(folder, { create: true });
  report = await archive.importPaths([SCANS], { threads: 1 });
  const collections = await archive.store.collections(PUBLIC);
  const held = await Promise.all(
    collections.map(({ collection }) =>
      archive.store.papersOf(collection.id, { limit: 9, offset: 0 }, PUBLIC),
    ),
  );
  ids = held.flatMap(({ items }) => items.map(({ id }) => documentId(...parts(id)))).toSorted();
});
afterAll(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

const parts = (id: string): Parameters<typeof documentId> =>
  id.split('/') as unknown as Parameters<typeof documentId>;

describe('the scans among the samples', () => {
  test('are two papers, whose words are there without OCR', async () => {
    expect(report.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(report.waiting).toBe(0);
    const scans = await Promise.all(ids.map((id) => archive.store.scans(id, PUBLIC)));
    expect(scans.map((pages) => pages.map(({ words }) => words.length > 40))).toEqual([
      [true, true],
      [true],
    ]);
  });

  test('say who sent them to whom, and when', async () => {
    const held = await Promise.all(ids.map((id) => archive.store.document(id, PUBLIC)));
    const said = held.map((found) => {
      if (found?.holding !== 'held') return undefined;
      const { number, date, hour, place, fromPerson, classification } =
        found.understanding.envelope;
      return [number, date, hour, place, fromPerson, classification].map((read) => read?.value);
    });
    expect(said).toEqual([
      ['502', '1952-01-21', '19:00', 'Copenhagen', 'Colbert', 'top secret'],
      ['11980', '1952-01-21', '19:05', 'Копенгаген', 'Ордынцев', 'strictly secret'],
    ]);
  });

  test('are small enough to come along', async () => {
    const files = await readdir(SCANS, { recursive: true, withFileTypes: true });
    const sizes = files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });
});
