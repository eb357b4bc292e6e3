import type { Hono } from 'hono';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '../src/model/reader.ts';
import { createApp } from '../src/web/app.ts';
import { editableSite } from '../src/web/server.ts';
import { crawl } from './crawl.ts';
import { leftInRussian } from './left-in-russian.ts';
import { type SeededArchive, sampleArchive } from './seeded-archive.ts';

let seeded: SeededArchive;
beforeAll(async () => {
  seeded = await sampleArchive();
});
afterAll(() => seeded.remove());

test(
  'what a Russian page says in Latin letters, papers and files say: the rest is Russian, or says in which language it is',
  { timeout: 240_000 },
  async () => {
    const app = createApp(editableSite(seeded.archive));
    const said = await wordsOf(app, await idsOf(seeded));
    const left: string[] = [];
    let pages = 0;
    for await (const { address, html } of crawl(app, { Cookie: 'lang=ru' })) {
      pages += 1;
      const stretches = leftInRussian(parse(html)).flatMap(latinIn);
      const known = [said, decodeURIComponent(address).replaceAll('+', ' ')];
      const strange = stretches.filter((words) => !known.some((one) => one.includes(words)));
      left.push(...strange.map((words) => `${address}: ${words}`));
      // A sentence of another stage that no message of the interface is the form of.
      const asStored = html.match(/class="as-stored">[^<]*/g) ?? [];
      left.push(...asStored.map((words) => `${address}: ${words}`));
    }
    expect(pages).toBeGreaterThan(150);
    expect([...new Set(left)]).toEqual([]);
  },
);

/** The runs of Latin letters in a stretch, with the signs and figures among them. */
function latinIn(stretch: string): readonly string[] {
  const runs = stretch.match(/[^\p{Script=Cyrillic}«»]+/gu) ?? [];
  return runs
    .map((run) => run.replace(/^[^\p{Script=Latin}]+|[^\p{Script=Latin}]+$/gu, ''))
    .flatMap((run) => run.split(/ — | · |: /))
    .filter((run) => /\p{Script=Latin}{3}/u.test(run) && !SHORTENED.test(run) && run !== 'niact');
}

/** `C. U. Bay`: a name as a picture has room for it. */
const SHORTENED = /^(?:\p{Lu}\. ?)+[\p{L}’-]+$/u;

const LISTS = [
  '/collections.json',
  '/series.json',
  '/people.json',
  '/offices.json',
  '/network.json',
  '/network.json?of=persons',
  '/map.json',
];

/** All that the data of the archive say of papers, persons, offices and files: values, and no names of fields. */
async function wordsOf(app: Hono, papers: readonly string[]): Promise<string> {
  const words: string[] = [];
  for (const address of [...LISTS, ...papers.map((id) => `/d/${id}.json`)]) {
    words.push(...valuesIn(await (await app.request(address)).json()));
  }
  return words.join('\n');
}

async function idsOf({ archive }: SeededArchive): Promise<readonly string[]> {
  const all = { condition: { kind: 'everything' }, sort: 'date', offset: 0, facets: [] } as const;
  const { hits } = await archive.store.search({ ...all, limit: 1000 }, PUBLIC);
  return hits.map(({ summary }) => summary.id);
}

function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(valuesIn);
}
