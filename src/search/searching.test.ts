import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionId, personId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Condition, TextField } from '../store/plan.ts';
import { TEXT_FIELDS } from '../store/plan.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { citedTerms } from './analysis.ts';
import { facetClause, facetLabel, facetValueLabel, narrowed } from './facets.ts';
import { imported, SOURCE } from './papers.contract.ts';
import type { SketchedPaper } from './papers.contract.ts';
import { matches } from './reference-evaluation.contract.ts';
import type { IndexedDocument } from './reference-evaluation.contract.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import { concordance, searchArchive } from './searching.ts';

const PAPERS: readonly SketchedPaper[] = [
  {
    key: 'd1',
    title: 'Safe conduct for the Zarja',
    blocks: [
      'head: Safe conduct for the Zarja',
      'The ship Zarja asks for safe conduct; see C–66781.',
    ],
    stated: { kind: 'telegram', from: 'Embassy in Latvia', number: '1020', date: '1944-03-22' },
  },
  {
    key: 'd2',
    blocks: [
      'The harbour was open and Morrow’s ships were safe. Nothing on conduct.',
      'note: See Zarja.',
    ],
    stated: { kind: 'despatch', from: 'Embassy in “Lake” land', number: '7', date: '1944-05' },
  },
  {
    key: 'd3',
    language: 'ru',
    blocks: ['Корабль «Заря» просит о безопасном проходе. 793.5 MAP/2–2751'],
    stated: { kind: 'telegram', from: 'Embassy in Latvia', date: '1950-09-27' },
    names: [{ surface: 'Зарей', surname: 'Заря', part: 'mentioned' }],
  },
];

let folder = '';
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-search-'));
  store = openSqliteStore(join(folder, 'store.sqlite'), 'create');
  await store.putSource({
    source: {
      id: SOURCE,
      name: 'harbour.xml',
      mediaType: 'application/xml',
      size: 1,
      format: 'tei',
      readWith: '1',
      notices: [],
    },
    collection: {
      id: collectionId('harbour1951'),
      kind: 'volume',
      title: 'The Harbour',
      record: [],
      parts: [],
      persons: [],
      terms: [],
    },
    papers: PAPERS.map(imported),
  });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  sort: 'relevance',
  limit: 10,
  offset: 0,
  ...more,
});

async function answer(query: string, more: Partial<SearchRequest> = {}): Promise<SearchAnswer> {
  return searchArchive(store, request(query, more), PUBLIC);
}

