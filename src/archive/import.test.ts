import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dumpArchive } from '../../test/dump-archive.ts';
import { zipOf } from '../../test/zip-of.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';
import type { ImportReport } from './import.ts';
import { filesIn } from './kept-sources.ts';

// Each import starts threads of its own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 120_000 });

const SAMPLES = resolve(import.meta.dirname, '../../samples/papers');
const WORDS = ['=telegram', 'harbour', '=embassy'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Imports into the archive of that name within the test's folder. */
async function imported(name: string, paths: readonly string[]): Promise<ImportReport> {
  return within(name, (archive) => archive.importPaths(paths, { threads: 2 }));
}

async function within<Result>(
  name: string,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive(join(folder, name), { create: true });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

const dumped = (name: string): Promise<unknown> =>
  within(name, (archive) => dumpArchive(archive, WORDS));

describe('importing', () => {
  test('reads folders, gzip and zip files, and keeps each source byte for byte', async () => {
    const box = join(folder, 'box');
    await mkdir(join(box, 'inner'), { recursive: true });
    await writeFile(join(box, 'a.txt'), telegram(1));
    await writeFile(join(box, 'inner', 'b.txt.gz'), gzipSync(telegram(2)));
    await writeFile(join(box, 'c.zip'), zipOf([{ name: 'in/c.txt', content: telegram(3) }]));
    const report = await imported('archive', [box]);
    expect(report).toMatchObject({ sources: 3, documents: 3, unchanged: 0, refused: 0 });
    const kept = await filesIn(join(folder, 'archive', 'sources'));
    const contents = await Promise.all(kept.map((path) => readFile(path)));
    expect(contents).toContainEqual(Buffer.from(telegram(1)));
    expect(contents).toContainEqual(gzipSync(telegram(2)));
    expect(await within('archive', (archive) => archive.verify())).toEqual({
      sources: 3,
      problems: [],
    });
  });

  test('the same again changes nothing', async () => {
    const first = await imported('archive', [SAMPLES]);
    const before = await dumped('archive');
    const second = await imported('archive', [SAMPLES]);
    expect(second).toMatchObject({
      documents: 0,
      unchanged: first.sources - first.refused,
      cited: first.cited,
    });
    expect(await dumped('archive')).toEqual(before);
  });

  test('the order of the paths makes no difference to papers that do not meet', async () => {
    const folders = await readdir(SAMPLES);
    const paths = folders.map((name) => join(SAMPLES, name));
    await imported('one', paths);
    await imported('other', paths.toReversed());
    expect(await dumped('other')).toEqual(await dumped('one'));
  });

  test('a path that is not there is said before anything is read', async () => {
    await expect(imported('archive', [SAMPLES, join(folder, 'nowhere')])).rejects.toThrow(
      /nowhere/,
    );
    await within('archive', async ({ store }) => expect(await store.sources()).toEqual([]));
  });

  test('an import that is called off keeps what was stored', async () => {
    const abort = new AbortController();
    await within('archive', (archive) =>
      archive.importPaths([SAMPLES], { signal: abort.signal, onProgress: () => abort.abort() }),
    );
    await imported('archive', [SAMPLES]);
    await imported('whole', [SAMPLES]);
    expect(await dumped('archive')).toEqual(await dumped('whole'));
  });
});

describe('hostile input', () => {
  const XML = '<?xml version="1.0" encoding="UTF-8"?>';
  const TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">';
  const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  const JUNK: Readonly<Record<string, string | Buffer>> = {
    'bomb.xml': `${XML}<!DOCTYPE TEI [<!ENTITY l0 "ha">${bomb.join('')}]>${TEI}<text>&l9;</text></TEI>`,
    'cut.xml': `${XML}${TEI}<text><body><div type="document" xml:id="d1"><p>It stops he`,
    'deep.xml': `${XML}${TEI}<text><body>${'<div>'.repeat(10_000)}`,
    'empty.xml': '',
    'external.xml': `${XML}<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>${TEI}<text><p>&x;</p></text></TEI>`,
    'noise.bin': Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)),
    'picture.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
    'wrong-encoding.xml': Buffer.concat([
      Buffer.from(`${XML}${TEI}<text><p>caf`),
      Buffer.from([0xe9]),
      Buffer.from('</p></text></TEI>'),
    ]),
    'zeroes.gz': gzipSync(Buffer.alloc(64)).subarray(0, 20),
  };

  test('gets one notice a file, leaves nothing, and the rest goes on', async () => {
    const box = join(folder, 'box');
    await mkdir(box);
    for (const [name, content] of Object.entries(JUNK)) await writeFile(join(box, name), content);
    await writeFile(join(box, 'good.txt'), telegram(7));
    await symlink(box, join(box, 'round'));
    const report = await imported('archive', [box]);
    const errors = report.notices.filter(({ severity }) => severity === 'error');
    const about = errors.map(({ source }) => source.slice(box.length + 1)).sort();
    // The picture is all that a folder of pages would have been made of: the folder is refused, and says of what file.
    const others = Object.keys(JUNK).filter((name) => name !== 'picture.jpg');
    expect(about).toEqual(['', ...others, 'round'].sort());
    expect(report.notices.map(({ place }) => place.file)).toContain('picture.jpg');
    expect(report).toMatchObject({ documents: 1, refused: about.length });
    expect(errors.map(({ code }) => code)).not.toContain('reader-failed');
    expect(await filesIn(join(folder, 'archive', 'sources'))).toHaveLength(1);
    await within('archive', async ({ store }) => {
      expect(await store.counts(PUBLIC)).toMatchObject({ held: 1 });
      expect(await store.check()).toEqual([]);
    });
    const again = await imported('archive', [box]);
    expect(again).toMatchObject({ documents: 0, unchanged: 1, refused: about.length });
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is a notice', async () => {
    const file = join(folder, 'locked.txt');
    await writeFile(file, telegram(1));
    await chmod(file, 0);
    expect(await imported('archive', [file])).toMatchObject({ documents: 0, refused: 1 });
  });
});

