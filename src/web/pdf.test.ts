import { rm } from 'node:fs/promises';
import type { Hono } from 'hono';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCANNED, scannedArchive } from '../../test/scanned-archive.ts';
import type { SeededArchive } from '../../test/seeded-archive.ts';
import { sourcePath } from '../archive/layout.ts';
import { PUBLIC } from '../model/reader.ts';
import { createApp } from './app.ts';
import { siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;

beforeAll(async () => {
  seeded = await scannedArchive();
  app = createApp(siteOf(seeded.archive));
});
afterAll(() => seeded.remove());

async function read(address: string) {
  const answer = await app.request(address);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
}

/** The words of a page as one copies them, with what is known of where each stands. */
async function wordsOn(pdf: Awaited<ReturnType<typeof read>>, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('');
  return { page, placed, text };
}

test('a scanned paper: cover sheet, pages with their words, then the translation', async () => {
  const pdf = await read(`/d/${SCANNED}.pdf`);
  expect(pdf.numPages).toBe(4);
  const cover = await wordsOn(pdf, 1);
  expect(cover.text).toContain('Ciphered telegram from Trondheim, No. 417');
  expect(cover.text).toMatch(/Classification\s+strictly secret/);
  expect((await wordsOn(pdf, 4)).text).toContain('Minister Orlovac declared today');
});

test('Russian words of a page can be copied, and stand where they stand on the picture', async () => {
  const { page, placed, text } = await wordsOn(await read(`/d/${SCANNED}.pdf`), 2);
  expect(text).toContain('Сегодня министр Орловац заявил, что паром\n«Кестрель» задержан в порту');
  const { width, height } = page.getViewport({ scale: 1 });
  // 1654 x 2339 dots at 200 dpi are A4.
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const at = (words: string) =>
    placed.find(({ str }) => str.includes(words))?.transform as number[];
  // The box of this line begins at 180,644 on the picture and is 38 high.
  const [, , , size = 0, x = 0, y = 0] = at('Сегодня');
  expect(x).toBeCloseTo((180 * 72) / 200, 0);
  expect(height - y).toBeGreaterThan((644 * 72) / 200);
  expect(height - y).toBeLessThan(((644 + 38) * 72) / 200);
  expect(size).toBeGreaterThan((30 * 72) / 200);
  // Words of a line stand on one baseline: else viewers take them for lines of their own.
  expect(at('паром')[5]).toBe(y);
});

test('who copies the words of a page gets its stamps, and nothing that was read into strokes', async () => {
  const { text } = await wordsOn(await read(`/d/${SCANNED}.pdf`), 3);
  expect(text).toContain('ПОЛУЧЕНО 15 МАЯ');
  expect(text).not.toContain(';');
});

test('a page whose picture is gone says so and shows its words; the others are there', async () => {
  const broken = await scannedArchive();
  try {
    const [, second] = await broken.archive.store.scans(SCANNED, PUBLIC);
    await rm(sourcePath(broken.archive.layout, second?.image.source ?? never()));
    const site = createApp(siteOf(broken.archive));
    const answer = await site.request(`/d/${SCANNED}.pdf`);
    expect(answer.status).toBe(200);
    const data = new Uint8Array(await answer.arrayBuffer());
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(4);
    const { text } = await wordsOn(pdf, 3);
    expect(text).toContain(
      'The picture of this page cannot be drawn: its file is damaged or gone.',
    );
    expect(text).toContain('ЛЕБЕДЕВ');
  } finally {
    await broken.remove();
  }
});

function never(): never {
  throw new Error('the paper has no second page');
}

test('a paper without a scan is set as text', async () => {
  const pdf = await read('/d/kestrel1951v02/d2.pdf');
  const { text } = await wordsOn(pdf, 2);
  expect(text).toContain('had sailed');
});

test('the same paper gives the same file', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(async () => (await app.request(`/d/${SCANNED}.pdf`)).headers.get('etag')),
  );
  expect(one).toBe(two);
});

test.each(['/d/kestrel1951v02/nothing.pdf', '/d/nowhere/d1.pdf'])(
  '%s is not there',
  async (address) => {
    expect((await app.request(address)).status).toBe(404);
  },
);
