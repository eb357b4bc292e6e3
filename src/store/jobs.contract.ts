import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JobWork } from '../model/jobs.ts';
import { jobIdOf } from '../model/jobs.ts';
import { PUBLIC } from '../model/reader.ts';
import { affair } from './affair.contract.ts';
import { type JobQueue, type Lease, MOST_BEGUN } from './jobs.ts';
import type { Store } from './store.ts';

export interface QueueUnderTest {
  /** A queue, another one on the same place, and the store beside them. */
  open(): Promise<{ readonly one: JobQueue; readonly other: JobQueue; readonly store: Store }>;
  dispose(): Promise<void>;
}

const START = Date.UTC(2026, 0, 1);
/** So many seconds after the tests' beginning of time. */
const at = (seconds: number): Date => new Date(START + seconds * 1000);
const scan = (letter: string): JobWork => ({
  kind: 'recognise',
  source: letter.repeat(64) as Extract<JobWork, { kind: 'recognise' }>['source'],
});
const RESOLVE: JobWork = { kind: 'resolve' };
const KINDS = ['recognise', 'resolve'] as const;
const PAGE = { limit: 50, offset: 0 };

/** What every queue promises. */
export function testQueue(name: string, underTest: QueueUnderTest): void {
  describe(name, () => {
    let one: JobQueue;
    let other: JobQueue;
    let store: Store;
    beforeEach(async () => {
      ({ one, other, store } = await underTest.open());
    });
    afterEach(async () => {
      await Promise.all([one.close(), other.close(), store.close()]);
      await underTest.dispose();
    });

    /** Leases for ten seconds. */
    async function leased(seconds: number, queue = one): Promise<Lease | undefined> {
      const until = at(seconds + 10);
      return queue.lease({ worker: 'w', kinds: KINDS, at: at(seconds), until });
    }

    async function begun(seconds: number, queue = one): Promise<Lease> {
      const lease = await leased(seconds, queue);
      if (lease === undefined) throw new Error('there was nothing to lease');
      return lease;
    }

    async function stateOf(work: JobWork) {
      const { items } = await one.jobs({ ...PAGE, id: jobIdOf(work) }, PUBLIC);
      return items[0];
    }

    test('the same work is one job, with the larger priority', async () => {
      await one.enqueue({ work: scan('a'), priority: 1 }, at(0));
      await other.enqueue({ work: scan('a'), priority: 5 }, at(1));
      await one.enqueue({ work: scan('a') }, at(2));
      expect(await one.jobs(PAGE, PUBLIC)).toMatchObject({
        total: 1,
        items: [{ state: 'waiting', priority: 5, attempts: 0, asked: at(0).toISOString() }],
      });
    });

    test('jobs come by priority, then in the order asked, each to one only', async () => {
      await one.enqueue({ work: RESOLVE, priority: -1 }, at(0));
      await one.enqueue({ work: scan('b') }, at(1));
      await one.enqueue({ work: scan('a') }, at(2));
      await one.enqueue({ work: scan('c'), priority: 3 }, at(3));
      const order = [await begun(4), await begun(4, other), await begun(4), await begun(4, other)];
      expect(order.map(({ job }) => job.work)).toEqual([scan('c'), scan('b'), scan('a'), RESOLVE]);
      expect(await leased(4)).toBeUndefined();
    });

    test('only work of the kinds asked for is given', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const asked = { worker: 'w', kinds: ['resolve'] as const, at: at(0), until: at(9) };
      expect(await one.lease(asked)).toBeUndefined();
      expect(await one.nextDue(['resolve'])).toBeUndefined();
      expect(await one.nextDue(KINDS)).toEqual(at(0));
    });

    test('what was completed is done, and asked for once more stays so', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      expect(await one.complete(await begun(1), at(2))).toBe(true);
      await one.enqueue({ work: scan('a') }, at(3));
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'done', ended: at(2).toISOString() });
      expect(await leased(4)).toBeUndefined();
    });

    test('asked for anew it is done anew, with what is asked now', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      await one.complete(await begun(1), at(2));
      const work: JobWork = { ...scan('a'), languages: ['rus'] } as JobWork;
      await one.enqueue({ work, again: true }, at(3));
      expect((await begun(4)).job).toMatchObject({ work, attempts: 1 });
    });

    test('asked for anew while it runs, it is done once more afterwards', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const lease = await begun(1);
      await one.enqueue({ work: scan('a'), again: true }, at(2));
      expect(await leased(2)).toBeUndefined();
      expect(await one.complete(lease, at(3))).toBe(true);
      expect(await begun(4)).toMatchObject({ job: { id: lease.job.id } });
    });

    test('a lease that is not renewed goes to another, and the late one has no say', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const late = await begun(0);
      expect(await leased(9, other)).toBeUndefined();
      const now = await begun(11, other);
      expect(now.number).toBeGreaterThan(late.number);
      expect(await one.beat(late, { until: at(60) })).toBe('lost');
      expect(await one.complete(late, at(12))).toBe(false);
      expect(await one.fail(late, { at: at(12), error: 'late' })).toBe(false);
      expect(await one.release(late, at(12))).toBe(false);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'running', attempts: 2 });
      expect(await other.complete(now, at(13))).toBe(true);
    });

    test('a heartbeat keeps the lease, and tells how far the work is', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const lease = await begun(0);
      const progress = { done: 3, total: 40, doing: 'page 4' };
      expect(await one.beat(lease, { until: at(30), progress })).toBe('held');
      expect(await leased(20, other)).toBeUndefined();
      expect(await one.nextDue(KINDS)).toEqual(at(30));
      expect(await stateOf(scan('a'))).toMatchObject({ progress, worker: 'w' });
    });

    test('what failed waits until it is tried again, and says why', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const failure = { at: at(1), error: 'The page is torn.', retryAt: at(31) };
      expect(await one.fail(await begun(0), failure)).toBe(true);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'waiting', error: failure.error });
      expect(await leased(30)).toBeUndefined();
      expect(await one.nextDue(KINDS)).toEqual(at(31));
      expect((await begun(31)).job.attempts).toBe(2);
    });

    test('what failed for good is tried again only when a person says so', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      await one.fail(await begun(0), { at: at(1), error: 'No such language.' });
      await one.enqueue({ work: scan('a') }, at(2));
      expect(await leased(3)).toBeUndefined();
      expect(await one.counts(PUBLIC)).toMatchObject({ failed: 1, waiting: 0 });
      expect(await one.retry(jobIdOf(scan('a')), at(4))).toBe(true);
      expect((await begun(4)).job.attempts).toBe(1);
    });

    test('a job that waits is cancelled at once', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      expect(await one.cancel(jobIdOf(scan('a')), at(1))).toBe(true);
      expect(await leased(2)).toBeUndefined();
      expect(await one.cancel(jobIdOf(scan('a')), at(3))).toBe(false);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'cancelled' });
    });

    test('who works at a job that is cancelled hears of it, and ends it', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const lease = await begun(0);
      expect(await other.cancel(lease.job.id, at(1))).toBe(true);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'running', isStopping: true });
      expect(await one.beat(lease, { until: at(20) })).toBe('stopping');
      expect(await one.release(lease, at(2))).toBe(true);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'cancelled', isStopping: false });
    });

    test('cancelled while nobody lives who works at it, it ends with its lease', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      await begun(0);
      await one.cancel(jobIdOf(scan('a')), at(1));
      expect(await leased(11)).toBeUndefined();
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'cancelled' });
    });

    test('a job given back is as if it had not been begun', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      await one.release(await begun(0), at(1));
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'waiting', attempts: 0 });
      expect((await begun(1)).job.attempts).toBe(1);
    });

    test('a job that outlives every worker fails in the end', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      for (let time = 0; time < MOST_BEGUN; time++) await begun(time * 20);
      expect(await leased(MOST_BEGUN * 20)).toBeUndefined();
      const failed = await stateOf(scan('a'));
      expect(failed).toMatchObject({ state: 'failed', error: expect.any(String) as string });
    });

    test('a worker that knows to be the only one takes over what another left', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const late = await begun(0);
      await other.takeOver(at(1));
      expect((await begun(1, other)).job.id).toBe(late.job.id);
      expect(await one.complete(late, at(2))).toBe(false);
    });

    test('what is not there cannot be cancelled or retried', async () => {
      expect(await one.cancel(jobIdOf(scan('f')), at(0))).toBe(false);
      expect(await one.retry(jobIdOf(scan('f')), at(0))).toBe(false);
      expect(await one.nextDue(KINDS)).toBeUndefined();
    });

    test('lists show what runs before what waits, and the file that a job is about', async () => {
      const source = affair();
      await store.putSource(source);
      await one.enqueue({ work: scan('b') }, at(0));
      await one.complete(await begun(0), at(1));
      await one.enqueue({ work: RESOLVE, priority: -1 }, at(2));
      await one.enqueue({ work: { kind: 'recognise', source: source.source.id } }, at(3));
      await begun(4);
      const { items } = await one.jobs(PAGE, PUBLIC);
      expect(items.map(({ state }) => state)).toEqual(['running', 'waiting', 'done']);
      expect(items[0]?.sourceName).toBe(source.source.name);
      expect(await one.jobs({ limit: 1, offset: 2 }, PUBLIC)).toMatchObject({
        total: 3,
        items: [{ state: 'done' }],
      });
      expect(await one.jobs({ ...PAGE, state: 'done' }, PUBLIC)).toMatchObject({ total: 1 });
    });

    test('what others write to the store does not undo what the queue was told', async () => {
      await one.enqueue({ work: scan('a') }, at(0));
      const lease = await begun(0);
      const failing = (async function* () {
        expect(await one.beat(lease, { until: at(30) })).toBe('held');
        yield* [];
        throw new Error('resolution failed');
      })();
      await expect(store.putResolutionParts(failing)).rejects.toThrow('resolution failed');
      expect(await one.complete(lease, at(5))).toBe(true);
      expect(await stateOf(scan('a'))).toMatchObject({ state: 'done' });
    }, 20_000);
  });
}
