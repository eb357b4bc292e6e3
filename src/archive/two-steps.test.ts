import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyArchive, type SeededArchive } from '../../test/seeded-archive.ts';
import { sharedData } from '../../test/shared-data.ts';
import { PUBLIC } from '../model/reader.ts';

// Each import starts threads of its own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const RECORDS = resolve(ROOT, 'samples/papers/archive-records');
const REPLY = resolve(ROOT, 'test/fixtures/conversations/reply-of-1950.txt');
const SEED = sharedData('seeds/000_387ad8c1c315acad.txt');

let seeded: SeededArchive;
beforeEach(async () => {
  seeded = await emptyArchive();
});
afterEach(() => seeded.remove());

async function imported(path: string): Promise<void> {
  const { refused } = await seeded.archive.importPaths([path], { threads: 1 });
  expect(refused).toBe(0);
}

/** The requests that are open, and by which papers the others are answered. */
async function requests(): Promise<readonly string[]> {
  const page = { limit: 100, offset: 0, open: false };
  const { items } = await seeded.archive.store.requests(page, PUBLIC);
  return items.map(({ request, answeredBy }) => {
    const by = answeredBy.map(({ document, answer }) => `${answer.basis} ${document.title}`);
    return `${request.wants}: ${by.length === 0 ? 'open' : by.join(', ')}`;
  });
}

describe('a request waits for its answer', () => {
  test('the Ambassador’s, until the cable that answers it without naming it is here', async () => {
    await imported(`${RECORDS}/2201-copenhagen-to-moscow.txt`);
    expect(await requests()).toEqual(['information: open', 'instructions: open']);
    await imported(`${RECORDS}/2202-moscow-to-copenhagen.txt`);
    const answer = "inference January 14, 1952 Outgoing Cable, Zav'yal'skiy to Ordyntsev";
    expect(await requests()).toEqual([`information: ${answer}`, `instructions: ${answer}`]);
  });

  test('and a cable that goes elsewhere leaves it open', async () => {
    await imported(`${RECORDS}/2201-copenhagen-to-moscow.txt`);
    await imported(`${RECORDS}/2204-polish-legation.txt`);
    expect(await requests()).toEqual(['information: open', 'instructions: open']);
  });

  test.skipIf(SEED === undefined)(
    'the delegation’s of 1950, until an invented reply is here (skipped without the real paper)',
    async () => {
      await imported(SEED ?? '');
      expect(await requests()).toEqual(['reply: open', 'views: open']);
      await imported(REPLY);
      const answer = 'inference September 29, 1950 Outgoing Cable, Gromyko to Vyshinsky';
      expect(await requests()).toEqual([`reply: ${answer}`, `views: ${answer}`]);
    },
  );
});
