import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTesseract, INSTALL_COMMAND } from './installation.ts';
import type { FoundTesseract } from './installation.ts';
import { Tesseract } from './tesseract.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-ocr-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program that says it is tesseract and then does as it is written; it leaves its own number and that of its child. */
async function pretending(name: string, work: string): Promise<string> {
  const program = join(folder, name);
  await writeFile(
    program,
    `#!/bin/sh
case "$1" in
  --version) echo "tesseract 5.9.1"; exit 0 ;;
  --list-langs) printf 'List of available languages:\\neng\\nosd\\nrus\\n'; exit 0 ;;
esac
echo $$ > "${program}.pid"
${work}
`,
  );
  await chmod(program, 0o755);
  return program;
}

const RUN = { picture: Buffer.from('P5\n1 1\n255\n0'), languages: ['eng'] };
/** Answers with a row for each picture: its size, how it was told to read, and how many it has read. */
const ANSWERS = `page=0
while read -r picture; do
  page=$((page + 1))
  [ $page = 3 ] && [ -f "$0.stop" ] && exit 5
  printf '5\\t%s\\t%s bytes\\t%s\\n' $page "$(wc -c < $picture)" "$*"
done`;
const LIMITS = { work: 60, seconds: 60, megabytes: 1024 };

async function runnerOf(program: string, limits = LIMITS): Promise<Tesseract> {
  const found = await findTesseract(program, limits);
  if (found.kind !== 'available') throw new Error(found.reason);
  return new Tesseract(found.installation, { atOnce: 2, limits });
}

