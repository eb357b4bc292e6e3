import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeededArchive, emptyArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
import { onlyHosts } from './protection.ts';
import { siteOf } from './server.ts';

let seeded: SeededArchive;
let app: Hono;

beforeAll(async () => {
  seeded = await seededArchive();
  app = createApp(siteOf(seeded.archive));
});
afterAll(() => seeded.remove());

async function get(address: string, headers: Record<string, string> = {}) {
  const answer = await app.request(address, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

async function record(): Promise<string> {
  const { body } = await get('/search.json?q=kind:telegram+lang:ru');
  const found = JSON.parse(body) as { hits: { id: string }[] };
  return `/d/${found.hits[0]?.id}`;
}

describe('every page', () => {
  test.each([
    ['/', '/index.json', 'What it holds'],
    ['/search?q=refugees', '/search.json?q=refugees', '<mark>refugees</mark>'],
    ['/d/kestrel1951v02/d2', '/d/kestrel1951v02/d2.json', 'had sailed'],
    ['/collections', '/collections.json', 'Papers on the Kestrel Affair'],
    ['/timeline', '/timeline.json', 'Papers of 1951, day by day'],
    ['/network', '/network.json', 'Which offices sent papers to which'],
    ['/network?of=persons', '/network.json?of=persons', 'Who wrote to whom'],
    ['/map', '/map.json', 'Washington'],
    ['/collections/kestrel1951v02', '/collections/kestrel1951v02.json', 'The ship at Ostgard'],
    ['/desiderata', '/desiderata.json', '398'],
    ['/people', '/people.json', 'Marrow, Adele'],
    ['/people?name=Marrov', '/people.json?name=Marrov', 'Marrow, Adele'],
    ['/people/suggestions', '/people/suggestions.json', 'One person or two'],
    ['/people/marrow-adele', '/people/marrow-adele.json', 'Papers by role'],
    ['/people/marrow-adele/decide', '/people/marrow-adele/decide.json', 'Nobody else here'],
    ['/offices', '/offices.json', 'Department of State'],
    ['/offices?name=FonOff', '/offices.json?name=FonOff', 'Foreign Office'],
    ['/offices/department', '/offices/department.json', 'Deptoff'],
    ['/findings', '/findings.json', 'Contradictions and gaps'],
    ['/requests', '/requests.json', 'Open requests'],
    ['/knew', '/knew.json', 'Who knew what, when'],
    ['/knew?person=marrow-adele', '/knew.json?person=marrow-adele', 'What Marrow, Adele knew'],
    ['/findings/codes', '/findings/codes.json', 'weekday-does-not-fit'],
    ['/revisions', '/revisions.json', 'What persons changed'],
    ['/d/kestrel1951v02/d2/correct', '/d/kestrel1951v02/d2/correct.json', 'for reading only'],
  ])('%s has its words, a canonical address and data beside it', async (address, twin, words) => {
    const page = await get(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(words);
    expect(page.body).toContain(`<link rel="canonical" href="${address}"/>`);
    expect(page.body).toContain(`href="${twin}"`);
    const data = await get(twin);
    expect(data.status).toBe(200);
    expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(data.body)).toBeTypeOf('object');
  });

  test('carries no script of its own words, and a policy that would run none', async () => {
    for (const address of ['/d/kestrel1951v02/d2', '/search?q=Kestrel']) {
      const { body, headers } = await get(address);
      expect(
        body.replaceAll(
          /<script type="module" src="\/assets\/islands\/[\w-]+\.js"><\/script>/g,
          '',
        ),
      ).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|data:|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('all addresses on the pages lead somewhere', async () => {
    const seen = new Set<string>();
    const waiting = [
      '/',
      '/search?q=Kestrel',
      '/search?q=holding:cited',
      '/people',
      '/desiderata',
      '/findings',
      await record(),
    ];
    while (waiting.length > 0) {
      const address = waiting.pop() ?? '/';
      if (seen.has(address)) continue;
      seen.add(address);
      const { status, body, headers } = await get(address);
      expect(`${address}: ${status}`).toBe(`${address}: 200`);
      const isPage = headers.get('content-type')?.startsWith('text/html');
      if (!isPage) continue;
      for (const [, href = ''] of body.matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
        const isNarrower = address.startsWith('/search') && href.startsWith('/search');
        if (!isNarrower) waiting.push(href.replaceAll('&amp;', '&'));
      }
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  test('anchors within a page are there, once', async () => {
    for (const address of ['/d/kestrel1951v02/d2', await record()]) {
      const { body } = await get(address);
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const targets = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) =>
        decodeURIComponent(id),
      );
      expect(targets.length).toBeGreaterThan(5);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('a document', () => {
  test('shows words of its source as words', async () => {
    const { body } = await get('/d/kestrel1951v02/d2');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toMatch(/(?:href|src|action)="javascript:/);
  });

  test('leads to the paper it cites, and to the one that nobody holds', async () => {
    const { body } = await get('/d/kestrel1951v02/d2');
    expect(body).toMatch(/<a class="ref held" href="\/d\/kestrel1951v02\/d1"[^>]*>Deptel 380<\/a>/);
    const cited = /<a class="ref cited" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const page = await get(cited);
    expect(page.body).toContain('Nobody here holds this paper');
    expect(page.body).toContain('href="/d/kestrel1951v02/d2#');
    expect((await get(`${cited}.txt`)).body).toContain('“My 398 of May 9”');
    expect(JSON.parse((await get(`${cited}.json`)).body)).toMatchObject({ holding: 'cited' });
  });

  test('is cited by others, with their words', async () => {
    const { body } = await get('/d/kestrel1951v02/d1');
    expect(body).toMatch(/Cited by[\s\S]*“Deptel 380”/);
  });

  test('in two languages says the language of each text, and marks the copy given twice', async () => {
    const { body } = await get(await record());
    expect(body).toContain('lang="ru"');
    expect(body).toContain('lang="en"');
    expect(body.match(/<tr class="twice">/g)).toHaveLength(2);
    expect(body).toMatch(/<td><a class="wire name"[^>]* lang="ru">/);
    expect(body).toMatch(/30551 <svg[^>]*aria-label="against"/);
  });

  test('is there as a card, for the links that lead to it', async () => {
    const held = await get('/d/kestrel1951v02/d1.card');
    expect(held.body).not.toContain('<html');
    expect(held.body).toContain('Held');
    const list = JSON.parse((await get('/search.json?q=holding:cited')).body) as {
      hits: { id: string }[];
    };
    const cited = await get(`/d/${list.hits[0]?.id}.card`);
    expect(cited.body).toContain('Cited, not held');
    expect((await get('/d/kestrel1951v02/nothing.card')).status).toBe(404);
  });

  test('is cited in the forms that reference managers take', async () => {
    const page = await get('/d/kestrel1951v02/d1');
    expect(page.body).toContain('class="Z3988"');
    for (const [form, type, words] of [
      ['ris', 'application/x-research-info-systems', 'TY  - PCOMM'],
      ['bib', 'application/x-bibtex', '@misc{'],
      ['csl', 'application/vnd.citationstyles.csl+json', '"personal_communication"'],
    ] as const) {
      const { status, headers, body } = await get(`/d/kestrel1951v02/d1.${form}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain(type);
      expect(body).toContain(words);
      // A laptop’s own address is nothing to cite.
      expect(body).not.toContain('localhost');
    }
  });

  test('is there as plain text', async () => {
    const { body, headers } = await get('/d/kestrel1951v02/d2.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(body).toContain('told me yesterday that Kestrel had sailed.');
    expect(body).toContain('[3] Not printed.');
  });
});

describe('a search', () => {
  test('narrows by links', async () => {
    const { body } = await get('/search?q=Kestrel');
    const facet = /<h3>Kind<\/h3>[\s\S]*?href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    expect(facet).toContain('kind%3D%22');
    expect((await get(facet ?? '')).body).toContain('aria-current="true"');
  });

  test('keeps to the dates that are typed, in its address', async () => {
    const moved = await get('/search?q=Kestrel+date:1950&from=1951-05&until=1951-06');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/search?q=Kestrel+date%3A1951-05..1951-06');
  });

  test('shows the words in context, line by line', async () => {
    const { body } = await get('/search?q=refugees&view=context');
    expect(body).toMatch(/<table class="kwic">.*<td lang="en"><b>refugees<\/b>/s);
    expect(body).toContain('kind%3D%22memcon%22&amp;view=context');
  });

  test('is a table of everything found', async () => {
    const { body, headers } = await get('/search.csv?q=Kestrel');
    const { total } = JSON.parse((await get('/search.json?q=Kestrel')).body) as { total: number };
    expect(headers.get('content-type')).toContain('text/csv');
    expect(body.trim().split('\n')).toHaveLength(total + 1);
  });

  test('that cannot be read says where, under the box', async () => {
    const { status, body } = await get('/search?q=Kestrel+OR');
    expect(status).toBe(400);
    expect(body).toMatch(/Kestrel <mark>OR<\/mark>/);
    expect(body).toContain('aria-invalid="true" aria-describedby="unread"');
    const data = await get('/search.json?q=Kestrel+OR');
    expect(JSON.parse(data.body)).toMatchObject({ error: { at: { start: 8 } } });
  });

  test('says which words it takes in every form', async () => {
    const { body } = await get('/search?q=refugees+%22safe+conduct%22');
    expect(body).toMatch(/Words count in every form: <span class="wire">refuge…<\/span>/);
    expect((await get('/search?q=holding:cited')).body).not.toContain('in every form');
  });

  test('for a surname leads to the same in every spelling', async () => {
    expect((await get('/search?q=Marrow')).body).toContain('href="/search?q=person%3AMarrow"');
    expect((await get('/search?q=refugees')).body).not.toContain('person%3A');
  });

  test('that finds nothing says what was searched and what to try', async () => {
    const { status, body } = await get('/search?q=zzyzx+qqqq');
    expect(status).toBe(200);
    expect(body).toContain('No paper has all of that');
    expect(body).toContain('href="/search?q=zzyzx+OR+qqqq"');
  });

  test('of any length and any signs is answered', async () => {
    for (const query of ['x'.repeat(50_000), '%00', '"><script>', '%ff%fe', '🛳️', "' OR 1=1 --"]) {
      const { status, body } = await get(`/search?q=${encodeURIComponent(query)}`);
      expect([200, 400]).toContain(status);
      expect(body).not.toMatch(/<script(?! type="module" src="\/assets)/);
    }
  });
});

describe('lists', () => {
  test('come as CSV in which no cell is a formula', async () => {
    const { body, headers } = await get('/desiderata.csv');
    const bytes = await (await app.request('/desiderata.csv')).bytes();
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(body.split('\n')[0]).toBe(
      'id,title,kind,number,from,to,date,hour,file,holder,records,cited by',
    );
    expect(body).toContain('398');
  });

  test('take any page number', async () => {
    for (const page of ['0', '-1', 'x', '1e9', '2']) {
      expect((await get(`/people?page=${page}`)).status).toBe(200);
    }
  });
});

describe('what is not here', () => {
  test.each(['/d/nowhere/d1', '/collections/nowhere', '/people/nobody', '/sources/00', '/nothing'])(
    '%s gets a page that helps, and one error shape as data',
    async (address) => {
      const page = await get(address);
      expect(page.status).toBe(404);
      expect(page.body).toContain('Not in this archive');
      const data = await get(`${address}.json`);
      expect(data.status).toBe(404);
      expect(JSON.parse(data.body)).toMatchObject({ error: { status: 404 } });
    },
  );

  test('a slash too many leads to the page', async () => {
    const answer = await app.request('/people/');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      'http://localhost/people',
    ]);
  });

  test('an empty archive says what to do', async () => {
    const { archive, remove } = await emptyArchive();
    const answer = await createApp(siteOf(archive)).request('/');
    expect(await answer.text()).toContain('chancery import PATH...');
    await remove();
  });
});

describe('the wire', () => {
  test('a page that has not changed is not sent again', async () => {
    const first = await get('/collections');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('/collections', { 'If-None-Match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    const dark = await get('/collections', { 'If-None-Match': tag, Cookie: 'theme=dark' });
    expect(dark.status).toBe(200);
  });

  test('stylesheet and fonts are there and keep', async () => {
    const { body } = await get('/');
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const sheet = await get(style);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    const files = [...sheet.body.matchAll(/url\('([^']+)'\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(`${file} ${(await get(file)).status}`).toBe(`${file} 200`);
    expect((await get('/fonts/pt-mono-..%2f..%2fpackage.json')).status).toBe(404);
    expect((await get('/assets/..%2fapp.ts')).status).toBe(404);
  });

  test('light or dark is the reader’s choice, and leads back to this site only', async () => {
    const chosen = async (back: string) =>
      app.request('/theme', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: 'http://localhost',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams({ theme: 'dark', back }),
      });
    const answer = await chosen('/people?start=M');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people?start=M']);
    expect(answer.headers.get('set-cookie')).toMatch(/^theme=dark;.*HttpOnly.*SameSite=Lax/);
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '']) {
      expect((await chosen(back)).headers.get('location')).toBe('/');
    }
    expect((await get('/', { Cookie: 'theme=dark' })).body).toContain(
      '<html lang="en" data-theme="dark">',
    );
    expect((await get('/', { Cookie: 'theme="><x' })).body).toContain('<html lang="en">');
  });

  test('forms of other sites are refused', async () => {
    const answer = await app.request('/theme', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://evil.example',
        'Sec-Fetch-Site': 'cross-site',
      },
      body: 'theme=dark',
    });
    expect(answer.status).toBe(403);
  });

  test('a private archive does not answer to a stranger’s name', async () => {
    const guarded = createApp(siteOf(seeded.archive), [onlyHosts(['127.0.0.1'])]);
    expect((await guarded.request('http://127.0.0.1:4028/')).status).toBe(200);
    expect((await guarded.request('http://evil.example:4028/')).status).toBe(421);
  });
});

describe('overviews', () => {
  test('the network says who sent how many papers to whom, and each number leads to its papers', async () => {
    const { body } = await get('/network');
    const [, search = ''] =
      /href="(\/search[^"]+)" aria-label="1 paper from Embassy in/.exec(body) ?? [];
    const found = await get(search.replaceAll('&amp;', '&').replace('/search?', '/search.json?'));
    expect(JSON.parse(found.body)).toMatchObject({ total: 1 });
  });

  test('one correspondent can be looked at, by any of his names', async () => {
    const { body } = await get('/network?focus=secretary+of+state');
    expect(body).toContain('1 sent, 1 received');
    expect(body).toContain('<link rel="canonical" href="/network?focus=Department+of+State"/>');
    const nobody = await get('/network?focus=zzyzx');
    expect(nobody.body).toContain('is called “zzyzx”');
  });

  test('years and collections narrow an overview, and nothing is left of it where nothing was written', async () => {
    const { body } = await get('/network.json?from=1952&until=1953');
    expect(JSON.parse(body)).toMatchObject({ papers: 0, strands: [] });
    const within = await get('/map.json?in=kestrel1951v02&from=1951');
    expect((JSON.parse(within.body) as { posts: unknown[] }).posts).toHaveLength(1);
    expect((await get('/network?from=1952')).body).toContain('No paper among these');
    expect((await get('/network?from=yesterday&part=moon')).status).toBe(200);
  });

  test.each(['/network.svg', '/map.svg?part=europe', '/timeline.svg'])(
    '%s is a picture of its own: no classes, no styles, no scripts',
    async (address) => {
      const { body, headers } = await get(address);
      expect(headers.get('content-type')).toBe('image/svg+xml');
      expect(body).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox=/);
      expect(body).not.toMatch(/ class=| style=|<style|<script| href="\//);
      expect(body).toContain('<title>');
    },
  );

  test('tables can be kept', async () => {
    expect((await get('/network.csv')).body).toContain('sender,addressee,papers,first,last');
    expect((await get('/map.csv')).body).toContain('Washington,38.9,-77');
  });
});
