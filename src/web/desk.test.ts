import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeededArchive, seededArchive } from '../../test/seeded-archive.ts';
import { askToResolve } from '../archive/jobs/asking.ts';
import { resolveApart } from '../archive/resolve-apart.ts';
import { collectionId, documentId, personId, revisionId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { createApp } from './app.ts';
import { editableSite, siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;
beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(editableSite(seeded.archive));
}, 120_000);
afterAll(() => seeded.remove());

const PAPER = '/d/kestrel1951v02/d2';
const FINDING = 'kestrel-digital-archive/65b7f9eb791368c0~copy-listed-twice~en-2';

interface Session {
  readonly cookie: string;
  readonly token: string;
}

/** What a browser has after it has opened a page with forms. */
async function opened(address = `${PAPER}/correct`): Promise<Session> {
  const answer = await app.request(address);
  const cookie = /^desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return { cookie, token };
}

interface Sending {
  readonly session: Session;
  readonly headers?: Record<string, string>;
  readonly token?: string;
  readonly to?: Hono;
}

async function send(form: Record<string, string>, { session, headers, token, to = app }: Sending) {
  const answer = await to.request('/revisions', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: session.cookie,
      Origin: 'http://localhost',
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams({
      by: 'Ines Órla',
      reason: 'Seen on the film.',
      back: '/findings',
      token: token ?? session.token,
      ...form,
    }),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const dismissal = { kind: 'finding', finding: FINDING, state: 'dismissed' };
const page = async (address: string): Promise<string> => (await app.request(address)).text();

describe('what follows in other papers', () => {
  test('waits, is at hand, and is done, and the desk says which', async () => {
    const { store, queue } = seeded.archive;
    const at = new Date().toISOString();
    const change = {
      kind: 'field-corrected',
      field: 'hour',
      before: null,
      after: '18:05',
    } as const;
    const document = documentId(collectionId('kestrel1951v02'), 'd1');
    const revision = { id: revisionId('1'.repeat(16)), by: 'Ines', at, reason: 'Film.' };
    await store.putRevision({ ...revision, change: { ...change, document } });
    const desk = '/d/kestrel1951v02/d1/correct';
    expect(await page(desk)).toMatch(/is not worked out yet, and <a href="\/jobs">no job<\/a>/);
    await askToResolve(seeded.archive, { byPerson: true });
    for (const address of [desk, '/revisions']) {
      expect(await page(address)).toContain('<a href="/jobs">waits to be worked out</a>');
    }
    const until = new Date(Date.now() + 60_000);
    const kinds = ['resolve'] as const;
    const lease = await queue.lease({ worker: 'test', kinds, at: new Date(), until });
    expect(await page(desk)).toContain('<a href="/jobs">being worked out</a>');
    await resolveApart(seeded.archive, { signal: new AbortController().signal });
    if (lease) await queue.complete(lease, new Date());
    expect(await page(desk)).toContain('Other papers have followed: <a href="/jobs">done ');
    expect(await page(`${desk}.json`)).toMatch(/"following": \{\s+"kind": "done"/);
    expect(await page(`${PAPER}/correct`)).not.toContain('Other papers');
  });
});

describe('a form of the desk', () => {
  test('decides a finding, leads back, and remembers the name', async () => {
    const answer = await send(dismissal, { session: await opened() });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/findings']);
    expect(answer.headers.get('set-cookie')).toMatch(/^editor=.*HttpOnly.*SameSite=Strict/);
    const list = await page('/findings?state=dismissed');
    expect(list).toContain('Ines Órla');
    expect(list).toContain('Seen on the film.');
    expect(await page('/revisions')).toContain('Finding dismissed');
  });

  test('corrects a field, which shows as a person’s word beside the page’s', async () => {
    const form = { kind: 'field', document: 'kestrel1951v02/d2', field: 'number', value: '413' };
    expect((await send(form, { session: await opened() })).status).toBe(303);
    const shown = await page(PAPER);
    expect(shown).toContain('a person’s word');
    expect(shown).toContain('413');
    expect(shown).toContain('until then 412');
  });

  test('says which paper a mention means, given by its address', async () => {
    const target = 'http://localhost/d/kestrel1951v02/d1#en.p1';
    const form = {
      kind: 'link',
      document: 'kestrel1951v02/d3',
      mention: 'en.p1.40',
      word: 'is',
      target,
    };
    expect((await send(form, { session: await opened() })).status).toBe(303);
    expect(await page('/d/kestrel1951v02/d3')).toContain('Ines Órla said so');
  });

  test('is withdrawn by another', async () => {
    const session = await opened();
    const [, id = ''] = /id="revision\.([0-9a-f]+)"/.exec(await page('/revisions')) ?? [];
    expect((await send({ kind: 'withdraw', revision: id }, { session })).status).toBe(303);
    expect(await page('/revisions')).toContain('Withdrawn since.');
  });

  test.each<readonly [string, Record<string, string>, string]>([
    ['without a reason', { ...dismissal, reason: '' }, 'Say why'],
    [
      'with an impossible date',
      { kind: 'field', document: 'kestrel1951v02/d2', field: 'date', value: 'soon' },
      'Give the date as',
    ],
    ['of no kind', { kind: 'nonsense' }, 'asks for nothing'],
    [
      'for a field that is none',
      { kind: 'field', document: 'kestrel1951v02/d2', field: '__proto__', value: '1' },
      'which field',
    ],
  ])('%s is refused with words', async (_name, form, words) => {
    const answer = await send(form, { session: await opened() });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(words);
  });

  test.each<readonly [string, Partial<Sending>]>([
    [
      'of another site',
      { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' } },
    ],
    ['of another site that hides one header', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    ['whose token is another’s', { token: 'x'.repeat(43) }],
    ['without a session', { session: { cookie: '', token: '' } }],
    ['in another encoding', { headers: { 'Content-Type': 'application/json' } }],
  ])('%s is refused, and nothing is changed', async (_name, sending) => {
    const before = await seeded.archive.store.revisions();
    const session = await opened();
    const answer = await send({ ...dismissal, state: 'accepted' }, { session, ...sending });
    expect(answer.status).toBe(403);
    expect(await seeded.archive.store.revisions()).toEqual(before);
  });
});

describe('a site for reading only', () => {
  test('has no forms, and takes none', async () => {
    const reading = createApp(siteOf(seeded.archive));
    const answer = await reading.request(`${PAPER}/correct`);
    const body = await answer.text();
    expect(body).toContain('for reading only');
    expect(body).not.toContain('name="token"');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const sent = await send(dismissal, { session: await opened(), to: reading });
    expect(sent.status).toBe(403);
    expect(sent.body).toContain('chancery serve --edit');
  });
});

test('the address of a person merged with another leads to who it is now', async () => {
  const persons = [personId('hallam-piet'), personId('marrow-adele')];
  const asker = { by: 'Ines', reason: 'One man.', reader: PUBLIC };
  await seeded.archive.revise({ kind: 'merge', persons }, asker);
  for (const ending of ['', '.json']) {
    const moved = await app.request(`/people/marrow-adele${ending}`);
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe(`/people/hallam-piet${ending}`);
  }
});

test('every kind of finding has its place on the page of codes', async () => {
  const body = await page('/findings/codes');
  for (const [, code] of (await page('/findings')).matchAll(/findings\/codes#([a-z-]+)/g)) {
    expect(body).toContain(`id="${code}"`);
  }
});

describe('who is who', () => {
  const HALLAM = '/people/hallam-piet';
  const MARROW = '/people/marrow-adele';

  async function decide(form: Record<string, string>): Promise<number> {
    const session = await opened(`${HALLAM}/decide`);
    return (await send({ ...form, back: `${HALLAM}/decide` }, { session })).status;
  }

  /** Takes back what was said before of who is who. */
  async function withdrawAll(): Promise<void> {
    const decided = await page(`${HALLAM}/decide`);
    for (const [, revision = ''] of decided.matchAll(/name="revision" value="([^"]+)"/g)) {
      expect(await decide({ kind: 'withdraw', revision })).toBe(303);
    }
  }

  test('two are said to be one, and the word is taken back', async () => {
    await withdrawAll();
    expect(await page(`${HALLAM}/decide?name=Marrow`)).toContain('value="marrow-adele"');
    const merge = { kind: 'merge', person: 'hallam-piet', other: 'marrow-adele' };
    expect(await decide(merge)).toBe(303);
    const moved = await app.request(MARROW);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, HALLAM]);
    const merged = await page(HALLAM);
    expect(merged).toContain('Marrow, Adele');
    const decided = await page(`${HALLAM}/decide`);
    expect(decided).toContain('One person: Hallam, Piet and Marrow, Adele.');
    await withdrawAll();
    expect((await app.request(MARROW)).status).toBe(200);
    expect(await page(HALLAM)).not.toContain('Marrow, Adele');
  });

  test('the names of one paper are said to be someone else', async () => {
    const papers = async (): Promise<number> =>
      (JSON.parse(await page(`${HALLAM}.json`)) as { documents: number }).documents;
    const before = await papers();
    const desk = await page(`${HALLAM}/decide`);
    const [, box = '', value = ''] = /name="(named [^"]+)" value="([^"]+)"/.exec(desk) ?? [];
    expect(await decide({ kind: 'split', person: 'hallam-piet', [box]: value })).toBe(303);
    expect(await page(`${HALLAM}/decide`)).toContain('set apart');
    expect(await papers()).toBe(before - 1);
  });

  test.each([
    [{ kind: 'merge', person: 'hallam-piet' }, 'Choose the person'],
    [{ kind: 'merge', person: 'hallam-piet', other: 'nobody' }, 'There is no person nobody'],
    [{ kind: 'split', person: 'hallam-piet' }, 'Say which entries'],
  ])('%j is refused', async (form, words) => {
    const session = await opened(`${HALLAM}/decide`);
    const answer = await send(form, { session });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(words);
  });
});
