import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import type { SourceId } from '../model/ids.ts';
import { type JobId, jobIdOf, type JobWork } from '../model/jobs.ts';
import { PUBLIC } from '../model/reader.ts';
import { createApp } from './app.ts';
import { editableSite, siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;
let work: JobWork;
let id: JobId;
beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(editableSite(seeded.archive));
  const { items } = await seeded.archive.store.recentSources({ limit: 1, offset: 0 }, PUBLIC);
  work = { kind: 'recognise', source: items[0]?.record.id as SourceId };
  id = jobIdOf(work);
  await seeded.archive.ask({ work });
}, 120_000);
afterAll(() => seeded.remove());

const page = async (address = '/jobs', of = app): Promise<string> =>
  (await of.request(address)).text();

async function send(form: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await app.request('/jobs');
  const cookie = /^desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return app.request('/jobs', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: cookie,
      Origin: 'http://localhost',
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams({ token, back: '/jobs', ...form }),
  });
}

/** Works at the job, as a worker does. */
async function lease() {
  const at = new Date();
  const until = new Date(at.getTime() + 60_000);
  const kinds = ['recognise'] as const;
  const lease = await seeded.archive.queue.lease({ worker: 'test', kinds, at, until });
  if (lease === undefined) throw new Error('the job is due');
  return lease;
}

test('shows what waits, with its file', async () => {
  const html = await page();
  expect(html).toContain('Waits since');
  expect(html).toContain(`/sources/${work.kind === 'recognise' ? work.source : ''}`);
  const data = JSON.parse(await page('/jobs.json')) as unknown;
  expect(data).toMatchObject({
    total: 1,
    counts: { waiting: 1 },
    jobs: [{ id, state: 'waiting' }],
  });
});

test('a job is cancelled and begun anew by forms', async () => {
  expect((await send({ job: id, does: 'cancel' })).status).toBe(303);
  expect(await page()).toContain('Cancelled ');
  expect((await send({ job: id, does: 'retry' })).status).toBe(303);
  expect(await page('/jobs?state=waiting')).toContain('Waits since');
});

test('shows how far a running job is, and that it is being ended', async () => {
  const held = await lease();
  const progress = { done: 12, total: 40, doing: 'page 13 of 40' };
  const { queue } = seeded.archive;
  await queue.beat(held, { until: new Date(Date.now() + 60_000), progress });
  expect(await page()).toMatch(/<progress value="12" max="40"[^]*12 of 40[^]*page 13 of 40/);
  await send({ job: id, does: 'cancel' });
  expect(await page()).toContain('Is being ended');
  await queue.release(held, new Date());
});

test('says what went wrong, as text and not as markup', async () => {
  await send({ job: id, does: 'retry' });
  const error = '<b>page 3</b>: the picture is cut off';
  await seeded.archive.queue.fail(await lease(), { at: new Date(), error });
  const html = await page();
  expect(html).toContain('&lt;b&gt;page 3&lt;/b&gt;: the picture is cut off');
  expect(html).toContain('Begin anew');
});

test('a form from elsewhere changes nothing', async () => {
  expect(
    (await send({ job: id, does: 'retry' }, { Origin: 'https://elsewhere.example' })).status,
  ).toBe(403);
  expect((await send({ job: id, does: 'retry', token: 'guessed' })).status).toBe(403);
  expect(await page('/jobs?state=failed')).toContain('Begin anew');
});

test('a site for reading shows jobs without forms, and takes none', async () => {
  const reading = createApp(siteOf(seeded.archive));
  const html = await page('/jobs', reading);
  expect(html).toContain('Failed');
  expect(html).not.toContain('name="does"');
  const answer = await reading.request('/jobs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' },
    body: new URLSearchParams({ job: id, does: 'retry' }),
  });
  expect(answer.status).toBe(403);
});