describe('an import that is killed', () => {
  const PROCESS = resolve(import.meta.dirname, '../../test/import-process.ts');

  function start(archive: string, path: string): ChildProcess {
    const flags = ['--disable-warning=ExperimentalWarning'];
    return spawn(process.execPath, [...flags, PROCESS, join(folder, archive), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  /** Kills it so many milliseconds after it has begun; false if it had ended by then. */
  async function killAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
    const ended = once(child, 'exit');
    if (child.stdout) await once(child.stdout, 'data');
    await Promise.race([wait(milliseconds), ended]);
    const killed = child.exitCode === null && child.kill('SIGKILL');
    await ended;
    return killed;
  }

  async function box(): Promise<string> {
    const path = join(folder, 'box');
    await cp(SAMPLES, path, { recursive: true });
    for (let number = 1; number <= 120; number++) {
      await writeFile(join(path, `telegram-${number}.txt`), telegram(number));
    }
    return path;
  }

  test(
    'at whatever moment, is taken up again and ends as if nothing had been',
    { timeout: 180_000 },
    async () => {
      const path = await box();
      await imported('undisturbed', [path]);
      const whole = await dumped('undisturbed');
      const moments = Array.from({ length: 5 }, () => Math.round(Math.random() * 1500));
      for (const moment of moments) await killAfter(start('killed', path), moment);
      await imported('killed', [path]);
      expect(await dumped('killed'), `killed after ${moments.join(', ')} ms`).toEqual(whole);
      const left = await filesIn(join(folder, 'killed', 'sources'));
      expect(left.filter((file) => file.endsWith('.part'))).toEqual([]);
    },
  );

  test(
    'while it runs no other can write, and says who does; afterwards the archive is free',
    { timeout: 60_000 },
    async () => {
      const path = await box();
      const child = start('held', path);
      if (child.stdout) await once(child.stdout, 'data');
      await until(async () => (await readdir(join(folder, 'held'))).includes('writer.lock.json'));
      await expect(imported('held', [path])).rejects.toThrow(`import, process ${child.pid}`);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await imported('held', [path])).toMatchObject({ refused: 0 });
    },
  );
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}

/** `12. The harbour ...`: an invented telegram of its own number and day, citing the one before. */
function telegram(number: number): string {
  const day = (number % 27) + 1;
  return [
    `Telegram From the Embassy in Ruritania to the Department of State`,
    `Strelsau, March ${day}, 1951, 6 p.m.`,
    `${number}. The harbour was closed again today. Reference my ${number - 1}.`,
    `HENTZAU`,
  ].join('\n\n');
}
