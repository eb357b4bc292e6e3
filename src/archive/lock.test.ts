import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockArchive, takeTurn, type Writer } from './lock.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-lock-'));
  path = join(folder, 'writer.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const writer = (task: string, isBrief = false): Writer => ({
  task,
  process: 42,
  since: '2026-01-01T00:00:00.000Z',
  isBrief,
});

test('one who is soon done is waited for', async () => {
  const release = lockArchive(path, writer('recognise', true));
  const turn = takeTurn(path, writer('revise'), { patience: 10_000 });
  await wait(100);
  const before = performance.now();
  release();
  (await turn)();
  expect(performance.now() - before).toBeLessThan(1500);
});

test('one who is not is named, and nobody waits', async () => {
  const release = lockArchive(path, writer('import'));
  await expect(takeTurn(path, writer('revise'), { patience: 10_000 })).rejects.toThrow(
    'import, process 42',
  );
  release();
});

test('who has no haste waits for anyone', async () => {
  const release = lockArchive(path, writer('import'));
  const turn = takeTurn(path, writer('recognise'), { patience: 'always' });
  await wait(100);
  release();
  (await turn)();
});

test('patience ends', async () => {
  const release = lockArchive(path, writer('recognise', true));
  await expect(takeTurn(path, writer('revise'), { patience: 50 })).rejects.toThrow('recognise');
  release();
});

test('who is told to stop waits no longer', async () => {
  const release = lockArchive(path, writer('import'));
  const abort = new AbortController();
  const turn = takeTurn(path, writer('x'), { patience: 'always', signal: abort.signal });
  setTimeout(() => abort.abort(), 50);
  await expect(turn).rejects.toThrow();
  release();
});

test('ten who want it at once have it one after another', async () => {
  let inside = 0;
  let most = 0;
  const one = async (): Promise<void> => {
    const release = await takeTurn(path, writer('revise', true), { patience: 60_000 });
    inside += 1;
    most = Math.max(most, inside);
    await wait(5);
    inside -= 1;
    release();
  };
  await Promise.all(Array.from({ length: 10 }, one));
  expect(most).toBe(1);
});
