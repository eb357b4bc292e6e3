import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from './main.ts';

// Each import starts threads of its own, which takes seconds where a machine has other work.
vi.setConfig({ testTimeout: 120_000 });

const ENTRY = resolve(import.meta.dirname, '../../test/chancery-process.ts');
const SAMPLES = resolve(import.meta.dirname, '../../samples/papers');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `chancery` with these arguments, here. */
async function chancery(...args: readonly string[]): Promise<Ended> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const written = (spy: typeof out): string =>
    spy.mock.calls.map(([words]) => String(words)).join('');
  try {
    process.exitCode = 0;
    await main(args);
    return { code: process.exitCode, out: written(out), err: written(err) };
  } finally {
    process.exitCode = 0;
    out.mockRestore();
    err.mockRestore();
  }
}

/** The same in a process of its own, which reads the input. */
function chanceryWith(input: string, args: readonly string[]): Promise<Ended> {
  return new Promise((ended) => {
    const flags = ['--disable-warning=ExperimentalWarning', ENTRY, ...args];
    const child = execFile(process.execPath, flags, (error, out, err) => {
      ended({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

let folder = '';
let archive = '';
let report: Record<string, unknown> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-cli-'));
  archive = join(folder, 'archive');
  const ended = await chancery('import', SAMPLES, '--archive', archive, '--json');
  report = JSON.parse(ended.out) as Record<string, unknown>;
});
afterAll(() => rm(folder, { recursive: true }));

const here = (...args: readonly string[]): Promise<Ended> =>
  chancery(...args, '--archive', archive);

interface SearchJson {
  readonly total: number;
  readonly hits: readonly { readonly id: string; readonly holding: string }[];
  readonly facets: Record<string, unknown>;
}

async function anyHeldTelegram(): Promise<string> {
  const { out } = await here('search', 'kind:telegram', '--json', '--limit', '99');
  const { hits } = JSON.parse(out) as SearchJson;
  return hits.find(({ holding }) => holding === 'held')?.id ?? '';
}

describe('chancery', () => {
  test('import --json gives counts and notices', () => {
    expect(Object.keys(report)).toEqual([
      'sources',
      'documents',
      'cited',
      'unchanged',
      'refused',
      'waiting',
      'notices',
      'stopped',
      'seconds',
    ]);
    expect(report['documents']).toBeGreaterThan(20);
    expect(report).toMatchObject({ unchanged: 0 });
  });

  test('import says on stderr what it did, and exits 1 where something was refused', async () => {
    const junk = join(folder, 'junk.xml');
    await writeFile(junk, '');
    const { code, out, err } = await chancery('import', junk, '--archive', join(folder, 'other'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/junk\.xml: .+\n1 sources .+ 1 refused/);
  });

  test('import names the picture of a folder that was left out, and says that there are remarks', async () => {
    const box = join(folder, 'Box 7');
    await mkdir(box);
    const spread = { width: 300, height: 150, channels: 3, background: '#eee' } as const;
    await sharp({ create: spread }).png().toFile(join(box, 'p1.png'));
    await writeFile(join(box, 'p2.jpg'), 'no picture');
    const { err } = await chancery('import', box, '--archive', join(folder, 'boxes'));
    expect(err).toMatch(/^warning .+\/Box 7\/p2\.jpg: /m);
    expect(err).toMatch(/^1 remark besides \(two-pages\): /m);
  });

  test('search --json gives hits with ids and snippets, facets and the total', async () => {
    const { code, out } = await here('search', 'the', '--json', '--limit', '3');
    const found = JSON.parse(out) as SearchJson;
    expect(code).toBe(0);
    expect(found.hits).toHaveLength(3);
    expect(found.hits[0]).toMatchObject({
      id: expect.any(String) as unknown,
      title: expect.any(String) as unknown,
      score: expect.any(Number) as unknown,
      snippets: expect.any(Array) as unknown,
    });
    expect(found.total).toBeGreaterThan(3);
    expect(Object.keys(found.facets)).toContain('year');
  });

  test('show gives text and JSON', async () => {
    const id = await anyHeldTelegram();
    const json = JSON.parse((await here('show', id, '--format', 'json')).out) as object;
    expect(json).toMatchObject({ id, holding: 'held', envelope: { kind: { value: 'telegram' } } });
    expect((await here('show', id)).out).toContain(id);
  });

  test('exports agree on what there is', async () => {
    const lines = (await here('export', 'jsonl')).out.trim().split('\n');
    const array = JSON.parse((await here('export', 'json')).out) as readonly object[];
    expect(array).toEqual(lines.map((line) => JSON.parse(line) as object));
    expect(Object.keys(array[0] ?? {})).toEqual(
      expect.arrayContaining(
        'id holding title collection envelope texts references copies persons findings'.split(' '),
      ) as unknown,
    );
    const path = join(folder, 'list.csv');
    await here('export', 'csv', 'kind:telegram', '--out', path);
    const csv = await readFile(path, 'utf8');
    expect(csv).toMatch(/^\uFEFFid,holding,/);
    expect(csv.trim().split('\n').length).toBeLessThan(lines.length);
  });

  test.each(['desiderata', 'people', 'findings'])(
    '%s --json is an array with ids',
    async (list) => {
      const { code, out } = await here(list, '--json');
      const items = JSON.parse(out) as readonly { readonly id: string }[];
      expect(code).toBe(0);
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ id }) => typeof id === 'string')).toBe(true);
    },
  );

  test('a list of which nothing fits says so on stderr, and stays a list for machines', async () => {
    const said = { code: 0, out: '', err: 'nobody here is called Zzyzx\n' };
    expect(await here('people', 'Zzyzx')).toMatchObject(said);
    expect(await here('people', 'Zzyzx', '--json')).toMatchObject({ ...said, out: '[]\n' });
    expect((await here('findings', '--code', 'none-such')).err).toBe('nothing to list\n');
    expect((await here('people', 'ordyntsev')).err).toBe('');
  });

  test('parse reads one text from standard input, or many lines', async () => {
    const page = 'Telegram From the Embassy in Ruritania to the Department of State\n\n846. Hello.';
    const one = JSON.parse((await chanceryWith(page, ['parse', '--json'])).out) as object;
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining(['envelope', 'references', 'names', 'copies', 'findings']) as unknown,
    );
    const line = JSON.stringify({ id: 'x', input: page });
    const { out } = await chanceryWith(`${line}\n\n${line}\n`, ['parse', '--jsonl']);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as object);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      id: 'x',
      kind: 'telegram',
      number: '846',
      time: null,
      copies: [],
    });
  });

  test('backup and restore give the same archive back; verify sees a changed source', async () => {
    const [copy, again] = [join(folder, 'copy'), join(folder, 'again')];
    expect((await here('backup', copy)).code).toBe(0);
    expect((await chancery('restore', copy, '--archive', again)).code).toBe(0);
    const exported = await chancery('export', 'jsonl', '--archive', again);
    expect(exported.out).toBe((await here('export', 'jsonl')).out);
    expect((await chancery('verify', '--archive', again)).code).toBe(0);
    const source = /"source":"([0-9a-f]{64})"/.exec(exported.out)?.[1] ?? '';
    await writeFile(join(again, 'sources', source.slice(0, 2), source), 'changed');
    const verified = await chancery('verify', '--archive', again);
    expect(verified.code).toBe(2);
    expect(verified.err).toContain(source);
    expect((await chancery('restore', copy, '--archive', again)).err).toContain('not empty');
  });

  test('reindex builds the same from the kept sources', async () => {
    const before = (await here('export', 'jsonl')).out;
    expect((await here('reindex')).code).toBe(0);
    expect((await here('export', 'jsonl')).out).toBe(before);
  });

  test('reindex names a source that was lost, and exits 1', async () => {
    const paper = join(folder, 'lost.txt');
    await writeFile(paper, 'Telegram From the Embassy in Ruritania\n\n846. Hello.\n');
    const lost = join(folder, 'lost');
    expect((await chancery('import', paper, '--archive', lost)).code).toBe(0);
    await rm(join(lost, 'sources'), { recursive: true });
    const { code, err } = await chancery('reindex', '--archive', lost);
    expect(code).toBe(1);
    expect(err).toMatch(/^error .+lost\.txt: .+\n0 documents read anew .+, 1 refused/);
  });
});

