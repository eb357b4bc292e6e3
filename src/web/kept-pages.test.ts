import { describe, expect, test } from 'vitest';
import type { Drawn, DrawingCall } from './drawing-threads.ts';
import { KeptPages } from './kept-pages.ts';

const AT = 'http://127.0.0.1';

type Headers = DrawingCall['headers'];

function called(path: string, headers: Headers = []): DrawingCall {
  return { id: 7, method: 'GET', url: AT + path, headers };
}

/** Draws pages of ten bytes and counts them; the archive is written to by `write`. */
function house(room?: number) {
  let version = 1;
  let drawn = 0;
  const pages = new KeptPages(async () => `${version}`, room);
  const draw = async (
    { id, url }: DrawingCall,
    whole: Partial<Omit<Drawn, 'id'>> = {},
  ): Promise<Drawn> => {
    drawn += 1;
    const body = new TextEncoder().encode(`${url.slice(-6)} ${drawn}`.padEnd(10));
    return { id, status: 200, headers: [], body, ...whole };
  };
  return {
    pages,
    draw,
    write: () => void (version += 1),
    times: () => drawn,
    ask: (path: string, headers?: Headers) => pages.answer(called(path, headers), draw),
  };
}

describe('a page that is kept', () => {
  test('is drawn once for all who ask alike', async () => {
    const { ask, times } = house();
    const first = await ask('/d/a/d1');
    expect(await ask('/d/a/d1', [['user-agent', 'another']])).toEqual(first);
    expect(times()).toBe(1);
  });

  test('is drawn anew when somebody has written', async () => {
    const { ask, write, times } = house();
    await ask('/d/a/d1');
    write();
    await ask('/d/a/d1');
    expect(times()).toBe(2);
  });

  test('is not kept if somebody wrote while it was drawn', async () => {
    const { pages, draw, write, ask, times } = house();
    await pages.answer(called('/d/a/d1'), (call) => {
      write();
      return draw(call);
    });
    await ask('/d/a/d1');
    expect(times()).toBe(2);
  });

  test.each([
    ['another address', '/d/a/d2', []],
    ['another language', '/d/a/d1', [['accept-language', 'ru']]],
    ['another choice of colours or language', '/d/a/d1', [['cookie', 'theme=dark']]],
    ['other packing', '/d/a/d1', [['accept-encoding', 'gzip']]],
    ['what the browser has', '/d/a/d1', [['if-none-match', 'W/"x"']]],
  ] satisfies [string, string, Headers][])('is drawn anew for %s', async (_, path, headers) => {
    const { ask, times } = house();
    await ask('/d/a/d1');
    await ask(path, headers);
    expect(times()).toBe(2);
  });

  test.each([
    ['one that is not there', { status: 404 }],
    ['one that sets a cookie', { headers: [['Set-Cookie', 'a=1'] as const] }],
    ['a long one', { body: new Uint8Array(600_000) }],
  ])('%s is drawn each time', async (_, whole) => {
    const { pages, draw, times } = house();
    const answer = () => pages.answer(called('/d/a/d1'), (call) => draw(call, whole));
    await answer();
    await answer();
    expect(times()).toBe(2);
  });

  test('how jobs go on is drawn each time', async () => {
    const { ask, times } = house();
    await ask('/jobs');
    await ask('/jobs');
    expect(times()).toBe(2);
  });

  // What is packed is a `Buffer`, of which a slice is no copy.
  test.each([
    ['bytes', new TextEncoder().encode('a page')],
    ['a buffer', Buffer.from('a page')],
  ])('has bytes of its own for each who asks: of %s', async (_, body) => {
    const { pages, draw } = house();
    const asked = () => pages.answer(called('/d/a/d1'), (call) => draw(call, { body }));
    const first = await asked();
    first.body.fill(0);
    const second = await asked();
    expect(new TextDecoder().decode(second.body)).toBe('a page');
    second.body.fill(0);
    expect(new TextDecoder().decode((await asked()).body)).toBe('a page');
  });

  test('that failed is drawn anew', async () => {
    const { pages, ask } = house();
    const failing = pages.answer(called('/d/a/d1'), () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect((await ask('/d/a/d1')).status).toBe(200);
  });

  test('gives way to those asked for later', async () => {
    const { ask, times } = house(25);
    await ask('/1');
    await ask('/2');
    await ask('/1');
    await ask('/3');
    await ask('/1');
    expect(times()).toBe(3);
    await ask('/2');
    expect(times()).toBe(4);
  });
});
