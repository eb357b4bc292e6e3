import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { ReadPool } from './read-pool.ts';

test('a pool that is closed while files wait starts no other thread, which would keep the program running', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-pool-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'paper.txt');
  await writeFile(path, '12. Telegram From the Embassy in Peru to the Department of State\n');
  const file = { kind: 'found', path, name: 'paper.txt', size: 64 } as const;
  const context = {
    layout: layoutOf(folder),
    readWith: 'test',
    known: new Set<never>(),
    persons: new Map(),
  };
  const begun = once(process, 'worker');
  const pool = new ReadPool(context, 1);
  // The first file has the only thread, the two others wait for it.
  for (let n = 0; n < 3; n += 1) void pool.read(file).next();
  await begun;

  let later = 0;
  const count = (): void => void (later += 1);
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  await pool.close();
  await new Promise((looked) => setTimeout(looked, 100));
  expect(later).toBe(0);
});
