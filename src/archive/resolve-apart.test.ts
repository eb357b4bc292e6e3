import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resolutionRows } from '../../test/resolution-rows.ts';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import { documentId, collectionId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { type Archive, openArchive } from './archive.ts';
import { workForArchive } from './jobs/archive-worker.ts';
import { askToResolve } from './jobs/asking.ts';
import { type Apart, resolveApart } from './resolve-apart.ts';
import { resolveStore } from './resolve-archive.ts';
import { type Request, revisionOf } from './revise.ts';

// Threads begin slowly where a machine has other work.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let seeded: SeededArchive;
let archive: Archive;
beforeEach(async () => {
  seeded = await seededArchive();
  archive = seeded.archive;
});
afterEach(() => seeded.remove());

const VOLUME = collectionId('kestrel1951v02');
const [FIRST, SECOND] = [documentId(VOLUME, 'd1'), documentId(VOLUME, 'd2')];
const field = (document: typeof FIRST, name: 'date' | 'number', value: string): Request => ({
  kind: 'field',
  document,
  field: name,
  value,
});

/** What a form does in an archive that is too large to be resolved at once. */
async function decide(request: Request): Promise<void> {
  const asker = { by: 'Ines', reason: 'Seen on the film.', reader: PUBLIC, at: new Date() };
  await archive.store.putRevision(await revisionOf(archive.store, request, asker));
}

const resolved = (more: Partial<Apart> = {}): Promise<void> =>
  resolveApart(archive, { signal: new AbortController().signal, ...more });

async function expectWhole(): Promise<void> {
  expect(await archive.store.needsResolution()).toBe(false);
  const copied = join(archive.layout.folder, '../copy-' + process.pid);
  await archive.backup(copied);
  const copy = await openArchive(copied);
  await resolveStore(copy, { anew: true });
  await copy.close();
  expect(resolutionRows(archive.layout.store)).toEqual(resolutionRows(copy.layout.store));
  await rm(copied, { recursive: true });
}

test.each([false, true])(
  'what follows from a decision is worked out as if all were (in a thread: %s)',
  async (threads) => {
    await decide(field(FIRST, 'date', '1951-05-05'));
    await resolved({ threads });
    await expectWhole();
  },
);

test('others write while it works; what they change counts', async () => {
  await decide(field(FIRST, 'date', '1951-05-05'));
  let rounds = 0;
  const steps: number[] = [];
  await resolved({
    report: ({ done }) => {
      steps.push(done);
      // It has worked out what it would store, and has not stored it.
      if (done === 1 && (rounds += 1) === 1) {
        void archive.inTurn({ task: 'revise', patience: 0 }, () =>
          decide(field(SECOND, 'number', '977')),
        );
      }
    },
  });
  expect(rounds).toBe(2);
  expect(steps).toEqual([0, 1, 0, 1]);
  await expectWhole();
});

test('told to end, it ends, and the archive is still due', async () => {
  await decide(field(FIRST, 'date', '1951-05-05'));
  const before = resolutionRows(archive.layout.store);
  const abort = new AbortController();
  const ended = resolved({ threads: true, signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  await expect(ended).rejects.toThrow('aborted');
  expect(await archive.store.needsResolution()).toBe(true);
  expect(resolutionRows(archive.layout.store)).toEqual(before);
});

test('where nothing is left to go on from, it does everything', async () => {
  const memory = [{ name: 'version', packed: null }];
  await archive.store.putResolutionParts(
    (async function* () {
      yield { memory, othersStay: true };
    })(),
  );
  await decide(field(FIRST, 'date', '1951-05-05'));
  await resolved();
  await expectWhole();
});

test('asked for by a form it is one job, however many forms ask, before what an import left', async () => {
  await decide(field(FIRST, 'date', '1951-05-05'));
  await askToResolve(archive);
  await askToResolve(archive, { byPerson: true });
  await askToResolve(archive, { byPerson: true });
  const asked = { limit: 9, offset: 0 };
  const { items } = await archive.queue.jobs(asked, PUBLIC);
  expect(items).toMatchObject([{ id: 'resolve', state: 'waiting', priority: 10 }]);
  await workForArchive(archive, {
    signal: new AbortController().signal,
    once: true,
    findRecogniser: async () => undefined,
  });
  expect((await archive.queue.jobs(asked, PUBLIC)).items).toMatchObject([{ state: 'done' }]);
  await expectWhole();
});