test('import of a path that is not there makes no archive', async () => {
  const unmade = join(folder, 'unmade');
  const { code } = await chancery('import', '/nonexistent/paper.txt', '--archive', unmade);
  expect(code).toBe(2);
  expect(existsSync(unmade)).toBe(false);
});

test('an import that is stopped says so, ends, and is not taken for done', async () => {
  const stopped = join(folder, 'stopped');
  const flags = ['--disable-warning=ExperimentalWarning', ENTRY, 'import', SAMPLES, '--json'];
  const child = spawn(process.execPath, [...flags, '--archive', stopped]);
  const heard = { out: '', err: '' };
  child.stdout.on('data', (words: Buffer) => (heard.out += words.toString()));
  child.stderr.on('data', (words: Buffer) => (heard.err += words.toString()));
  await vi.waitUntil(() => existsSync(join(stopped, 'store.sqlite')), { timeout: 60_000 });
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  expect({ code, ...(JSON.parse(heard.out) as object) }).toMatchObject({ code: 2, stopped: true });
  expect(heard.err).toMatch(/^Stopping.+\nStopped before the end\. Run the same command again/);
});

test('--version says which Chancery this is', async () => {
  const file = await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(file) as { readonly version: string };
  const { code, out } = await chancery('--version');
  expect({ code, out }).toEqual({ code: 0, out: `${version}\n` });
});

