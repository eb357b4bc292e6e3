import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { revisionId, sourceId } from '../../model/ids.ts';
import { PUBLIC } from '../../model/reader.ts';
import { resolutionOf } from '../affair-resolution.contract.ts';
import { affair, terms } from '../affair.contract.ts';
import { CITED, FIRST, plan, SECOND, word } from '../asking.contract.ts';
import type { JobQueue } from '../jobs.ts';
import { prepareCorrected } from '../prepared.ts';
import type { Store } from '../store.ts';
import { Connection } from './connection.ts';
import { contentVersion } from './content-version.ts';
import { openSqliteJobs } from './sqlite-jobs.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder = '';
let store: Store;
let queue: JobQueue;
let reader: Connection;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-version-'));
  const path = join(folder, 'store.sqlite');
  store = openSqliteStore(path, 'create');
  queue = openSqliteJobs(path);
  reader = new Connection(path, 'read');
  await store.putSource(affair());
});

afterEach(async () => {
  reader.close();
  await queue.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const resolution = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });

const refused = {
  id: sourceId('f'.repeat(64)),
  name: 'box/torn.xml',
  mediaType: 'application/xml',
  size: 12,
  format: null,
  readWith: '1',
  notices: [],
};

test.each<readonly [string, () => Promise<unknown>]>([
  ['a source is put', () => store.putSource(affair({ titles: ['The harbour is open'] }))],
  ['a source is refused', () => store.putRefused(refused)],
  ['a resolution is put', () => store.putResolution(resolution, () => terms({}))],
  [
    'a person decides',
    () =>
      store.putRevision({
        id: revisionId('r1'),
        by: 'Editor',
        at: '2026-01-01T00:00:00.000Z',
        reason: 'Seen on the film.',
        change: { kind: 'withdrawn', revision: revisionId('r0') },
      }),
  ],
  [
    'a paper is shown as corrected',
    async () => {
      const understood = await store.understoodPaper(FIRST);
      if (understood)
        await store.putCorrected([prepareCorrected({ ...understood, terms: terms({}) })]);
    },
  ],
])('readers elsewhere learn that %s', async (_what, write) => {
  const before = contentVersion(reader);
  expect(contentVersion(reader)).toBe(before);
  await write();
  expect(contentVersion(reader)).not.toBe(before);
});

test('what is taken back was never there', async () => {
  const before = contentVersion(reader);
  const none = { ...affair(), papers: [undefined] as never };
  await expect(store.putSource(none)).rejects.toThrow();
  expect(contentVersion(reader)).toBe(before);
});

test('nothing is forgotten for work that goes on beside', async () => {
  const [content, all] = [contentVersion(reader), reader.dataVersion()];
  const at = new Date(0);
  await queue.enqueue({ work: { kind: 'resolve' } }, at);
  const until = new Date(60_000);
  const lease = await queue.lease({ worker: 'w', kinds: ['resolve'], at, until });
  if (lease === undefined) throw new Error('the job is due');
  await queue.beat(lease, { until, progress: { done: 1, total: 2, doing: 'page 2' } });
  expect(reader.dataVersion()).not.toBe(all);
  expect(contentVersion(reader)).toBe(content);
});

test('a search after a write finds what was written', async () => {
  const beside = openSqliteStore(join(folder, 'store.sqlite'), 'read');
  const found = async () => (await beside.search(plan(word('harbour')), PUBLIC)).total;
  expect(await found()).toBe(2);
  await store.putSource(affair({ seed: 'a', titles: ['The harbour is closed'] }));
  expect(await found()).toBe(1);
  await beside.close();
});
