import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DrawingThreads } from './drawing-threads.ts';
import { sharedListener } from './shared-listener.ts';

const entry = new URL('../../test/fixtures/drawing-thread.ts', import.meta.url);
const threads = new DrawingThreads({ entry, threads: 2, given: {} });
const server = createServer(
  sharedListener((request, response) => response.end(`here ${request.url}`), threads),
);
let at = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await threads.close();
});

async function words(path: string, init?: RequestInit): Promise<string> {
  return (await fetch(at + path, init)).text();
}

test.each([
  ['/', 'GET /'],
  ['/d/volume/d1?layers=en', 'GET /d/volume/d1'],
  ['/people.json', 'GET /people.json'],
  ['/index.json', 'GET /index.json'],
])('%s is drawn by a thread', async (path, drawn) => {
  expect(await words(path)).toBe(drawn);
});

test.each(['/assets/x.css', '/iiif/x/info.json', '/nowhere'])(
  '%s is answered here',
  async (path) => {
    expect(await words(path)).toBe(`here ${path}`);
  },
);

test('a form is taken here', async () => {
  expect(await words('/revisions', { method: 'POST', body: 'x=1' })).toBe('here /revisions');
});

test('every cookie arrives', async () => {
  const answer = await fetch(`${at}/`);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('a page that fails is an error, and so is one over which a thread dies; the next one is drawn', async () => {
  await expect(threads.draw({ method: 'GET', url: `${at}/fails`, headers: [] })).rejects.toThrow(
    'failed',
  );
  await expect(threads.draw({ method: 'GET', url: `${at}/dies`, headers: [] })).rejects.toThrow();
  expect(await words('/series')).toBe('GET /series');
});
