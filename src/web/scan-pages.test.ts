import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCANNED, scannedArchive } from '../../test/scanned-archive.ts';
import type { SeededArchive } from '../../test/seeded-archive.ts';
import { wordsOfMarkup } from '../../test/words-of-markup.ts';
import { createApp } from './app.ts';
import { editableSite, siteOf } from './server.ts';

let seeded: SeededArchive;
let reading: Hono;
let writing: Hono;
beforeAll(async () => {
  seeded = await scannedArchive();
  reading = createApp(siteOf(seeded.archive));
  writing = createApp(editableSite(seeded.archive));
});
afterAll(() => seeded.remove());

const SCAN = `/d/${SCANNED}/scan`;
const QUESTION = encodeURIComponent('указаний');

async function page(address: string, app = reading): Promise<string> {
  const answer = await app.request(address);
  expect(answer.status).toBe(200);
  return answer.text();
}

test('beside the page stamps are said to be stamps, and strokes are counted, not read', async () => {
  const words = wordsOfMarkup(await page(`${SCAN}?page=2`));
  expect(words).toMatch(/ПОЛУЧЕНО 15 МАЯ\s*stamp/);
  expect(words).toContain('1 line of strokes without words; it is shown line by line');
  expect(words).not.toContain('вопрос ;');
});

test('line by line nothing is left out, and what strokes are is said', async () => {
  const words = wordsOfMarkup(await page(`${SCAN}?page=2&view=lines`));
  expect(words).toMatch(/ПОЛУЧЕНО 15 МАЯ\s*stamp/);
  expect(words).toMatch(/вопрос ;\s*strokes, no words/);
});

test('a search opens the first page on which something is found; a page asked for is that page', async () => {
  expect(await page(`${SCAN}?q=${QUESTION}`)).toContain('Scan, page 2 of 2');
  expect(await page(`${SCAN}?page=1&q=${QUESTION}`)).toContain('Scan, page 1 of 2');
  expect(await page(`${SCAN}?page=2&q=${QUESTION}`)).toContain(
    `href="${SCAN}?page=1&amp;q=${QUESTION}"`,
  );
});

test('who checks line by line gets to the form for the words at hand, and who may not write has no such link', async () => {
  const link = `/d/${SCANNED}/correct?block=ru.sg1#ru.sg1`;
  expect(await page(`${SCAN}?page=2&view=lines`)).not.toContain('/correct?');
  expect(await page(`${SCAN}?page=2&view=lines`, writing)).toContain(`href="${link}"`);
  const desk = await page(link.slice(0, link.indexOf('#')), writing);
  const [, form = ''] = /<li id="ru\.sg1">(.*?)<\/li>/s.exec(desk) ?? [];
  expect(form).toContain('<details class="decide" open');
  expect(desk.match(/<details class="decide" open/g)).toHaveLength(1);
});

test('a search leads from the words it finds to where they stand on the page, where there is one', async () => {
  const links = async (query: string) =>
    (await page(`/search?q=${query}`)).match(
      /<a class="name" href="[^"]*\/scan[^"]*">On the scan<\/a>/g,
    ) ?? [];
  expect(await links(QUESTION)).toEqual([
    `<a class="name" href="${SCAN}?q=${QUESTION}">On the scan</a>`,
  ]);
  expect(await page('/search?q=sailed')).toContain('/d/kestrel1951v02/');
  expect(await links('sailed')).toEqual([]);
});

test('the form for some words has the way back to their page, line by line', async () => {
  const desk = await page(`/d/${SCANNED}/correct?block=ru.p4`, writing);
  expect(desk).toContain(`<a href="${SCAN}?page=2&amp;view=lines">Page 2 line by line</a>`);
});