/** A process that ended is gone, or waits for nothing but to be buried. */
async function isAlive(pid: string): Promise<boolean> {
  try {
    return !/^\d+ \(.*\) Z/.test(await readFile(`/proc/${pid.trim()}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A process of its own that has a page read. */
const STARTS = `
  const [there, address, program] = process.argv.slice(1);
  const [{ findTesseract }, { Tesseract }] = [await import(there), await import(address)];
  const { installation } = await findTesseract(program);
  const run = { picture: Buffer.from('P5'), languages: ['eng'] };
  await new Tesseract(installation, { atOnce: 1 }).read(run);
`;

const MODULES = ['./installation.ts', './tesseract.ts'].map((file) => import.meta.resolve(file));

/** What is told once it can be told, within twenty seconds. */
async function firstOf(tell: () => Promise<string>): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const told = await tell().catch(() => '');
    if (told !== '') return told;
    await wait(100);
  }
  return tell();
}

describe('findTesseract', () => {
  it('says how to install it where it is not', async () => {
    const found: FoundTesseract = await findTesseract(join(folder, 'nothing'));
    expect(found).toEqual({
      kind: 'unavailable',
      reason: 'tesseract is not installed',
      command: INSTALL_COMMAND,
    });
  });

  it('names version and languages', async () => {
    const found = await findTesseract(await pretending('speaks', 'true'));
    if (found.kind !== 'available') throw new Error(found.reason);
    expect(found.installation.version).toBe('5.9.1');
    expect([...found.installation.languages]).toEqual(['eng', 'rus']);
  });
});

describe.skipIf(process.platform !== 'linux')('a run (looks into /proc, so on Linux only)', () => {
  it('gives the arguments as they are, and no shell reads them', async () => {
    const runner = await runnerOf(await pretending('answers', ANSWERS));
    const answer = await runner.read({ ...RUN, languages: ['rus', '$(true);eng'] });
    expect(answer).toMatch(
      /^5\t1\t12 bytes\tstdin stdout -l rus\+\$\(true\);eng --psm 3 -c stream_filelist=1 -c \S+ -c tessedit_do_invert=0 tsv$/,
    );
  });

  it('reads picture after picture in one process, each by itself', async () => {
    const program = await pretending('stands', ANSWERS);
    const runner = await runnerOf(program);
    await runner.read(RUN);
    const pid = await readFile(`${program}.pid`, 'utf8');
    const next = await runner.read({ ...RUN, picture: Buffer.from('P5') });
    expect(next).toMatch(/^5\t3\t2 bytes\t\S/);
    expect(await readFile(`${program}.pid`, 'utf8')).toBe(pid);
  });

  it('has a process of its own for each way to read', async () => {
    const runner = await runnerOf(await pretending('two-ways', ANSWERS));
    const ways = [RUN, { ...RUN, sauvola: true }, RUN, { ...RUN, sauvola: true }];
    const pages: string[] = [];
    for (const run of ways) pages.push((await runner.read(run)).slice(0, 4));
    expect(pages).toEqual(['5\t1\t', '5\t1\t', '5\t3\t', '5\t3\t']);
  });

  it('tries anew what a process that has read others could not read', async () => {
    const program = await pretending('falters', ANSWERS);
    const runner = await runnerOf(program);
    await runner.read(RUN);
    await writeFile(`${program}.stop`, '');
    // a picture and a blank one each: the second picture is the third that the first process is given, and it ends over it
    expect(await runner.read(RUN)).toMatch(/^5\t1\t12 bytes/);
  });

  it('ends with its children when it is told to', async () => {
    const program = await pretending('hangs', 'sleep 300 & echo $! > "$0.child"; wait');
    const runner = await runnerOf(program);
    const control = new AbortController();
    const run = runner.read(RUN, control.signal);
    const child = await appears(`${program}.child`);
    control.abort(new Error('enough'));
    await expect(run).rejects.toThrow('enough');
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(await isAlive(await readFile(`${program}.pid`, 'utf8'))).toBe(false);
  });

  it('ends when it takes too long, and says so', async () => {
    const program = await pretending('dawdles', 'sleep 300');
    const runner = await runnerOf(program, { ...LIMITS, seconds: 0.5 });
    await expect(runner.read(RUN)).rejects.toThrow('took longer than 0.5 seconds');
    expect(await isAlive(await readFile(`${program}.pid`, 'utf8'))).toBe(false);
  });

  const guarded = existsSync('/usr/bin/prlimit');

  it.skipIf(!guarded)(
    'ends when it works too long (prlimit: apt-get install util-linux)',
    async () => {
      const program = await pretending('spins', 'while :; do :; done');
      const runner = await runnerOf(program, { ...LIMITS, work: 1 });
      await expect(runner.read(RUN)).rejects.toThrow(/was ended by SIG(?:KILL|XCPU)/);
      expect(await isAlive(await readFile(`${program}.pid`, 'utf8'))).toBe(false);
    },
  );

  it.skipIf(!guarded)(
    'gets no more memory than it may (prlimit: apt-get install util-linux)',
    async () => {
      const program = await pretending(
        'grows',
        `exec ${process.execPath} --eval "Buffer.alloc(3e9, 1); console.log('grown')"`,
      );
      const runner = await runnerOf(program, { ...LIMITS, megabytes: 2048 });
      await expect(runner.read(RUN)).rejects.toThrow(/^tesseract (?:ended with|was ended by)/);
    },
  );

  it('leaves nothing behind when the process that started it is killed (setpriv: apt-get install util-linux)', async ({
    skip,
  }) => {
    const program = await pretending('stays', 'exec sleep 60');
    const found = await findTesseract(program, LIMITS);
    if (found.kind !== 'available') throw new Error(found.reason);
    if (!found.installation.guards.includes('setpriv')) skip('no setpriv on this machine');
    const parent = spawn(
      process.execPath,
      ['--input-type=module', '-e', STARTS, ...MODULES, program],
      { stdio: 'ignore' },
    );
    const pid = await firstOf(() => readFile(`${program}.pid`, 'utf8'));
    expect(await isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await firstOf(async () => {
      if (await isAlive(pid)) throw new Error('still there');
      return 'gone';
    });
  }, 60_000);

  it('tells what the program complained of', async () => {
    const program = await pretending('fails', 'echo "no such box" >&2; exit 3');
    await expect((await runnerOf(program)).read(RUN)).rejects.toThrow('ended with 3: no such box');
  });

  it('waits its turn, and leaves the line when told to', async () => {
    const program = await pretending('naps', 'sleep 300');
    const found = await findTesseract(program, LIMITS);
    if (found.kind !== 'available') throw new Error(found.reason);
    const runner = new Tesseract(found.installation, { atOnce: 1, limits: LIMITS });
    const control = new AbortController();
    const runs = [runner.read(RUN, control.signal), runner.read(RUN, control.signal)];
    await appears(`${program}.pid`);
    control.abort(new Error('enough'));
    const ends = await Promise.allSettled(runs);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

async function appears(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const content = await readFile(file, 'utf8').catch(() => '');
    if (content.endsWith('\n')) return content;
    await wait(50);
  }
  throw new Error(`${file} never came`);
}
