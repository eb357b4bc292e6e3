import type { Hono } from 'hono';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leftIn } from '../../test/left-in-russian.ts';
import { type SeededArchive, emptyArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
import { editableSite, siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;
let desk: Hono;
let found: readonly string[];

beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(siteOf(seeded.archive));
  desk = createApp(editableSite(seeded.archive));
  found = await Promise.all(
    ['lang:ru', 'holding:cited', 'kind:telegram'].map(async (query) => {
      const answer = await app.request(`/search.json?q=${query}`);
      const { hits } = (await answer.json()) as { hits: readonly { id: string }[] };
      return `/d/${hits[0]?.id}`;
    }),
  );
});
afterAll(() => seeded.remove());

const RUSSIAN = { Cookie: 'lang=ru' };

async function inRussian(address: string, site = app): Promise<string> {
  const answer = await site.request(address, { headers: RUSSIAN });
  return answer.text();
}

const PAGES = [
  '/',
  '/search',
  '/search?q=Kestrel',
  '/search?q=Kestrel&view=context',
  '/search?q=from:Marrow+date:1951..+OR+ship*',
  '/search?q=zzyzx',
  '/search?q=Kestrel+OR',
  '/search?q=date:1951-13',
  '/search?q=kind:poem',
  '/d/kestrel1951v02/d2',
  '/d/kestrel1951v02/d2/cite',
  '/d/kestrel1951v02/d2/correct',
  '/d/kestrel1951v02/persons',
  '/collections',
  '/collections/kestrel1951v02',
  '/desiderata',
  '/series',
  '/people',
  '/people?name=Marrow',
  '/people/suggestions',
  '/people/marrow-adele',
  '/people/marrow-adele/decide',
  '/offices',
  '/offices?name=FonOff',
  '/offices/department',
  '/knew',
  '/knew?person=marrow-adele',
  '/knew?person=marrow-adele&at=1951-06-30&not=thornbury',
  '/knew?person=zzyzx&at=yesterday',
  '/requests',
  '/requests?show=all',
  '/findings',
  '/findings/codes',
  '/revisions',
  '/timeline',
  '/network',
  '/network?of=persons',
  '/network?focus=Department+of+State',
  '/map',
  '/map?part=europe',
  '/d/nowhere/d1',
  '/nowhere',
];

describe('in Russian', () => {
  test('every page says all it says in Russian, and of what it does not, in which language it is', async () => {
    const left: string[] = [];
    for (const address of [...PAGES, ...found]) {
      const body = await inRussian(address);
      expect(body).toContain('<html lang="ru"');
      left.push(...leftIn(parse(body)).map((words) => `${address}: ${words}`));
    }
    expect(left).toEqual([]);
  });

  test('so do the desk, an empty archive, cards and pictures', async () => {
    const empty = await emptyArchive();
    const pages = await Promise.all([
      inRussian('/d/kestrel1951v02/d2/correct', desk),
      inRussian('/people/marrow-adele/decide', desk),
      inRussian('/', createApp(siteOf(empty.archive))),
    ]);
    expect(pages.flatMap((page) => leftIn(parse(page)))).toEqual([]);
    expect(await inRussian('/d/kestrel1951v02/d2.card')).toContain('Хранится');
    expect(await inRussian('/timeline.svg')).toContain('Документы по годам');
    await empty.remove();
  });

  test('data, texts and citations are the same as in English', async () => {
    for (const twin of [
      '/findings/codes.json',
      '/search.json?q=Kestrel',
      '/search.json?q=Kestrel+OR',
      '/d/kestrel1951v02/d2.json',
      '/d/kestrel1951v02/d2.txt',
      '/d/kestrel1951v02/d2.bib',
      '/d/kestrel1951v02/d2/cite.json',
      '/d/nowhere/d1.json',
      '/nowhere.json',
      '/desiderata.csv',
    ]) {
      const english = await (await app.request(twin)).text();
      expect(await inRussian(twin), twin).toBe(english);
    }
  });
});

describe('fonts of the first words', () => {
  test.each([
    ['en', '/collections', ['latin']],
    ['ru', '/collections', ['cyrillic', 'latin']], // figures are Latin letters to a font
    ['en', '/d/kestrel1951v02/d2', ['latin', 'italic']],
  ])('in %s, %s asks ahead for %j', async (lang, address, wanted) => {
    const answer = await app.request(address, { headers: { Cookie: `lang=${lang}` } });
    const asked = [...(await answer.text()).matchAll(/rel="preload" href="\/fonts\/([^"]+)"/g)];
    const fonts = asked.map(([, name = '']) => /italic|cyrillic|latin(?!.*italic)/.exec(name)?.[0]);
    expect([...new Set(fonts)]).toEqual(wanted);
  });
});

describe('the language of an answer', () => {
  test.each([
    ['', '', 'en'],
    ['', 'ru', 'ru'],
    ['', 'ru-RU,en;q=0.5', 'ru'],
    ['', 'en-GB,ru;q=0.9', 'en'],
    ['', 'fr,ru;q=0.3', 'ru'],
    ['', 'fr', 'en'],
    ['', 'ru;q=0,en', 'en'],
    ['', ';;,q=', 'en'],
    ['lang=en', 'ru', 'en'],
    ['lang=ru', 'en', 'ru'],
    ['lang="><x', 'ru', 'ru'],
  ])('cookie %j and %j give %s', async (cookie, asked, spoken) => {
    const headers = { Cookie: cookie, 'Accept-Language': asked };
    const answer = await app.request('/collections', { headers });
    expect(await answer.text()).toContain(`<html lang="${spoken}">`);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });

  test('requests that are answered at once do not mix their languages', async () => {
    const asked = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 'ru' : 'en'));
    const pages = await Promise.all(
      asked.map(async (lang) => {
        const answer = await app.request('/d/kestrel1951v02/d2', {
          headers: { Cookie: `lang=${lang}` },
        });
        return answer.text();
      }),
    );
    expect(new Set(pages.filter((_, at) => at % 2 === 0)).size).toBe(1);
    expect(new Set(pages).size).toBe(2);
  });

  test('a page that is kept is asked for anew when the language changes', async () => {
    const english = await app.request('/collections', { headers: { Cookie: 'lang=en' } });
    const tag = english.headers.get('etag') ?? '';
    const again = { Cookie: 'lang=en', 'If-None-Match': tag };
    expect((await app.request('/collections', { headers: again })).status).toBe(304);
    const other = { ...RUSSIAN, 'If-None-Match': tag };
    expect((await app.request('/collections', { headers: other })).status).toBe(200);
  });

  test.each([
    ['/d/kestrel1951v02/d2?x=1', '/d/kestrel1951v02/d2?x=1'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere', '/'],
    ['https://elsewhere.example/', '/'],
  ])('the switch leads back to %s only within the site', async (back, to) => {
    const answer = await app.request('/language', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' },
      body: new URLSearchParams({ to: 'ru', back }),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
    expect(answer.headers.get('set-cookie')).toMatch(/^lang=ru;.*HttpOnly.*SameSite=Lax/);
  });
});