describe('what cannot be done is one message and exit code 2:', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    [
      'no archive',
      ['search', 'x', '--archive', '/nonexistent/archive'],
      /no archive in .+chancery import/,
    ],
    ['no such path', ['import', '/nonexistent/paper.txt'], /no file or folder \/nonexistent/],
    ['no such file', ['parse', '/nonexistent/paper.txt'], /no such file/],
    ['no such document', ['show', 'nowhere/d1'], /no document nowhere\/d1/],
    ['a query that cannot be read', ['search', 'from:('], /cannot be read[^]+\^/],
    ['the same of an export', ['export', 'csv', 'from:('], /cannot be read[^]+\^/],
    ['an unknown format', ['export', 'papyrus'], /papyrus/],
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['a port that is none', ['serve', '--port', '99999'], /between 0 and 65535/],
    ['a number that is none', ['search', 'x', '--limit', 'many'], /whole number/],
  ])('%s', async (_name, args, message) => {
    const given = args.includes('--archive') || ['parse', 'frobnicate'].includes(args[0] ?? '');
    const { code, out, err } = await chancery(...args, ...(given ? [] : ['--archive', archive]));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test('a pipe that is closed early is no failure', async () => {
  const flags = [
    '--disable-warning=ExperimentalWarning',
    ENTRY,
    'export',
    'json',
    '--archive',
    archive,
  ];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (words: Buffer) => errors.push(words.toString()));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number];
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
});

describe('who knew what', () => {
  interface KnewJson {
    readonly total: number;
    readonly until: string;
    readonly papers: readonly {
      readonly document: { readonly id: string };
      readonly since: string;
      readonly grounds: readonly { readonly basis: string; readonly rule: string }[];
    }[];
  }
  const zavyalsky = async (...flags: readonly string[]): Promise<KnewJson> => {
    const { out, err } = await here('knew', 'zavyalsky-lev-arkadyevich', '--json', ...flags);
    expect(err).toBe('');
    return JSON.parse(out) as KnewJson;
  };
  const CABLE = 'northern-archive-of-invented-papers/2201';

  test('knew PERSON --at DATE gives papers with grounds and the time each counts from', async () => {
    const { papers, until } = await zavyalsky('--at', '1952-01-09');
    expect(until).toBe('1952-01-09T23:59');
    const cable = papers.find(({ document }) => document.id === CABLE);
    expect(cable?.grounds.map(({ basis }) => basis)).toContain('copy-holder');
    expect(
      (await zavyalsky('--at', '1952-01-08')).papers.map(({ document }) => document.id),
    ).not.toContain(CABLE);
  });

  test('--not leaves out what the other knew too', async () => {
    const all = await zavyalsky('--at', '1952-01-20');
    const less = await zavyalsky('--at', '1952-01-20', '--not', 'ordyntsev');
    expect(less.total).toBeLessThan(all.total);
    expect(less.papers.map(({ document }) => document.id)).not.toContain(CABLE);
  });

  test('a date that is none and a name that is nobody’s are said', async () => {
    expect((await here('knew', 'zavyalsky', '--at', 'yesterday')).code).toBe(2);
    const nobody = await here('knew', 'qqq', '--at', '1952');
    expect([nobody.code, nobody.err]).toEqual([2, 'chancery: nobody here is called qqq\n']);
  });

  test('requests --json lists what nothing answers; --all the rest too', async () => {
    const ids = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const { out } = await here('requests', '--json', ...flags);
      const rows = JSON.parse(out) as readonly { readonly document: { readonly id: string } }[];
      return rows.map(({ document }) => document.id);
    };
    expect(await ids()).not.toContain(CABLE);
    expect(await ids()).toContain('northern-archive-of-invented-papers/2203');
    expect(await ids('--all')).toContain(CABLE);
  });
});
