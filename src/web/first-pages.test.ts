import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeededArchive, emptyArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
import { firstPages } from './first-pages.ts';
import { siteOf } from './server.ts';

let seeded: SeededArchive;
let empty: SeededArchive;

beforeAll(async () => {
  [seeded, empty] = await Promise.all([seededArchive(), emptyArchive()]);
});
afterAll(async () => {
  await Promise.all([seeded.remove(), empty.remove()]);
});

async function listed({ archive }: SeededArchive): Promise<readonly string[]> {
  const addresses: string[] = [];
  for await (const address of firstPages(archive.store)) addresses.push(address);
  return addresses;
}

test('what is drawn ahead is there, in a full archive and in an empty one', async () => {
  for (const one of [seeded, empty]) {
    const app = createApp(siteOf(one.archive));
    for (const address of await listed(one)) {
      const { status } = await app.request(address);
      expect([address, status]).toEqual([address, 200]);
    }
  }
});

test('a page of each kind that is about one thing is among it', async () => {
  const addresses = await listed(seeded);
  for (const start of ['/d/', '/collections/', '/people/']) {
    expect(addresses.some((address) => address.startsWith(start))).toBe(true);
  }
});
