import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greyPage, greyRecogniser } from '../../test/grey-pages.ts';
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
  expect(after).toContain('Read so by Ines Orla; the machine read');
  const paper = await (await app.request(address.replace(/\/correct$/, ''))).text();
  expect(paper).toMatch(/Words on the page: “The harbour &lt;b&gt;[^]*Ines Orla/);
});

test('a site for reading shows the words without forms', async () => {
  const reading = createApp(siteOf(seeded.archive));
  const html = await (await reading.request(address)).text();
  expect(html).toContain('Words on the pages');
  expect(html).not.toContain('<textarea');
});
