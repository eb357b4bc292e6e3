import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeededArchive, emptyArchive, seededArchive } from '../../test/seeded-archive.ts';
import { createApp } from './app.ts';
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

describe('who knew', () => {
  test('the form says a name, and the name leads back to the same person', async () => {
    const { body } = await get('/knew?person=marrow-adele');
    expect(body).toContain('name="person" value="Marrow, Adele"');
    const again = await get('/knew?person=Marrow%2C+Adele');
    expect(again.body).toContain('What Marrow, Adele knew');
  });
});

test('who knew: until somebody is asked for, an example leads to what it says', async () => {
  const { body } = await get('/knew');
  const example = /Try <a href="(\/knew\?[^"]+)">([^<]+)<\/a><span class="note"> (\d+) paper/.exec(
    body,
  );
  const [, address = '', words = '', papers] = example ?? [];
  const asked = address.replaceAll('&amp;', '&');
  expect((await get(asked)).body).toContain(`<h2 id="h-knew">${words}</h2>`);
  const { total } = JSON.parse((await get(asked.replace('?', '.json?'))).body) as { total: number };
  expect(total).toBeGreaterThan(0);
  expect(total).toBe(Number(papers));
  expect((await get('/knew?person=marrow-adele')).body).not.toContain('>Try <');
});

test('past the end of a list the way back leads to its last page', async () => {
  const { body } = await get('/search?q=*&page=999');
  expect(body).toMatch(/<a href="\/search\?q=\*(?:&amp;page=\d)?" rel="prev">/);
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

describe('the overviews', () => {
  const ALL = ['/timeline', '/network', '/map', '/conversations'];

  test('are found from the head of every page, and on the home page with what each shows', async () => {
    const { body } = await get('/');
    const head = body.slice(0, body.indexOf('<main'));
    const main = body.slice(body.indexOf('<main'), body.indexOf('<footer'));
    expect(head).toContain('<a href="/timeline">Overviews</a>');
    for (const address of ALL) expect(main).toContain(`<h3><a href="${address}">`);
  });

  test.each(ALL)('%s leads to the others, and says which it is', async (address) => {
    const { body } = await get(address);
    const choice = /<nav class="over".*?<\/nav>/s.exec(body)?.[0] ?? '';
    for (const one of ALL) expect(choice).toContain(`<a href="${one}"`);
    expect(choice).toContain(`<a href="${address}" aria-current="page">`);
    expect(body).toContain('<a href="/timeline" aria-current="page">Overviews</a>');
  });
});

describe('what is not here', () => {
  test.each([
    '/d/nowhere/d1',
    '/d/nowhere',
    '/collections/nowhere',
    '/people/nobody',
    '/sources/00',
    '/nothing',
  ])('%s gets a page that helps, and one error shape as data', async (address) => {
    const page = await get(address);
    expect(page.status).toBe(404);
    expect(page.body).toContain('Not in this archive');
    const data = await get(`${address}.json`);
    expect(data.status).toBe(404);
    expect(JSON.parse(data.body)).toMatchObject({ error: { status: 404 } });
  });

  test('the address of a paper without its key leads to the collection', async () => {
    const page = await get('/d/kestrel1951v02');
    expect([page.status, page.headers.get('location')]).toEqual([
      301,
      '/collections/kestrel1951v02',
    ]);
    const data = await get('/d/kestrel1951v02.json');
    expect([data.status, data.headers.get('location')]).toEqual([
      301,
      '/collections/kestrel1951v02.json',
    ]);
  });

  test('an empty archive says what to do', async () => {
    const { archive, remove } = await emptyArchive();
    const answer = await createApp(siteOf(archive)).request('/');
    expect(await answer.text()).toContain('chancery import PATH...');
    await remove();
  });
});
