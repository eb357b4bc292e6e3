import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dumpArchive } from '../../../test/dump-archive.ts';
import { greyPage, greyRecogniser, greyTiff } from '../../../test/grey-pages.ts';
import { PUBLIC } from '../../model/reader.ts';
import { PAPERS } from '../../readers/plain-text/papers.ts';
import type { Recogniser } from '../../readers/scan/recogniser.ts';
import { type Archive, openArchive } from '../archive.ts';
import type { ImportReport } from '../import.ts';
import { filesIn } from '../kept-sources.ts';
import { workForArchive } from './archive-worker.ts';
import { askForSources, sourceMeant } from './asking.ts';
import type { WorkerEvent } from './worker.ts';

// Each import starts threads of its own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 180_000 });

const ALL = { limit: 100, offset: 0 } as const;
const WORDS = ['=harbour', '=strelsau', '=fake10', '=fake20'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-scans-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function within<Result>(
  name: string,
  does: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive(join(folder, name), { create: true });
  try {
    return await does(archive);
  } finally {
    await archive.close();
  }
}

/** Two pictures and a TIFF of so many pages, imported. */
async function imported(name: string, pages = 4): Promise<ImportReport> {
  const box = join(folder, 'box');
  await mkdir(box, { recursive: true });
  await writeFile(join(box, 'one.png'), await greyPage(11));
  await writeFile(join(box, 'two.png'), await greyPage(12));
  const numbers = Array.from({ length: pages }, (_, index) => 20 + index);
  await writeFile(join(box, 'many.tif'), await greyTiff(numbers));
  // Named one by one: a folder of pictures is one source.
  const files = ['one.png', 'two.png', 'many.tif'].map((file) => join(box, file));
  return within(name, (archive) => archive.importPaths(files, { threads: 1 }));
}

async function worked(
  archive: Archive,
  recogniser: Recogniser | undefined = greyRecogniser(),
): Promise<readonly WorkerEvent[]> {
  const events: WorkerEvent[] = [];
  await workForArchive(archive, {
    signal: new AbortController().signal,
    once: true,
    findRecogniser: async () => recogniser,
    onEvent: (event) => events.push(event),
  });
  return events;
}

const dumped = (name: string): Promise<unknown> =>
  within(name, (archive) => dumpArchive(archive, WORDS));

async function found({ store }: Archive, word: string): Promise<number> {
  const condition = { kind: 'word', tokens: [word] } as const;
  const asked = { ...ALL, condition, sort: 'date', facets: [] } as const;
  return (await store.search(asked, PUBLIC)).total;
}

const papers = async ({ store }: Archive) =>
  (await store.papersOf(PAPERS.id, { ...ALL }, PUBLIC)).items;

describe('pages that wait', () => {
  test('are counted by the import, read by the worker, and then found by their words', async () => {
    const report = await imported('archive');
    expect(report).toMatchObject({ sources: 3, documents: 3, refused: 0, waiting: 6 });
    await within('archive', async (archive) => {
      expect(await found(archive, 'harbour')).toBe(0);
      const events = await worked(archive);
      expect(events.filter(({ kind }) => kind === 'done')).toHaveLength(3);
      expect(await archive.store.waitingSources()).toEqual([]);
      expect(await found(archive, 'harbour')).toBe(3);
      expect(await archive.store.needsResolution()).toBe(false);
    });
  });

  test('give the envelope of their paper, and what it cites is resolved', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      await worked(archive);
      const two = (await papers(archive)).find(({ number }) => number === '12');
      expect(two).toMatchObject({ date: '1951-03-13', hour: '18:00' });
      const document = two && (await archive.store.document(two.id, PUBLIC));
      const links = document?.holding === 'held' ? document.links : [];
      expect(links.map(({ outcome }) => outcome.kind)).toEqual(['held']);
      const scans = two ? await archive.store.scans(two.id, PUBLIC) : [];
      expect(scans[0]?.recognition).toBe('read');
      expect(scans[0]?.words.length).toBeGreaterThan(20);
    });
  });

  test('wait on where nothing can read them, which is told once', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      let told = 0;
      await workForArchive(archive, {
        signal: new AbortController().signal,
        once: true,
        findRecogniser: async () => undefined,
        onUnreadable: () => void (told += 1),
      });
      expect(told).toBe(1);
      expect(await archive.queue.counts(PUBLIC)).toMatchObject({ waiting: 3, failed: 0 });
    });
  });

  test('imported again change nothing, and make no further job', async () => {
    await imported('archive');
    await within('archive', (archive) => worked(archive));
    const before = await dumped('archive');
    expect(await imported('archive')).toMatchObject({ documents: 0, unchanged: 3, waiting: 0 });
    expect(await dumped('archive')).toEqual(before);
    expect(await within('archive', (archive) => worked(archive))).toEqual([]);
  });

  test('are read anew from what is kept when the archive is built anew', async () => {
    await imported('archive');
    await within('archive', (archive) => worked(archive));
    const before = await dumped('archive');
    await within('archive', (archive) => archive.reindex({ threads: 1 }));
    expect(await dumped('archive')).toEqual(before);
  });

  test('are in a backup with what was read of them', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      await worked(archive);
      await archive.backup(join(folder, 'copy'));
    });
    const before = await dumped('archive');
    await within('copy', (archive) => archive.reindex({ threads: 1 }));
    expect(await dumped('copy')).toEqual(before);
  });

  test('of a folder are one job', async () => {
    const box = join(folder, 'despatches');
    await mkdir(box);
    for (const number of [1, 2, 3]) {
      await writeFile(join(box, `page-${number}.png`), await greyPage(30 + number));
    }
    await within('archive', async (archive) => {
      const report = await archive.importPaths([box], { threads: 1 });
      expect(report).toMatchObject({ documents: 1, waiting: 3 });
      const events = await worked(archive);
      expect(events.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(await archive.store.waitingSources()).toEqual([]);
      expect(await found(archive, 'harbour')).toBe(1);
      expect((await archive.verify()).problems).toEqual([]);
    });
  });

  test('asked for anew, are read by what reads better, and its words take the place', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      await worked(archive);
      expect(await askForSources(archive, { sources: [], again: true })).toBe(3);
      await worked(archive, greyRecogniser({ version: 'fake 2.0' }));
      expect([await found(archive, '=fake10'), await found(archive, '=fake20')]).toEqual([0, 3]);
    });
  });

  test('a paper or a source can be named to have its pages read', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      const [first] = await archive.store.waitingSources();
      const ids = await Promise.all(
        (await papers(archive)).map(({ id }) => sourceMeant(archive, id)),
      );
      expect(ids).toContain(first?.source);
      await expect(sourceMeant(archive, 'papers/none')).rejects.toThrow('There is no paper');
    });
  });

  test('that cannot be read fail in words, and the others are read', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      const grey = greyRecogniser();
      let calls = 0;
      const weak: Recogniser = {
        ...grey,
        recognise: async (page, signal) => {
          calls += 1;
          if (calls % 3 === 0) throw new Error('tesseract took more than 60 s');
          return grey.recognise(page, signal);
        },
      };
      await worked(archive, weak);
      const { items } = await archive.queue.jobs({ limit: 9, offset: 0, state: 'waiting' }, PUBLIC);
      expect(items[0]?.error).toMatch(/of \d pages could not be read\. page \d: tesseract took/);
      expect(await archive.store.waitingSources()).toEqual([]);
    });
  });
});

