import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Job, JobWork } from '../../model/jobs.ts';
import { jobIdOf } from '../../model/jobs.ts';
import { sourceId } from '../../model/ids.ts';
import { PUBLIC } from '../../model/reader.ts';
import type { JobQueue } from '../../store/jobs.ts';
import { openSqliteJobs } from '../../store/sqlite/sqlite-jobs.ts';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import { ringBell } from './bell.ts';
import { type Doer, JobError, work, type WorkerEvent, type Working } from './worker.ts';

let folder = '';
let queue: JobQueue;
let bell = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-worker-'));
  const path = join(folder, 'store.sqlite');
  await openSqliteStore(path, 'create').close();
  queue = openSqliteJobs(path);
  bell = join(folder, 'jobs.bell');
});
afterEach(async () => {
  await queue.close();
  await rm(folder, { recursive: true });
});

const scan = (letter: string): JobWork => ({
  kind: 'recognise',
  source: sourceId(letter.repeat(64)),
});

interface Run {
  readonly events: WorkerEvent[];
  readonly stop: () => Promise<void>;
  readonly ended: Promise<void>;
}

/** A worker whose beats are a thousand times as fast. */
function start(doer: Doer, over: Partial<Working> = {}): Run {
  const abort = new AbortController();
  const events: WorkerEvent[] = [];
  const ended = work({
    queue,
    bell,
    name: 'test',
    doers: async () => ({ recognise: doer }),
    signal: abort.signal,
    onEvent: (event) => events.push(event),
    pace: { lease: 400, beat: 50, report: 5, retry: 5, tries: 3 },
    ...over,
  });
  const stop = async (): Promise<void> => {
    abort.abort();
    await ended;
  };
  return { events, stop, ended };
}

async function job(work: JobWork): Promise<Job | undefined> {
  return (await queue.jobs({ limit: 1, offset: 0, id: jobIdOf(work) }, PUBLIC)).items[0];
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}

const untilAborted: Doer = async (_, { signal }) => {
  await wait(60_000, undefined, { signal });
};

test('does what is due, and once it is done, ends where it should', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  await queue.enqueue({ work: scan('b') }, new Date());
  const done: string[] = [];
  const { ended, events } = start(
    async (one, { report }) => {
      report({ done: 1, total: 1, doing: 'page 1' });
      done.push(one.id);
    },
    { once: true },
  );
  await ended;
  expect(done).toEqual([jobIdOf(scan('a')), jobIdOf(scan('b'))]);
  expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'progress')).toEqual([
    'begun',
    'done',
    'begun',
    'done',
  ]);
  expect(await queue.counts(PUBLIC)).toMatchObject({ done: 2, waiting: 0 });
});

test('sleeps until the bell rings', async () => {
  let leases = 0;
  const counting: JobQueue = {
    ...queue,
    lease: (asked) => {
      leases += 1;
      return queue.lease(asked);
    },
  };
  const done: string[] = [];
  const { stop } = start(async ({ id }) => void done.push(id), { queue: counting });
  await wait(300);
  expect(leases).toBe(1);
  await queue.enqueue({ work: scan('a') }, new Date());
  ringBell(bell);
  await until(() => done.length === 1);
  await stop();
});

test('a job that fails is tried again later, and then says why it failed', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  let tries = 0;
  const { stop } = start(async () => {
    tries += 1;
    throw new JobError(`Try ${tries} failed.`, { isFinal: false });
  });
  await until(async () => (await job(scan('a')))?.state === 'failed');
  await stop();
  expect(await job(scan('a'))).toMatchObject({ attempts: 3, error: 'Try 3 failed.' });
});

test('what no further try can mend fails at once; a fault of ours comes with its lines', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  await queue.enqueue({ work: scan('b'), priority: -1 }, new Date());
  const { stop } = start(async ({ id }) => {
    if (id === jobIdOf(scan('b'))) throw new TypeError('undefined is not a page');
    throw new JobError('There is no such source.', { isFinal: true });
  });
  await until(async () => (await queue.counts(PUBLIC)).failed === 2);
  await stop();
  expect(await job(scan('a'))).toMatchObject({ attempts: 1, error: 'There is no such source.' });
  expect((await job(scan('b')))?.error).toMatch(/report it .*undefined is not a page[^]*worker/);
});

test('a person ends a running job', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  const { stop, events } = start(untilAborted);
  await until(() => events.some(({ kind }) => kind === 'begun'));
  await queue.cancel(jobIdOf(scan('a')), new Date());
  ringBell(bell);
  await until(() => events.some(({ kind }) => kind === 'cancelled'));
  expect(await job(scan('a'))).toMatchObject({ state: 'cancelled' });
  await stop();
});

test('a worker that stops gives its job back', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  const { stop, events } = start(untilAborted);
  await until(() => events.some(({ kind }) => kind === 'begun'));
  await stop();
  expect(await job(scan('a'))).toMatchObject({ state: 'waiting', attempts: 0 });
});

test('a long job keeps its lease, and its progress can be seen', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  const { stop, events } = start(async (_, { report, signal }) => {
    for (let page = 1; page <= 20; page++) {
      report({ done: page, total: 20, doing: `page ${page}` });
      await wait(50, undefined, { signal });
    }
  });
  await until(async () => ((await job(scan('a')))?.progress?.done ?? 0) > 12);
  const other = { worker: 'other', kinds: ['recognise'] as const, at: new Date() };
  expect(await queue.lease({ ...other, until: new Date(Date.now() + 1000) })).toBeUndefined();
  await until(() => events.some(({ kind }) => kind === 'done'));
  await stop();
  expect(await job(scan('a'))).toMatchObject({ state: 'done', attempts: 1 });
});

test('a job that is done says that all of it is, however quick its last steps were', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  const pace = { lease: 4000, beat: 2000, report: 2000, retry: 5, tries: 3 };
  const { ended } = start(
    async (_, { report }) => {
      for (let page = 1; page <= 3; page++) {
        report({ done: page, total: 3, doing: `page ${page}` });
        await wait(20);
      }
    },
    { once: true, pace },
  );
  await ended;
  expect(await job(scan('a'))).toMatchObject({ state: 'done', progress: { done: 3, total: 3 } });
});

test('a worker that lost its lease ends the work, and says nothing of the job', async () => {
  await queue.enqueue({ work: scan('a') }, new Date());
  const { stop, events } = start(untilAborted);
  await until(() => events.some(({ kind }) => kind === 'begun'));
  const late = { worker: 'other', kinds: ['recognise'] as const };
  const at = new Date(Date.now() + 1000);
  const taken = await queue.lease({ ...late, at, until: new Date(at.getTime() + 60_000) });
  expect(taken).toBeDefined();
  await wait(200);
  await stop();
  expect(events.map(({ kind }) => kind)).toEqual(['begun']);
  expect(await job(scan('a'))).toMatchObject({ state: 'running', worker: 'other' });
});
