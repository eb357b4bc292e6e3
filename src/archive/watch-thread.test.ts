import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { watchThread } from './watch-thread.ts';

vi.setConfig({ testTimeout: 120_000 });

test.each([
  ['memory', 'const kept = new Uint8Array(96 * 1024 * 1024).fill(7); for (;;) kept[0] += 1;'],
  ['time', 'for (;;);'],
])('a thread that takes too much %s is stopped, though it never rests', async (limit, code) => {
  const thread = new Worker(code, { eval: true });
  const limits = { memory: 48 * 1024 * 1024, milliseconds: limit === 'time' ? 600 : 60_000 };
  const stopped = await new Promise((stop) => {
    const watch = watchThread(
      thread,
      (what) => {
        clearInterval(watch);
        stop(what);
      },
      limits,
    );
    watch.ref();
  });
  const exit = once(thread, 'exit');
  await thread.terminate();
  await exit;
  expect(stopped).toBe(limit);
});
