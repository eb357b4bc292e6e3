import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
import { siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;

beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(siteOf(seeded.archive));
});
afterAll(() => seeded.remove());

async function get(address: string) {
  const answer = await app.request(address);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

describe('overviews', () => {
  test('the network says who sent how many papers to whom, and each number leads to its papers', async () => {
    const { body } = await get('/network');
    const [, search = ''] =
      /href="(\/search[^"]+)" aria-label="1 paper from Embassy in/.exec(body) ?? [];
    const found = await get(search.replaceAll('&amp;', '&').replace('/search?', '/search.json?'));
    expect(JSON.parse(found.body)).toMatchObject({ total: 1 });
  });

  test('one correspondent can be looked at, by any of his names', async () => {
    const { body } = await get('/network?focus=secretary+of+state');
    expect(body).toContain('1 sent, 1 received');
    expect(body).toContain('<link rel="canonical" href="/network?focus=Department+of+State"/>');
    const nobody = await get('/network?focus=zzyzx');
    expect(nobody.body).toContain('is called “zzyzx”');
  });

  test('years and collections narrow an overview, and nothing is left of it where nothing was written', async () => {
    const { body } = await get('/network.json?from=1952&until=1953');
    expect(JSON.parse(body)).toMatchObject({ papers: 0, strands: [] });
    const within = await get('/map.json?in=kestrel1951v02&from=1951');
    expect((JSON.parse(within.body) as { posts: unknown[] }).posts).toHaveLength(1);
    expect((await get('/network?from=1952')).body).toContain('No paper among these');
    expect((await get('/network?from=yesterday&part=moon')).status).toBe(200);
  });

  test.each(['/network.svg', '/map.svg?part=europe', '/timeline.svg'])(
    '%s is a picture of its own: no classes, no styles, no scripts',
    async (address) => {
      const { body, headers } = await get(address);
      expect(headers.get('content-type')).toBe('image/svg+xml');
      expect(body).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox=/);
      expect(body).not.toMatch(/ class=| style=|<style|<script| href="\//);
      expect(body).toContain('<title>');
    },
  );

  test('tables can be kept', async () => {
    expect((await get('/network.csv')).body).toContain('sender,addressee,papers,first,last');
    expect((await get('/map.csv')).body).toContain('Washington,38.9,-77');
  });
});
