import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PUBLIC } from '../../model/reader.ts';
import { type Archive, openArchive } from '../archive.ts';
import { findTesseract, INSTALL_COMMAND } from '../ocr/installation.ts';
import { WorkerKeeper } from './worker-keeper.ts';

vi.setConfig({ testTimeout: 240_000 });

const { kind } = await findTesseract();
const isMissing = kind === 'unavailable';
const COMMAND = resolve(import.meta.dirname, '../../../test/chancery-process.ts');

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-children-'));
  const box = join(folder, 'box');
  await mkdir(box);
  // Named one by one: a folder of pictures is one source.
  const files = ['a', 'b', 'c'].map((name) => join(box, `${name}.png`));
  for (const file of files) await typedPage(file, basename(file));
  archive = await openArchive(join(folder, 'archive'), { create: true });
  await archive.importPaths(files, { threads: 1 });
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

/** A page full of typing: a second's work or more. */
async function typedPage(path: string, name: string): Promise<void> {
  const lines = Array.from(
    { length: 14 },
    (_, line) =>
      `<text x="150" y="${200 + line * 40}">The harbour stays closed, as ${name} ${line} says today</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="white"/><g font-family="monospace" font-size="34">${lines.join('')}</g></svg>`;
  await sharp(Buffer.from(svg)).png().toFile(path);
}

/** Processes that descend from this one, by what the system says of each; also when those between are gone. */
async function tesseracts(): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const around = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    if (/tesseract/.test(words) && around.includes(`CHANCERY_TEST=${folder}`))
      found.push(Number(name));
  }
  return found;
}

async function until(holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so after ${seconds} s`);
    await wait(20);
  }
}

function chancery(...args: readonly string[]): ChildProcess {
  const flags = ['--disable-warning=ExperimentalWarning', COMMAND, ...args];
  const env = { ...process.env, CHANCERY_TEST: folder };
  return spawn(process.execPath, flags, { stdio: 'ignore', env });
}

async function isGone(child: ChildProcess): Promise<boolean> {
  return child.exitCode !== null || child.signalCode !== null;
}

describe.skipIf(isMissing)(`children of a worker (needs tesseract: ${INSTALL_COMMAND})`, () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('end with it at %s', async (signal) => {
    const worker = chancery('worker', '--archive', archive.layout.folder);
    await until(async () => (await tesseracts()).length > 0);
    worker.kill(signal);
    await until(() => isGone(worker));
    await until(async () => (await tesseracts()).length === 0, 5);
    const { running, waiting } = await archive.queue.counts(PUBLIC);
    expect(running + waiting).toBeGreaterThan(0);
  });

  test('a worker’s pages are read, kept and found', async () => {
    const worker = chancery('worker', '--once', '--archive', archive.layout.folder);
    await until(() => isGone(worker), 200);
    expect(worker.exitCode).toBe(0);
    expect(await archive.queue.counts(PUBLIC)).toMatchObject({ done: 3, waiting: 0 });
    const asked = {
      condition: { kind: 'word', tokens: ['harbour'] },
      sort: 'date',
      facets: [],
    } as const;
    expect(await archive.store.search({ ...asked, limit: 9, offset: 0 }, PUBLIC)).toMatchObject({
      total: 3,
    });
  });
});

describe('a worker that is kept by a server', () => {
  /** The server as far as the worker knows it: a process that keeps one. */
  const KEEPER = resolve(import.meta.dirname, '../../../test/keeper-process.ts');

  test('ends when the server is killed', async () => {
    const flags = ['--disable-warning=ExperimentalWarning', KEEPER, archive.layout.folder];
    const server = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await new Promise<unknown[]>((said) => {
      server.stdout.once('data', (...words) => said(words));
    })) as [Buffer];
    const worker = Number(line.toString());
    expect(isAlive(worker)).toBe(true);
    await wait(500);
    server.kill('SIGKILL');
    await until(async () => !isAlive(worker), 20);
  });

  test('is begun again when it dies, and ends when it is closed', async () => {
    const deaths: string[] = [];
    const keeper = new WorkerKeeper(archive.layout.folder, {
      pause: 50,
      onDeath: (how) => deaths.push(how),
    });
    const first = keeper.process ?? 0;
    process.kill(first, 'SIGKILL');
    await until(async () => keeper.process !== undefined && keeper.process !== first);
    expect(deaths).toEqual(['SIGKILL']);
    const second = keeper.process ?? 0;
    await keeper.close();
    expect(isAlive(second)).toBe(false);
  });
});

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