describe('one worker', () => {
  test('works at a time; another says who does', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      const abort = new AbortController();
      const first = workForArchive(archive, {
        signal: abort.signal,
        findRecogniser: async () => greyRecogniser({ slow: 5000 }),
      });
      await until(async () => (await archive.queue.counts(PUBLIC)).running === 1);
      await expect(worked(archive)).rejects.toThrow(`worker, process ${process.pid}`);
      abort.abort();
      await first;
      expect(await worked(archive)).not.toEqual([]);
    });
  });

  test('writes in turn with an import, and neither fails', async () => {
    await imported('archive');
    await within('archive', async (archive) => {
      const notes = join(folder, 'notes');
      await mkdir(notes);
      for (let number = 1; number <= 30; number++) {
        await writeFile(
          join(notes, `${number}.txt`),
          `Strelsau, March ${number}, 1951\n\nNote ${number}.`,
        );
      }
      const [events, report] = await Promise.all([
        worked(archive, greyRecogniser({ slow: 100 })),
        archive.importPaths([notes], { threads: 1 }),
      ]);
      expect(report).toMatchObject({ documents: 30, refused: 0 });
      expect(events.some(({ kind }) => kind === 'failed')).toBe(false);
      expect(await archive.queue.counts(PUBLIC)).toMatchObject({ failed: 0, waiting: 0 });
    });
  });
});

describe('a worker that is killed', () => {
  const PROCESS = resolve(import.meta.dirname, '../../../test/worker-process.ts');

  /** Kills it so many milliseconds after it has begun; true if it ended by itself before. */
  async function killedAfter(name: string, milliseconds: number): Promise<boolean> {
    const flags = ['--disable-warning=ExperimentalWarning', PROCESS, join(folder, name), '60'];
    const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await Promise.race([wait(milliseconds), ended]);
    const isKilled = child.exitCode === null && child.kill('SIGKILL');
    await ended;
    return !isKilled;
  }

  test('at whatever moment, is taken up by the next, and it ends as if nothing had been', async () => {
    await imported('undisturbed', 24);
    await within('undisturbed', (archive) => worked(archive));
    const whole = await dumped('undisturbed');
    await imported('killed', 24);
    const moments = Array.from({ length: 4 }, () => Math.round(Math.random() * 1500));
    for (const moment of moments) await killedAfter('killed', moment);
    await within('killed', (archive) => worked(archive));
    expect(await dumped('killed'), `killed after ${moments.join(', ')} ms`).toEqual(whole);
    const left = await filesIn(join(folder, 'killed', 'derived'));
    expect(left.filter((file) => file.endsWith('.part'))).toEqual([]);
    expect(left.filter((file) => file.endsWith('.alto.xml'))).toHaveLength(26);
    await within('killed', async ({ queue, store }) => {
      expect(await queue.counts(PUBLIC)).toMatchObject({ waiting: 0, running: 0, failed: 0 });
      expect(await store.check()).toEqual([]);
    });
  });

  test('reads no page twice that was kept', async () => {
    await imported('killed', 24);
    await killedAfter('killed', 1200);
    const kept = await filesIn(join(folder, 'killed', 'derived'));
    const records = kept.filter((file) => file.endsWith('.json'));
    const before = await Promise.all(records.map((file) => readFile(file, 'utf8')));
    await within('killed', (archive) => worked(archive));
    expect(await Promise.all(records.map((file) => readFile(file, 'utf8')))).toEqual(before);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}
