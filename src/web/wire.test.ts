import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
import { onlyHosts } from './protection.ts';
import { siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;

beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(siteOf(seeded.archive));
});
afterAll(() => seeded.remove());

async function get(address: string, headers: Record<string, string> = {}) {
  const answer = await app.request(address, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

describe('the wire', () => {
  test('a slash too many leads to the page', async () => {
    const answer = await app.request('/people/');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      'http://localhost/people',
    ]);
  });

  test('a page that has not changed is not sent again', async () => {
    const first = await get('/collections');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('/collections', { 'If-None-Match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    const dark = await get('/collections', { 'If-None-Match': tag, Cookie: 'theme=dark' });
    expect(dark.status).toBe(200);
  });

  test('stylesheet and fonts are there and keep', async () => {
    const { body } = await get('/');
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const sheet = await get(style);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    const files = [...sheet.body.matchAll(/url\('([^']+)'\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(`${file} ${(await get(file)).status}`).toBe(`${file} 200`);
    expect((await get('/fonts/pt-mono-..%2f..%2fpackage.json')).status).toBe(404);
    expect((await get('/assets/..%2fapp.ts')).status).toBe(404);
  });

  test('light or dark is the reader’s choice, and leads back to this site only', async () => {
    const chosen = async (back: string) =>
      app.request('/theme', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: 'http://localhost',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams({ theme: 'dark', back }),
      });
    const answer = await chosen('/people?start=M');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people?start=M']);
    expect(answer.headers.get('set-cookie')).toMatch(/^theme=dark;.*HttpOnly.*SameSite=Lax/);
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '']) {
      expect((await chosen(back)).headers.get('location')).toBe('/');
    }
    expect((await get('/', { Cookie: 'theme=dark' })).body).toContain(
      '<html lang="en" data-theme="dark">',
    );
    expect((await get('/', { Cookie: 'theme="><x' })).body).toContain('<html lang="en">');
  });

  test('forms of other sites are refused', async () => {
    const answer = await app.request('/theme', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://evil.example',
        'Sec-Fetch-Site': 'cross-site',
      },
      body: 'theme=dark',
    });
    expect(answer.status).toBe(403);
  });

  test('a private archive does not answer to a stranger’s name', async () => {
    const guarded = createApp(siteOf(seeded.archive), [onlyHosts(['127.0.0.1'])]);
    expect((await guarded.request('http://127.0.0.1:4028/')).status).toBe(200);
    expect((await guarded.request('http://evil.example:4028/')).status).toBe(421);
  });
});
