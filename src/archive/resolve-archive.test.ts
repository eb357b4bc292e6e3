import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dumpArchive } from '../../test/dump-archive.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';
import { resolveStore } from './resolve-archive.ts';

// Threads take seconds to start where a machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SAMPLES = resolve(import.meta.dirname, '../../samples/papers');

describe('resolving an archive', () => {
  let folder = '';
  let archive: Archive;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-resolve-'));
    archive = await openArchive(join(folder, 'archive'), { create: true });
    await archive.importPaths([SAMPLES], { threads: 1 });
  });
  afterEach(async () => {
    await archive.close();
    await rm(folder, { recursive: true });
  });

  const dumped = (): Promise<unknown> => dumpArchive(archive, ['harbour']);

  test('threads make of it what one thread makes', async () => {
    await resolveStore(archive, { threads: false });
    const alone = await dumped();
    await resolveStore(archive, { threads: true });
    expect(await dumped()).toEqual(alone);
  });

  test('a thread that fails leaves what was there', async () => {
    const before = await dumped();
    const layout = { ...archive.layout, store: join(folder, 'nowhere.sqlite') };
    const failed = resolveStore({ store: archive.store, layout }, { threads: true });
    await expect(failed).rejects.toThrow(/unable to open/);
    expect(await dumped()).toEqual(before);
  });
});
