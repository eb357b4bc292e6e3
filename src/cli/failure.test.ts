import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../archive/archive.ts';
import { ArchiveError } from '../archive/errors.ts';
import { failureInWords } from './failure.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-failure-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is said where the work fails. */
async function said(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return failureInWords(error);
  }
  throw new Error('It did not fail.');
}

describe('what people can mend is one sentence:', () => {
  test('a store that is no store', async () => {
    const archive = join(folder, 'damaged');
    await mkdir(archive);
    await writeFile(join(archive, 'store.sqlite'), 'It was a store once.'.repeat(1000));
    expect(await said(() => openArchive(archive))).toMatch(/^chancery: .+damaged.+restore/);
  });

  test('a store that may not be written', async () => {
    const path = join(folder, 'closed.sqlite');
    new DatabaseSync(path).exec('CREATE TABLE papers (id TEXT)');
    const store = new DatabaseSync(path, { readOnly: true });
    const write = (): void => store.exec('DELETE FROM papers');
    expect(await said(write)).toMatch(/^chancery: the archive cannot be written/);
    store.close();
  });

  test('a store that the system does not give', async () => {
    const open = (): unknown => new DatabaseSync(join(folder, 'nowhere', 'store.sqlite'));
    expect(await said(open)).toMatch(/^chancery: the archive cannot be written/);
  });

  test('a disk that is full', async () => {
    const store = new DatabaseSync(':memory:');
    store.exec('PRAGMA max_page_count = 2; CREATE TABLE papers (id TEXT)');
    const fill = (): void => store.exec('INSERT INTO papers VALUES (zeroblob(100000))');
    expect(await said(fill)).toMatch(/^chancery: the disk is full; make room/);
    // As a file system says it, when it no longer knows of which file.
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(failureInWords(full)).toMatch(/^chancery: the disk is full; make room/);
  });

  test('an archive that would lie in a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const open = (): unknown => openArchive(file, { create: true });
    expect(await said(open)).toMatch(/^chancery: a part of this path is a file, .+\/file\/sources/);
  });

  test('what the archive itself refuses', () => {
    expect(failureInWords(new ArchiveError('Give another folder.'))).toBe(
      'chancery: Give another folder.',
    );
  });
});

test('a fault of ours comes with its stack', () => {
  expect(failureInWords(new TypeError('x is not a function'))).toMatch(
    /^chancery failed; please report this:\nTypeError: x is not a function\n\s+at /,
  );
});
