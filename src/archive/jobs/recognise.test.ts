import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeRecogniser, type ReadPage } from '../../../test/fake-recogniser.ts';
import { sourceId } from '../../model/ids.ts';
import type { Job, JobProgress, RecogniseWork } from '../../model/jobs.ts';
import { jobIdOf } from '../../model/jobs.ts';
import { imageId, type Recognition } from '../../model/scans.ts';
import type { PlacedPicture } from '../../store/pictures.ts';
import { filesIn } from '../kept-sources.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { altoPath, recognitionOf } from '../recognitions.ts';
import { recognising } from './recognise.ts';

let layout: Layout;
beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'chancery-recognise-')));
});
afterEach(() => rm(layout.folder, { recursive: true }));

const SOURCE = sourceId('b'.repeat(64));
const PICTURES = sourceId('5'.repeat(64));

function placed(frame: number, recognition: Recognition = 'waiting'): PlacedPicture {
  const mediaType = 'image/tiff';
  const image = { id: imageId(PICTURES, frame), source: PICTURES, frame, mediaType };
  return { image: { ...image, width: 1400, height: 2000 }, ordinal: frame, recognition };
}

interface Asked {
  readonly read: ReadPage;
  readonly pages: readonly PlacedPicture[];
  readonly work?: Partial<RecogniseWork>;
  readonly said?: readonly (readonly [string, readonly string[]])[];
  readonly signal?: AbortSignal;
}

interface Done {
  readonly read: number[];
  readonly again: number;
  readonly progress: readonly JobProgress[];
}

/** Carries out the job over pages whose picture is their number. */
async function carriedOut(asked: Asked): Promise<Done> {
  const read: number[] = [];
  const progress: JobProgress[] = [];
  let again = 0;
  const doer = recognising({
    layout,
    recogniser: fakeRecogniser(async (page, signal) => {
      read.push(Number(Buffer.from(page.pixels).toString()));
      return asked.read(page, signal);
    }),
    pagesOf: async () => asked.pages,
    saidOf: async () => new Map(asked.said),
    pixelsOf: async ({ frame }) => Buffer.from(`${frame}`),
    readAgain: async () => void (again += 1),
    atOnce: 2,
  });
  const work: RecogniseWork = { kind: 'recognise', source: SOURCE, ...asked.work };
  const job: Job = {
    id: jobIdOf(work),
    work,
    priority: 0,
    state: 'running',
    attempts: 1,
    asked: '2026-01-01T00:00:00.000Z',
    due: '2026-01-01T00:00:00.000Z',
    isStopping: false,
  };
  const signal = asked.signal ?? new AbortController().signal;
  try {
    await doer(job, { signal, report: (one) => progress.push(one) });
  } finally {
    read.sort((a, b) => a - b);
  }
  return { read, again, progress };
}

const THREE = [placed(1), placed(2), placed(3)];

describe('reading the words of pages', () => {
  test('keeps each page and how it was read, and then reads the source again', async () => {
    const { read, again, progress } = await carriedOut({
      pages: THREE,
      read: async () => 'Harbour closed',
    });
    expect([read, again]).toEqual([[1, 2, 3], 1]);
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3 });
    const [first] = THREE;
    if (first === undefined) throw new Error('there are three');
    expect(await readFile(altoPath(layout, first.image), 'utf8')).toContain('CONTENT="Harbour"');
    expect(await recognitionOf(layout, first.image)).toMatchObject({
      by: 'fake 1.0',
      words: 2,
      confidence: 0.9,
      language: 'en',
    });
    expect((await filesIn(layout.derived)).filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  test('leaves a page that came with its words, and one that was read before', async () => {
    await carriedOut({ pages: [placed(1)], read: async () => 'once' });
    const pages = [placed(1), placed(2, 'read'), placed(3)];
    expect(await carriedOut({ pages, read: async () => 'twice' })).toMatchObject({
      read: [3],
      again: 1,
    });
  });

  test('broken off, goes on where it stopped', async () => {
    const abort = new AbortController();
    const slow: ReadPage = async ({ pixels }, signal) => {
      if (Buffer.from(pixels).toString() === '3') abort.abort();
      await wait(1, undefined, { signal });
      return 'words';
    };
    await expect(carriedOut({ pages: THREE, read: slow, signal: abort.signal })).rejects.toThrow();
    const { read } = await carriedOut({ pages: THREE, read: async () => 'words' });
    expect(read).toContain(3);
    expect(read).not.toContain(1);
  });

  test('asked to, reads again what was read before that time, and only once', async () => {
    await carriedOut({ pages: THREE, read: async () => 'first' });
    await wait(5);
    const work = { again: new Date().toISOString() };
    await wait(5);
    expect(
      (await carriedOut({ pages: THREE, read: async () => 'second', work })).read,
    ).toHaveLength(3);
    expect((await carriedOut({ pages: THREE, read: async () => 'third', work })).read).toEqual([]);
    for (const { image } of THREE) {
      expect(await readFile(altoPath(layout, image), 'utf8')).toContain('second');
    }
  });

  test('says which pages could not be read and why; the others are', async () => {
    const read: ReadPage = async ({ pixels }) => {
      if (Buffer.from(pixels).toString() === '2') throw new Error('The picture is cut off.');
      return 'words';
    };
    await expect(carriedOut({ pages: THREE, read })).rejects.toThrow(
      '1 of 3 pages could not be read. page 2: The picture is cut off.',
    );
    expect(await recognitionOf(layout, placed(2).image)).toMatchObject({
      failed: expect.any(String) as string,
    });
    const { read: then } = await carriedOut({
      pages: [placed(1, 'read'), placed(2, 'failed'), placed(3, 'read')],
      read: async () => 'words',
    });
    expect(then).toEqual([2]);
  });

  test('hands on what languages a person says', async () => {
    const asked: unknown[] = [];
    await carriedOut({
      pages: [placed(1)],
      work: { languages: ['rus', 'eng'] },
      read: async ({ languages }) => {
        asked.push(languages);
        return '';
      },
    });
    expect(asked).toEqual([['rus', 'eng']]);
  });

  test('hands on which pages are of one source, and what the record says of each', async () => {
    const asked: unknown[] = [];
    const read: ReadPage = async ({ source, said }) => {
      asked.push({ source, said });
      return '';
    };
    const [first, second] = [placed(1), placed(2)];
    await carriedOut({ pages: [first, second], said: [[second.image.id, ['fr']]], read });
    expect(asked).toEqual([{ source: SOURCE }, { source: SOURCE, said: ['fr'] }]);
    asked.length = 0;
    await carriedOut({ pages: [placed(3)], read });
    expect(asked).toEqual([{}]);
  });

  test('without pages it fails for good', async () => {
    await expect(carriedOut({ pages: [], read: async () => '' })).rejects.toMatchObject({
      isFinal: true,
    });
  });
});
