import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import type { Hono } from 'hono';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCANNED, scannedArchive } from '../../../test/scanned-archive.ts';
import type { SeededArchive } from '../../../test/seeded-archive.ts';
import { PUBLIC } from '../../model/reader.ts';
import { createApp } from '../app.ts';
import { siteOf } from '../server.ts';

let seeded: SeededArchive;
let app: Hono;
let image: string;

beforeAll(async () => {
  seeded = await scannedArchive();
  app = createApp(siteOf(seeded.archive));
  const [page] = await seeded.archive.store.scans(SCANNED, PUBLIC);
  image = `/iiif/image/${page?.image.id}`;
});
afterAll(() => seeded.remove());

async function json(address: string) {
  const answer = await app.request(address);
  return (await answer.json()) as Record<string, unknown>;
}

describe('page pictures by the IIIF Image API', () => {
  test('info.json says what may be asked', async () => {
    const answer = await app.request(`${image}/info.json`);
    expect(answer.headers.get('content-type')).toBe(
      'application/ld+json;profile="http://iiif.io/api/image/3/context.json"',
    );
    expect(await answer.json()).toMatchObject({
      id: `http://localhost${image}`,
      type: 'ImageService3',
      profile: 'level2',
      width: 1654,
      height: 2339,
      tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8] }],
    });
    const plain = await app.request(`${image}/info.json`, {
      headers: { Accept: 'application/json' },
    });
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('the base leads to info.json', async () => {
    const answer = await app.request(image);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${image}/info.json`);
  });

  test('every tile and size that info.json names is drawn as large as it says', async () => {
    const info = (await json(`${image}/info.json`)) as {
      sizes: { width: number; height: number }[];
    };
    for (const { width, height } of info.sizes) {
      const answer = await app.request(`${image}/full/${width},${height}/0/default.jpg`);
      const drawn = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([drawn.width, drawn.height]).toEqual([width, height]);
    }
    // The last column at scale 2, as viewers ask for it.
    const tile = await app.request(`${image}/1024,2048,630,291/315,146/0/default.jpg`);
    expect(tile.status).toBe(200);
  });

  test('a picture has its type, its canonical address and a tag', async () => {
    const answer = await app.request(`${image}/full/!200,200/90/gray.png`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('link')).toContain(
      `<http://localhost${image}/full/141,200/90/gray.png>;rel="canonical"`,
    );
    const turned = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([turned.width, turned.height]).toEqual([200, 141]);
    const tag = answer.headers.get('etag') ?? '';
    const again = await app.request(`${image}/full/141,200/90/gray.png`, {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test.each([
    ['/full/max/0/default.gif', 400],
    ['/full/9999,/0/default.jpg', 400],
    ['/0,0,5/max/0/default.jpg', 400],
    ['/full/max/0', 404],
  ])('%s is answered %i', async (path, status) => {
    const answer = await app.request(image + path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('a picture that no paper stands on is not there', async () => {
    const nowhere = `/iiif/image/${'0'.repeat(64)}-1`;
    for (const path of ['', '/info.json', '/full/max/0/default.jpg']) {
      expect((await app.request(nowhere + path)).status).toBe(404);
    }
  });
});

describe('viewers elsewhere', () => {
  const from = (origin: string) => ({ headers: { Origin: origin } });

  test('may read what is under /iiif, and nothing else', async () => {
    const answer = await app.request(`${image}/info.json`, from('https://viewer.example'));
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const page = await app.request('/search.json?q=x', from('https://viewer.example'));
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('are told what they may do before they ask', async () => {
    const answer = await app.request(`${image}/info.json`, {
      method: 'OPTIONS',
      ...from('https://viewer.example'),
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('are not let into an archive that serves this machine alone', async () => {
    const own = createApp(siteOf(seeded.archive, { onlyHere: true }));
    const let_in = async (init: RequestInit) =>
      (await own.request(`${image}/info.json`, init)).headers.get('access-control-allow-origin');
    expect(await let_in(from('https://elsewhere.example'))).toBeNull();
    expect(await let_in(from('null'))).toBeNull();
    expect(await let_in(from('http://localhost:5000'))).toBe('*');
    expect(await let_in({})).toBe('*');
  });
});

describe('a scanned paper as IIIF viewers read it', () => {
  const base = `/iiif/${SCANNED}`;

  test('its manifest passes the strict reading of @iiif/parser', async () => {
    const state = { warnings: [] as string[] };
    const read = presentation3StrictUpgrade(
      (await json(`${base}/manifest.json`)) as unknown as Parameters<
        typeof presentation3StrictUpgrade
      >[0],
      state,
    );
    expect(state.warnings).toEqual([]);
    expect(read.items).toHaveLength(2);
  });

  test('a canvas is as large as its picture and names its annotations', async () => {
    const { metadata, ...manifest } = await json(`${base}/manifest.json`);
    expect(metadata).toContainEqual({
      label: { en: ['Classification'] },
      value: { none: ['strictly secret'] },
    });
    expect(manifest).toMatchObject({
      type: 'Manifest',
      label: { none: ['Ciphered telegram from Trondheim, No. 417'] },
      navDate: '1951-05-14T00:00:00Z',
      service: [{ id: `http://localhost${base}/search`, type: 'SearchService2' }, {}],
      items: [
        {
          type: 'Canvas',
          width: 1654,
          height: 2339,
          items: [{ items: [{ body: { id: `http://localhost${image}/full/max/0/default.jpg` } }] }],
          annotations: [{ id: `http://localhost${base}/canvas/1/ru.json` }],
        },
        {},
      ],
    });
  });

  test('a text is given line by line, each where it stands', async () => {
    const { items } = (await json(`${base}/canvas/1/ru.json`)) as { items: unknown[] };
    expect(items).toHaveLength(10);
    expect(items[3]).toMatchObject({
      motivation: 'supplementing',
      body: { value: 'Сегодня министр Орловац заявил, что паром', language: 'ru' },
      target: `http://localhost${base}/canvas/1#xywh=180,644,1066,38`,
    });
  });

  test('a search finds words in every form, and says where they stand', async () => {
    // The page says `сборах` on its first page and `сборов` on its second.
    const answer = (await json(`${base}/search?q=${encodeURIComponent('сбор')}`)) as {
      items: { target: string }[];
      annotations: { items: unknown[] }[];
    };
    expect(answer.items.map(({ target }) => target)).toEqual([
      `http://localhost${base}/canvas/1#xywh=232,772,156,38`,
      `http://localhost${base}/canvas/2#xywh=804,324,182,38`,
    ]);
    expect(answer.annotations[0]?.items[0]).toMatchObject({
      motivation: 'contextualizing',
      target: {
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'сборах',
            suffix: expect.stringMatching(/^ будет/) as unknown,
          },
        ],
      },
    });
  });

  test('strokes without words are no text, stamps are, and neither hides the other', async () => {
    const { items } = (await json(`${base}/canvas/2/ru.json`)) as {
      items: { body: { value: string } }[];
    };
    expect(items.map(({ body }) => body.value).slice(2)).toEqual(['ЛЕБЕДЕВ', 'ПОЛУЧЕНО 15 МАЯ']);
    const found = (await json(`${base}/search?q=${encodeURIComponent('вопрос')}`)) as {
      items: { body: { value: string } }[];
    };
    expect(found.items.map(({ body }) => body.value)).toEqual(['вопрос', 'вопросу']);
  });

  test('a phrase over a line end has a box on each line; ё is found by е', async () => {
    const phrase = (await json(
      `${base}/search?q=${encodeURIComponent('"что вопрос о сборах"')}`,
    )) as {
      items: unknown[];
    };
    expect(phrase.items).toHaveLength(2);
    const name = (await json(`${base}/search?q=${encodeURIComponent('остается')}`)) as {
      items: { body: { value: string } }[];
    };
    expect(name.items.map(({ body }) => body.value)).toEqual(['остаётся']);
  });

  test('what cannot be read or is not there', async () => {
    expect((await app.request(`${base}/search?q=ship+OR`)).status).toBe(400);
    expect(await json(`${base}/search?motivation=painting`)).toMatchObject({
      ignored: ['motivation'],
      items: [],
    });
    for (const path of [
      '/iiif/kestrel1951v02/d2/manifest.json',
      `${base}/canvas/9/ru.json`,
      `${base}/canvas/1/fr.json`,
    ]) {
      expect((await app.request(path)).status).toBe(404);
    }
  });
});
