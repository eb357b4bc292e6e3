import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greyPage, greyRecogniser } from '../../test/grey-pages.ts';
import { pdfOfPages } from '../../test/raw-pdf.ts';
import { emptyArchive, type SeededArchive } from '../../test/seeded-archive.ts';
import { workForArchive } from '../archive/jobs/archive-worker.ts';
import { PUBLIC } from '../model/reader.ts';
import { PAPERS } from '../readers/plain-text/papers.ts';
import { createApp } from './app.ts';
import { editableSite, siteOf } from './server.ts';
import * as urls from './urls.ts';

let seeded: SeededArchive;
let app: Hono;
let address = '';
beforeAll(async () => {
  seeded = await emptyArchive();
  const { archive } = seeded;
  const picture = join(archive.layout.folder, 'page.png');
  await writeFile(picture, await greyPage(11));
  await archive.importPaths([picture], { threads: 1 });
  await workForArchive(archive, {
    signal: new AbortController().signal,
    once: true,
    findRecogniser: async () => greyRecogniser(),
  });
  const { items } = await archive.store.papersOf(PAPERS.id, { limit: 1, offset: 0 }, PUBLIC);
  const [paper] = items;
  if (paper === undefined) throw new Error('the picture is a paper');
  address = urls.correct(paper.id);
  app = createApp(editableSite(archive));
}, 120_000);
afterAll(() => seeded.remove());

test('the words on a page picture are corrected by a form, and marked as a person’s', async () => {
  const answer = await app.request(address);
  const html = await answer.text();
  const cookie = /^desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const form = html.split('<form').find((one) => /<textarea[^>]*>[^<]*harbour/.test(one)) ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const sent = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  expect(sent).toMatchObject({ kind: 'words', text: 'en' });
  const value = 'The harbour <b>opened</b> again';
  const taken = await app.request('/revisions', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: cookie,
      Origin: 'http://localhost',
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams({ ...sent, value, by: 'Ines Orla', reason: 'Plain on the picture.' }),
  });
  expect(taken.status).toBe(303);
  const after = await (await app.request(address)).text();
  expect(after).toContain('The harbour &lt;b&gt;opened&lt;/b&gt; again');
  expect(after).toContain('Read so by Ines Orla; before that');
  const paper = await (await app.request(address.replace(/\/correct$/, ''))).text();
  expect(paper).toMatch(/Words on the page: “The harbour &lt;b&gt;[^]*Ines Orla/);
});

test('beside each form stands the part of the page that it is about, fetched when it is opened', async () => {
  const html = await (await app.request(address)).text();
  const item = html.split('<li id=').find((one) => one.includes('HENTZAU')) ?? '';
  const [, src = ''] = /<img src="([^"]+)" loading="lazy"/.exec(item) ?? [];
  // HENTZAU on the last of five lines: at 100, 260, seven letters of 20 by 30, and 20 of paper around them
  expect(src).toContain('/80,240,180,70/');
  const picture = await app.request(src);
  expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
});

test('a site for reading shows the words without forms', async () => {
  const reading = createApp(siteOf(seeded.archive));
  const html = await (await reading.request(address)).text();
  expect(html).toContain('Words on the pages');
  expect(html).not.toContain('<textarea');
});

test('a long paper has its blocks on several pages, and a form leads back to its own', async () => {
  const { archive } = seeded;
  const path = join(archive.layout.folder, 'long.pdf');
  const shown = ['One harbour.', 'Two piers.', 'Three lights.'].map((words) => `(${words}) Tj`);
  const content = `BT /F1 10 Tf 72 760 Td ${shown.join(' 0 -90 Td ')} ET`;
  await writeFile(path, pdfOfPages(70, Buffer.from(content)));
  await archive.importPaths([path], { threads: 1 });
  const { items } = await archive.store.papersOf(PAPERS.id, { limit: 9, offset: 0 }, PUBLIC);
  const paper = items.find(({ id }) => id.includes('long'));
  if (paper === undefined) throw new Error('the PDF is a paper');
  const first = await (await app.request(urls.correct(paper.id))).text();
  expect(first).toContain('1 to 200 of 210');
  expect(first).toContain(`${urls.correct(paper.id, { blocks: 2 })}#h-words`);
  const second = await (await app.request(urls.correct(paper.id, { blocks: 2 }))).text();
  expect(second.match(/<textarea/g)).toHaveLength(10);
  expect(second).toMatch(/name="back" value="[^"]*\/correct\?blocks=2#/);
}, 120_000);
