import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseLines } from './parse-lines.ts';

const PAGE = 'Telegram From the Embassy in Ruritania to the Department of State\n\n846. Hello.';

let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => out.push(String(words)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => err.push(String(words)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Answers these bytes, given in pieces of this many. */
async function answered(bytes: Buffer | string, size = 65_536) {
  const whole = Buffer.from(bytes);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  }
  const code = await parseLines(pieces());
  const rows = out.join('').split('\n').slice(0, -1);
  return { code, rows: rows.map((row) => JSON.parse(row) as Record<string, unknown>), err };
}

const good = (id: unknown): string => JSON.stringify({ id, input: PAGE });

describe('parse --jsonl', () => {
  test.each([1, 7, 65_536])('a line an answer, in pieces of %i bytes', async (size) => {
    const {
      code,
      rows,
      err: said,
    } = await answered(`\uFEFF${good('ü')}\r\n\n  \n${good(7)}`, size);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(rows).toMatchObject([
      { id: 'ü', number: '846', kind: 'telegram' },
      { id: 7, number: '846' },
    ]);
  });

  test.each<readonly [string, string | Buffer, string]>([
    ['words', 'nonsense', 'not JSON of the form'],
    ['a list', '[1, 2]', 'not JSON of the form'],
    ['nothing', 'null', 'not JSON of the form'],
    ['no input', '{"id": "x"}', 'not JSON of the form'],
    ['an object for an id', '{"id": {}, "input": "Hello"}', 'not JSON of the form'],
    ['half an object', '{"id": "x", "input": "He', 'not JSON of the form'],
    ['bytes', Buffer.from([0x7b, 0xe9, 0x7d]), 'not valid UTF-8'],
  ])(
    '%s for a line is one notice with its number, and the rest goes on',
    async (_form, line, why) => {
      const lines = [good(1), line, good(3)].map((each) => Buffer.from(each));
      const {
        code,
        rows,
        err: said,
      } = await answered(Buffer.concat(lines.flatMap((each) => [each, Buffer.from('\n')])));
      expect(rows.map(({ id }) => id)).toEqual([1, 3]);
      expect({ code, said }).toEqual({
        code: 1,
        said: [expect.stringMatching(`^error line 2: .*${why}`) as unknown],
      });
    },
  );

  test('what has come is answered before more is waited for, and in one writing', async () => {
    const answers: number[] = [];
    async function* pieces(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${good(1)}\n${good(2)}\n${good(3)}`);
      answers.push(out.length);
      yield Buffer.from('\n');
      answers.push(out.length);
    }
    await parseLines(pieces());
    expect(answers).toEqual([1, 2]);
  });

  test('a reader who is slower than we are is waited for', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
      written.push(String(words));
      setTimeout(() => {
        written.push('drained');
        process.stdout.emit('drain');
      }, 5);
      return false;
    });
    await answered(`${good(1)}\n${good(2)}\n`, 150);
    expect(written.filter((each) => each !== 'drained').length).toBeGreaterThan(1);
    expect(written.every((each, index) => (each === 'drained') === (index % 2 === 1))).toBe(true);
  });

  test('words that begin as an archive does are no archive', async () => {
    const asked = JSON.stringify({ id: 'zip', input: 'PK\u0003\u0004' });
    const { code, rows, err: said } = await answered(`${asked}\n${good(2)}\n`);
    expect(rows.map(({ id }) => id)).toEqual(['zip', 2]);
    expect({ code, said: said.join('') }).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^error line 1: ./),
    });
  });

  test('a text without words is answered with nothing, and it is said', async () => {
    const { code, rows, err: said } = await answered(`{"id": "x", "input": " "}\n${good(2)}`);
    expect(rows).toMatchObject([{ id: 'x', kind: null, number: null, references: [] }, { id: 2 }]);
    expect(code).toBe(1);
    expect(said.join('')).toContain('line 1');
  });

  test('a line of ten megabytes is a line', { timeout: 240_000 }, async () => {
    const input = `${PAGE}\n\n${'the harbour is open to all who come by water. '.repeat(220_000)}`;
    const { code, rows } = await answered(`${JSON.stringify({ id: 'long', input })}\n${good(2)}\n`);
    expect(code).toBe(0);
    expect(rows.map(({ id, number }) => [id, number])).toEqual([
      ['long', '846'],
      [2, '846'],
    ]);
  });
});