async function found(query: string, more: Partial<SearchRequest> = {}): Promise<string> {
  const answered = await answer(query, more);
  if (answered.kind === 'unread') return answered.message;
  return answered.hits.map((hit) => hit.summary.id.replace(/^.*\//, '')).join(' ');
}

describe('from words typed to papers found', () => {
  test.each([
    ['safe conduct', 'd1 d2'],
    ['"safe conduct"', 'd1'],
    ['Zarja', 'd1 d2'],
    ['body:Zarja', 'd1'],
    ['ships -harbour', 'd1'],
    ['C66781', 'd1'],
    ['793.5 MAP/2-2751', 'd3'],
    ['793.5*', 'd3'],
    ['корабли', 'd3'],
    ['from="Embassy in Latvia" ship', 'd1'],
    ['kind:telegram date:1944', 'd1'],
    ['number:1,020', 'd1'],
    ['lang:ru', 'd3'],
    ['in:Harbour1951 date:1944-05', 'd2'],
    ['date:1944-05-10..', 'd2 d3'],
    ['(harbour OR Заря) -despatch', 'd3 d2'],
    ['in:"the harbour" -Заря', 'd1 d2'],
    ['-in:harbour', ''],
    ['in:(harbour1951 OR Harbour) Заря', 'd3'],
    ['in:lake', 'There is no collection `lake` here'],
    ['neverfound', ''],
    ['"open', 'The quotation mark here is never closed'],
  ])('%s', async (query, expected) => {
    const ids = await found(query);
    expect(ids.split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  test('hits carry their passages, the answer its reading and its facets', async () => {
    const answered = await answer('"safe conduct"');
    expect(answered).toMatchObject({
      kind: 'found',
      total: 1,
      readAs: '“safe conduct” exactly',
      facets: { kind: [{ value: 'telegram', count: 1 }], year: [{ value: '1944', count: 1 }] },
      hits: [
        {
          snippets: [
            { words: 'Safe conduct for the Zarja', found: [{ start: 0, end: 12 }] },
            { words: 'The ship Zarja asks for safe conduct; see C–66781.' },
          ],
        },
      ],
    });
  });

  test('pages and orders are kept', async () => {
    expect(await found('*', { sort: 'date' })).toBe('d1 d2 d3');
    expect(await found('*', { sort: 'date-descending', limit: 1, offset: 1 })).toBe('d2');
    expect(await found('*', { limit: -5, offset: -5 })).toBe('');
  });

  test('a concordance goes through the papers found', async () => {
    const lines = await concordance(store, request('conduct', { sort: 'date' }), PUBLIC);
    expect(lines).toMatchObject({ kind: 'found', total: 2 });
    expect(lines.kind === 'found' && lines.lines.map((line) => line.found)).toEqual([
      'conduct',
      'conduct',
      'conduct',
    ]);
  });
});

describe('a query that finds nothing', () => {
  beforeAll(() =>
    store.putResolution(
      {
        links: [],
        cited: [],
        persons: [
          person('harbour-morrow', 'Morrow, James'),
          person('harbour-morrell', 'Morrell, Ann'),
          person('harbour-strand', 'Strand, Olaf'),
        ],
        identities: [],
        findings: [],
        answers: [],
        knowledge: [],
      },
      () => ({ head: [], body: [], notes: [], from: [], to: [], person: [], file: [] }),
    ),
  );

  test.each([
    ['Morow', 'Morrow'],
    ['harbour from:Marrow', undefined], // no paper from Morrow speaks of a harbour
    ['body:harbour morow', 'body:harbour Morrow'],
    ['Murrow', 'Morrow'],
    ['-ship OR person:morow', undefined], // it finds something
    ['(zzzz OR Morow)', '(zzzz OR Morrow)'],
    ['Strond', undefined], // nothing is found for Strand either
    ['Mor', undefined],
    ['"Morow"', undefined],
  ])('%s: did you mean %s?', async (query, expected) => {
    const answered = await answer(query);
    expect(answered.kind === 'found' && answered.didYouMean).toBe(expected);
  });
});

describe('a person is found in every spelling of the name', () => {
  beforeAll(() =>
    store.putResolution(
      {
        links: [],
        cited: [],
        persons: [person('zarya', 'Zarya, Anna', 'Заря', 'Anna Zaria', 'Van der Zar, Anna')],
        identities: [],
        findings: [],
        answers: [],
        knowledge: [],
      },
      citedTerms,
    ),
  );

  test.each([
    ['person:Zarya', 'd3'],
    ['person:(Zarya OR Hale)', 'd3'],
    ['-person:Заря', 'd1 d2'],
    ['-person:Zarya', 'd1 d2'],
    ['Zarya', ''], // only names that are asked for as names
    ['person="Zarya"', ''],
    ['person:Zarj', ''],
    ['head:Zarya', ''],
  ])('%s', async (query, expected) => {
    expect((await found(query)).split(' ').sort().join(' ')).toBe(expected);
  });

  test('and the answer says so', async () => {
    expect(await answer('person:Zarya')).toMatchObject({
      readAs: 'naming Zarya or naming Заря or naming Zaria',
    });
  });
});

function person(id: string, name: string, ...others: readonly string[]): Person {
  return {
    id: personId(id),
    name,
    names: [name, ...others].map((each) => ({
      name: each,
      script: 'latin',
      source: 'volume-list',
    })),
    descriptions: [],
    tenures: [],
    identifiers: {},
    merges: [],
  };
}

describe('facets', () => {
  test('adding a value to the query finds as many as the facet counts', async () => {
    const answered = await answer('');
    if (answered.kind === 'unread') throw new Error(answered.message);
    for (const facet of ['year', 'kind', 'collection', 'from', 'language', 'holding'] as const) {
      for (const { value, count } of answered.facets[facet] ?? []) {
        const narrower = await answer(narrowed('', facetClause(facet, value)));
        expect(narrower.kind === 'found' && narrower.total).toBe(count);
      }
    }
  });

  test.each([
    ['', 'kind="telegram"'],
    ['ship', 'ship kind="telegram"'],
    ['ship OR boat', '(ship OR boat) kind="telegram"'],
    ['ship boat', 'ship boat kind="telegram"'],
  ])('%j is narrowed to %j', (query, expected) => {
    expect(narrowed(query, facetClause('kind', 'telegram'))).toBe(expected);
  });

  test.each([
    ['kind', 'circular_telegram', 'Circular telegram'],
    ['language', 'ru', 'Russian'],
    ['language', 'und', 'Not known'],
    ['classification', 'top secret', 'Top secret'],
    ['from', 'Embassy in Norway', 'Embassy in Norway'],
  ] as const)('%s %s is shown as %s', (facet, value, label) => {
    expect(facetValueLabel(facet, value)).toBe(label);
    expect(facetLabel(facet)).not.toBe('');
  });
});

const DOCUMENTS: readonly IndexedDocument[] = PAPERS.map((sketch) => ({
  terms: imported(sketch).terms,
  values: { kind: [sketch.stated?.kind ?? 'unknown'], number: [sketch.stated?.number ?? ''] },
  days: {
    d1: { from: '1944-03-22', to: '1944-03-22' },
    d2: { from: '1944-05-01', to: '1944-05-31' },
    d3: { from: '1950-09-27', to: '1950-09-27' },
  }[sketch.key] ?? { from: '', to: '' },
}));

/** Conditions over the tokens that the papers have, so that many of them find something. */
function conditions(): fc.Arbitrary<Condition> {
  const tokens = [...new Set(DOCUMENTS.flatMap(({ terms }) => Object.values(terms).flat()))];
  const token = fc.constantFrom(...tokens, 'nothing', '"', '* OR', 'NEAR(');
  const field = fc.constantFrom<TextField | undefined>(undefined, ...TEXT_FIELDS);
  const within = (condition: Condition, name: TextField | undefined): Condition =>
    name === undefined ? condition : ({ ...condition, in: name } as Condition);
  const several = fc.array(token, { minLength: 1, maxLength: 3 });
  const stretch = fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.constantFrom(...TEXT_FIELDS), fc.nat(20))
    .map(([{ terms }, name, at]) => terms[name].slice(at, at + 3))
    .filter((found) => found.length > 0);
  const day = fc.constantFrom('1944-01-01', '1944-03-22', '1944-05-10', '1950-01-01', '1951-01-01');
  const leaf = fc.oneof(
    fc.tuple(several, field).map(([of, name]) => within({ kind: 'word', tokens: of }, name)),
    fc.tuple(stretch, field).map(([of, name]) => within({ kind: 'phrase', tokens: of }, name)),
    fc
      .tuple(token, field)
      .map(([of, name]) => within({ kind: 'prefix', start: of.slice(0, 3) }, name)),
    fc
      .tuple(fc.uniqueArray(token, { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 9 }))
      .map(([of, distance]): Condition => ({ kind: 'near', tokens: of, within: distance })),
    fc.tuple(day, day).map(([from, to]): Condition => ({ kind: 'dates', from, to })),
    fc
      .constantFrom('telegram', 'Despatch', 'letter')
      .map((value): Condition => ({ kind: 'field', field: 'kind', value })),
  );
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 3 })
        .map((of): Condition => ({ kind: 'all', of })),
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 3 })
        .map((of): Condition => ({ kind: 'any', of })),
      tie('tree').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).tree;
}

test('the store finds what conditions mean, for any of them', async () => {
  const ids = PAPERS.map(({ key }) => `harbour1951/${key}`);
  await fc.assert(
    fc.asyncProperty(conditions(), async (condition) => {
      const { hits } = await store.search(
        { condition, sort: 'date', limit: 10, offset: 0, facets: [] },
        PUBLIC,
      );
      const expected = ids.filter((_id, at) => {
        const document = DOCUMENTS[at];
        return document !== undefined && matches(condition, document);
      });
      expect(hits.map((hit) => hit.summary.id).sort()).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
