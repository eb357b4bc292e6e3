import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededArchive, type SeededArchive } from '../../test/seeded-archive.ts';
import { type Drawn, DrawingThreads } from './drawing-threads.ts';
import type { SiteServed } from './server.ts';

let seeded: SeededArchive;
let threads: DrawingThreads;

beforeAll(async () => {
  seeded = await seededArchive();
  const given: SiteServed = {
    folder: seeded.archive.layout.folder,
    served: { onlyHere: false },
  };
  const entry = new URL('../../test/fixtures/real-drawing-thread.ts', import.meta.url);
  threads = new DrawingThreads({ entry, threads: 1, given });
});
afterAll(async () => {
  await threads.close();
  await seeded.remove();
});

function asked(path: string, encoding: string, method = 'GET'): Promise<Drawn> {
  const headers = [['Accept-Encoding', encoding]] as const;
  return threads.draw({ method, url: `http://127.0.0.1${path}`, headers });
}

async function drawn(path: string, encoding: string): Promise<string> {
  const page = await asked(path, encoding);
  expect(page.status).toBe(200);
  const isPacked = page.headers.some(([name]) => name === 'Content-Encoding');
  return new TextDecoder().decode(isPacked ? gunzipSync(page.body) : page.body);
}

test.each(['/', '/people', '/search?q=minister', '/people.json', '/desiderata'])(
  '%s is the same whenever it is asked for, packed or not',
  async (path) => {
    const first = await drawn(path, 'identity');
    expect(first.length).toBeGreaterThan(300);
    for (const encoding of ['gzip', 'gzip', 'gzip', 'identity', 'identity']) {
      expect(await drawn(path, encoding)).toBe(first);
    }
  },
);

test.each([
  ['HEAD', '/', 200],
  ['GET', '/d/nowhere/d1', 404],
  ['GET', '/people/%E0%A4%A', 404],
])(
  '%s of %s is answered %i time after time, and so is the next page',
  async (method, path, status) => {
    for (let time = 0; time < 3; time += 1) {
      expect((await asked(path, 'gzip', method)).status).toBe(status);
    }
    expect(await drawn('/', 'gzip')).toContain('</html>');
  },
);
