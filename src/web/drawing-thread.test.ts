import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededArchive, type SeededArchive } from '../../test/seeded-archive.ts';
import { DrawingThreads } from './drawing-threads.ts';
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

async function drawn(path: string, encoding: string): Promise<string> {
  const headers = [['Accept-Encoding', encoding]] as const;
  const page = await threads.draw({ method: 'GET', url: `http://127.0.0.1${path}`, headers });
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
