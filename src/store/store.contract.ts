import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpStore } from '../../test/dump-archive.ts';
import { collectionId, documentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { testConversations } from './conversations.contract.ts';
import type { Condition, IndexTerms, SearchPlan } from './plan.ts';
import { FACETS } from './plan.ts';
import {
  affair,
  cited,
  identified,
  person,
  resolutionOf,
  source,
  terms,
} from './affair.contract.ts';
import type { Store } from './store.ts';

const VOLUME = collectionId('lakes1951');
const [FIRST, SECOND, THIRD] = ['d1', 'd2', 'd3'].map((key) => documentId(VOLUME, key)) as [
  ReturnType<typeof documentId>,
  ReturnType<typeof documentId>,
  ReturnType<typeof documentId>,
];
const CITED = documentId(VOLUME, 'cited-embassy-402');

/** How the suite gets a store of one kind, empty, and is rid of it. */
export interface StoreUnderTest {
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every implementation of `Store` promises. */
export function testStore(name: string, underTest: StoreUnderTest): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await underTest.open();
    });
    afterEach(async () => {
      await store.close();
      await underTest.dispose();
    });

    testSources(() => store);
    testReading(() => store);
    testSearch(() => store);
    testResolution(() => store);
    testConversations(() => store);
  });
}

type Get = () => Store;

function testSources(store: Get): void {
  describe('sources', () => {
    test('an empty archive answers everything', async () => {
      expect(await store().counts(PUBLIC)).toMatchObject({
        sources: 0,
        held: 0,
        cited: 0,
        years: {},
      });
      expect(await store().collections(PUBLIC)).toEqual([]);
      expect(await store().document(FIRST, PUBLIC)).toBeUndefined();
      expect(await store().needsResolution()).toBe(false);
      expect(await store().search(plan({ kind: 'everything' }), PUBLIC)).toMatchObject({
        total: 0,
      });
      expect(await store().check()).toEqual([]);
    });

    test('a source comes back with its notices', async () => {
      const put = affair();
      await store().putSource(put);
      expect(await store().source(put.source.id)).toEqual(put.source);
      expect(await store().sources()).toEqual([put.source]);
      expect(await store().needsResolution()).toBe(true);
    });

    test('a source put twice changes nothing', async () => {
      await store().putSource(affair());
      const before = await dumpStore(store());
      await store().putSource(affair());
      expect(await dumpStore(store())).toEqual(before);
    });

    test('a refused source leaves its record and no papers', async () => {
      await store().putSource(affair());
      await store().putRefused({ ...affair().source, format: null });
      expect(await store().counts(PUBLIC)).toMatchObject({ sources: 1, refused: 1, held: 0 });
      expect(await store().search(plan(word('harbour')), PUBLIC)).toMatchObject({ total: 0 });
    });

    test('a newer source takes over the papers with the same ids', async () => {
      await store().putSource(affair());
      const newer = affair({ seed: 'b', titles: ['A better reading'] });
      await store().putSource(newer);
      const first = await store().document(FIRST, PUBLIC);
      expect(first?.summary.title).toBe('A better reading');
      expect(first?.holding === 'held' && first.paper.source).toBe(newer.source.id);
      expect((await store().document(SECOND, PUBLIC))?.summary.title).toBe('The harbour is open');
      expect(await store().search(plan({ kind: 'everything' }), PUBLIC)).toMatchObject({
        total: 3,
      });
    });

    test('papers that a new reading of the same source no longer has are gone', async () => {
      await store().putSource(affair());
      const { papers, ...rest } = affair();
      await store().putSource({ ...rest, papers: papers.slice(0, 2) });
      expect(await store().document(THIRD, PUBLIC)).toBeUndefined();
      expect(await store().counts(PUBLIC)).toMatchObject({ held: 2 });
      expect(await store().check()).toEqual([]);
    });

    test('a failure in the middle of a source leaves nothing of it', async () => {
      const broken = affair();
      const [first, second] = broken.papers;
      if (!first || !second) throw new Error('the affair has papers');
      const bad = { ...second, paper: { ...second.paper, title: null as unknown as string } };
      await expect(store().putSource({ ...broken, papers: [first, bad] })).rejects.toThrow();
      expect(await store().sources()).toEqual([]);
      expect(await store().counts(PUBLIC)).toMatchObject({ held: 0 });
    });

    test('a collection is composed of what its sources say, in whatever order they came', async () => {
      const one = affair();
      const other = source({ seed: 'c', key: 'd9', collection: one.collection });
      const extra = { key: 'p2', name: 'Ozols, Janis', description: 'Clerk' };
      await store().putSource({ ...other, collection: { ...one.collection, persons: [extra] } });
      await store().putSource(one);
      const [collection] = await store().collectionRecords();
      expect(collection?.persons.map(({ key }) => key).sort()).toEqual(['p1', 'p2']);
      expect(await store().collections(PUBLIC)).toHaveLength(1);
    });
  });
}

function testReading(store: Get): void {
  describe('reading', () => {
    beforeEach(() => store().putSource(affair()));

    test('a document comes back whole', async () => {
      const [put] = affair().papers;
      const document = await store().document(FIRST, PUBLIC);
      expect(document).toMatchObject({ holding: 'held', paper: put?.paper, links: [] });
      expect(document?.holding === 'held' && document.understanding).toEqual(put?.understanding);
      expect(document?.summary).toEqual({
        id: FIRST,
        holding: 'held',
        title: 'The harbour is closed',
        collection: VOLUME,
        ordinal: 1,
        kind: 'telegram',
        number: '401',
        series: null,
        from: 'Embassy in Latvia',
        to: 'Department of State',
        date: '1951-03-02',
        hour: '18:00',
        classification: 'secret',
        printedNumber: '1',
      });
    });

    test('neighbours follow the order of the collection', async () => {
      expect(await store().neighbours(FIRST, PUBLIC)).toMatchObject({ after: { id: SECOND } });
      const middle = await store().neighbours(SECOND, PUBLIC);
      expect([middle.before?.id, middle.after?.id]).toEqual([FIRST, THIRD]);
      expect(await store().neighbours(THIRD, PUBLIC)).not.toHaveProperty('after');
    });

    test('summaries and papers come in the order asked, unknown ids left out', async () => {
      const ids = [THIRD, documentId(VOLUME, 'none'), FIRST];
      expect((await store().summaries(ids, PUBLIC)).map(({ id }) => id)).toEqual([THIRD, FIRST]);
      expect((await store().papers(ids, PUBLIC)).map(({ id }) => id)).toEqual([THIRD, FIRST]);
    });

    test('a collection has its extent, its order and its chapters', async () => {
      expect(await store().collection(VOLUME, PUBLIC)).toMatchObject({
        documents: 3,
        // One paper is dated 1951 and no closer.
        from: '1951-01-01',
        to: '1951-12-31',
      });
      const all = await store().papersOf(VOLUME, { limit: 2, offset: 1 }, PUBLIC);
      expect(all).toMatchObject({ total: 3, items: [{ id: SECOND }, { id: THIRD }] });
      const chapter = await store().papersOf(VOLUME, { limit: 9, offset: 0, part: 'ch1' }, PUBLIC);
      expect(chapter.items.map(({ id, part }) => [id, part])).toEqual([
        [FIRST, 'ch1'],
        [SECOND, 'ch1s1'],
      ]);
    });

    test('counts say what the archive holds', async () => {
      expect(await store().counts(PUBLIC)).toMatchObject({
        sources: 1,
        refused: 0,
        collections: 1,
        held: 3,
        findings: 1,
        years: { '1951': 2, undated: 1 },
      });
    });

    test('findings of a paper are listed, also by code', async () => {
      const page = { limit: 10, offset: 0 };
      expect(await store().findings(page, PUBLIC)).toMatchObject({ total: 1 });
      expect(await store().findings({ ...page, code: 'other' }, PUBLIC)).toMatchObject({
        total: 0,
      });
    });

    test('a source lists its papers', async () => {
      const { source: record } = affair();
      const found = await store().sourceRecord(record.id, PUBLIC);
      expect(found?.record).toEqual(record);
      expect(found?.papers.map(({ id }) => id)).toEqual([FIRST, SECOND, THIRD]);
    });

    test('held papers come in archive order, with the notes by which pages are cited', async () => {
      const held = await gather(store().heldPapers());
      expect(held.map(({ id }) => id)).toEqual([FIRST, SECOND, THIRD]);
      expect(held[0]?.notes).toEqual([{ id: 'd1fn1', label: '3' }]);
      const [understood] = await gather(store().understoodPapers());
      expect(understood?.paper.id).toBe(FIRST);
    });
  });
}

const word = (...tokens: string[]): Condition => ({ kind: 'word', tokens });

function plan(condition: Condition, rest: Partial<SearchPlan> = {}): SearchPlan {
  return { condition, sort: 'relevance', limit: 10, offset: 0, facets: FACETS, ...rest };
}

function testSearch(store: Get): void {
  describe('search', () => {
    beforeEach(() => store().putSource(affair()));

    const both: Condition = { kind: 'all', of: [word('harbour'), word('open')] };
    test.each<readonly [string, Condition, readonly string[]]>([
      ['a word', word('harbour'), [FIRST, SECOND]],
      ['a word in one part', { ...word('closed'), in: 'head' } as Condition, [FIRST]],
      ['a word in a part that lacks it', { ...word('closed'), in: 'notes' } as Condition, []],
      ['either of two tokens', word('frozen', 'open'), [SECOND, THIRD]],
      ['two words', both, [SECOND]],
      ['one or another', { kind: 'any', of: [word('closed'), word('frozen')] }, [FIRST, THIRD]],
      [
        'a word and not another',
        { kind: 'all', of: [word('harbour'), { kind: 'not', of: word('open') }] },
        [FIRST],
      ],
      ['only not', { kind: 'not', of: word('harbour') }, [THIRD]],
      ['a phrase', { kind: 'phrase', tokens: ['harbour', 'is', 'open'] }, [SECOND]],
      ['a phrase in another order', { kind: 'phrase', tokens: ['open', 'is', 'harbour'] }, []],
      ['near', { kind: 'near', tokens: ['harbour', 'open'], within: 2 }, [SECOND]],
      ['a prefix', { kind: 'prefix', start: 'harb' }, [FIRST, SECOND]],
      ['a prefix in one part', { kind: 'prefix', start: 'froz', in: 'body' }, [THIRD]],
      ['a marked prefix', { kind: 'prefix', start: '=840.4' }, [FIRST]],
      ['a file number as one token', word('=840.48 refugees/5425'), [FIRST]],
      ['a part of it is not the token', word('840.48'), []],
      ['quotes and operators are letters', word('" or "'), []],
      ['an apostrophe', word("o'neill"), [THIRD]],
      ['Cyrillic', word('лёд'), [THIRD]],
      ['no token at all', word(), []],
      ['a kind', { kind: 'field', field: 'kind', value: 'letter' }, [THIRD]],
      [
        'a sender, however written',
        { kind: 'field', field: 'from', value: 'embassy in  latvia' },
        [FIRST, SECOND],
      ],
      ['a number', { kind: 'field', field: 'number', value: '401' }, [FIRST]],
      [
        'another number of the same message',
        { kind: 'field', field: 'number', value: 'Gocus 12' },
        [FIRST],
      ],
      ['a file', { kind: 'field', field: 'file', value: '840.48 Refugees/5425' }, [FIRST]],
      ['a year', { kind: 'field', field: 'year', value: '1951' }, [FIRST, SECOND]],
      ['a month', { kind: 'field', field: 'month', value: '1951-03' }, [FIRST]],
      ['a language', { kind: 'field', field: 'language', value: 'ru' }, [THIRD]],
      ['a value that nobody has', { kind: 'field', field: 'kind', value: 'airgram' }, []],
      ['dates that touch', { kind: 'dates', from: '1951-11', to: '1951-12' }, [SECOND]],
      ['dates with an open end', { kind: 'dates', to: '1951-03-02' }, [FIRST, SECOND]],
      [
        'a word and a date',
        { kind: 'all', of: [word('harbour'), { kind: 'dates', from: '1951-06' }] },
        [SECOND],
      ],
      [
        'a word or a kind',
        { kind: 'any', of: [word('closed'), { kind: 'field', field: 'kind', value: 'letter' }] },
        [FIRST, THIRD],
      ],
      ['everything', { kind: 'everything' }, [FIRST, SECOND, THIRD]],
    ])('%s', async (_name, condition, expected) => {
      for (const sort of ['relevance', 'date', 'date-descending', 'number'] as const) {
        const found = await store().search(plan(condition, { sort }), PUBLIC);
        expect(found.hits.map(({ summary }) => summary.id).sort()).toEqual(expected);
        expect(found.total).toBe(expected.length);
      }
    });

    test.each([
      ['relevance', [SECOND, FIRST, THIRD]],
      ['date', [SECOND, FIRST, THIRD]],
      ['date-descending', [FIRST, SECOND, THIRD]],
      ['number', [SECOND, FIRST, THIRD]],
    ] as const)('sorts by %s, what has none last', async (sort, expected) => {
      const found = await store().search(plan({ kind: 'everything' }, { sort }), PUBLIC);
      expect(found.hits.map(({ summary }) => summary.id)).toEqual(expected);
    });

    test('a word in the head weighs more than one in the body', async () => {
      const found = await store().search(plan(word('ice')), PUBLIC);
      expect(found.hits.map(({ summary }) => summary.id)).toEqual([THIRD, SECOND]);
      expect(found.hits[0]?.score).toBeGreaterThan(found.hits[1]?.score ?? 0);
      expect(found.hits[1]?.score).toBeGreaterThan(0);
    });

    test('pages through what is found', async () => {
      const page = await store().search(
        plan({ kind: 'everything' }, { limit: 1, offset: 1, sort: 'date' }),
        PUBLIC,
      );
      expect(page).toMatchObject({ total: 3, hits: [{ summary: { id: FIRST } }] });
    });

    test('counts facets of all that is found, not of the page', async () => {
      const found = await store().search(plan(word('harbour'), { limit: 1 }), PUBLIC);
      expect(found.facets).toEqual({
        year: [{ value: '1951', count: 2 }],
        kind: [{ value: 'telegram', count: 2 }],
        collection: [{ value: VOLUME, count: 2 }],
        from: [{ value: 'Embassy in Latvia', count: 2 }],
        to: [{ value: 'Department of State', count: 2 }],
        classification: [
          { value: 'restricted', count: 1 },
          { value: 'secret', count: 1 },
        ],
        language: [{ value: 'en', count: 2 }],
        holding: [{ value: 'held', count: 2 }],
      });
    });
  });
}

function testResolution(store: Get): void {
  describe('resolution', () => {
    const resolution = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });
    const citedTerms = (): IndexTerms => terms({ head: ['402'] });
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolution, citedTerms);
    });

    test('links stand with the paper that makes them', async () => {
      const document = await store().document(FIRST, PUBLIC);
      expect(document?.holding === 'held' && document.links).toEqual(resolution.links);
      expect(document?.holding === 'held' && document.identities).toEqual(resolution.identities);
      expect(await store().needsResolution()).toBe(false);
    });

    test('a paper knows who cites it, with the words', async () => {
      const document = await store().document(SECOND, PUBLIC);
      expect(document?.citedBy).toMatchObject([
        { document: { id: FIRST }, evidence: { document: FIRST, quote: 'mytel 403' } },
      ]);
    });

    test('a cited paper is a document: read, listed and found', async () => {
      const document = await store().document(CITED, PUBLIC);
      expect(document).toMatchObject({
        holding: 'cited',
        summary: { number: '402', from: 'Embassy in Latvia', kind: 'telegram' },
        citedBy: [{ document: { id: FIRST } }],
      });
      const found = await store().search(
        plan({ kind: 'field', field: 'holding', value: 'cited' }),
        PUBLIC,
      );
      expect(found.hits.map(({ summary }) => summary.id)).toEqual([CITED]);
      expect((await store().search(plan(word('402')), PUBLIC)).total).toBe(2);
      const listed = await store().desiderata({ limit: 5, offset: 0, sort: 'cited' }, PUBLIC);
      expect(listed).toMatchObject({ total: 1, items: [{ cited: { id: CITED } }] });
    });

    test('counts include what resolution found', async () => {
      expect(await store().counts(PUBLIC)).toMatchObject({
        held: 3,
        cited: 1,
        persons: 1,
        links: { held: 1, cited: 1, ambiguous: 0, 'not-indexed': 0, undecided: 1 },
      });
    });

    test('a person has papers, parts and spellings', async () => {
      const page = { limit: 5, offset: 0 };
      const people = await store().people({ ...page, start: 'вал' }, PUBLIC);
      expect(people).toMatchObject({ total: 1, items: [{ documents: 1, mentions: 1 }] });
      expect(await store().people({ ...page, start: 'xyz' }, PUBLIC)).toMatchObject({ total: 0 });
      expect((await store().person(person().id, PUBLIC))?.person).toEqual(person());
      expect(await store().papersOfPerson(person().id, page, PUBLIC)).toMatchObject({
        total: 1,
        items: [{ document: { id: FIRST }, parts: ['signer'], spellings: ['Valters'] }],
      });
      const found = await store().search(
        plan({ kind: 'field', field: 'person', value: person().id }),
        PUBLIC,
      );
      expect(found.hits.map(({ summary }) => summary.id)).toEqual([FIRST]);
    });

    test('the same resolution again changes nothing', async () => {
      const before = await dumpStore(store());
      await store().putResolution(resolution, citedTerms);
      expect(await dumpStore(store())).toEqual(before);
    });

    test('when the cited paper arrives, its old id leads to it', async () => {
      const arrived = documentId(VOLUME, 'd4');
      await store().putSource(source({ seed: 'd', key: 'd4', collection: affair().collection }));
      const links = resolution.links.map((link) =>
        link.outcome.kind === 'cited'
          ? { ...link, outcome: { kind: 'held', document: arrived } as const }
          : link,
      );
      await store().putResolution({ ...resolution, links, cited: [] }, citedTerms);
      expect(await store().document(CITED, PUBLIC)).toBeUndefined();
      expect(await store().currentId(CITED, PUBLIC)).toBe(arrived);
      expect(await store().currentId(arrived, PUBLIC)).toBe(arrived);
      expect(await store().check()).toEqual([]);
    });

    test('a finding across papers stands with each of them', async () => {
      const second = await store().document(SECOND, PUBLIC);
      expect(second?.holding === 'held' && second.findings).toEqual(resolution.findings);
    });

    test('a cited id that is held is refused whole', async () => {
      const wrong = { ...resolution, cited: [cited({ id: SECOND, citing: FIRST })], links: [] };
      await expect(store().putResolution(wrong, citedTerms)).rejects.toThrow(/is held/);
      expect(await store().counts(PUBLIC)).toMatchObject({ cited: 1 });
    });

    test('identities of persons it does not name are kept with the paper', async () => {
      const other = identified(SECOND, 'en.p1.0');
      await store().putResolution({ ...resolution, identities: [other] }, citedTerms);
      const second = await store().document(SECOND, PUBLIC);
      expect(second?.holding === 'held' && second.identities).toEqual([other]);
    });
  });
}

async function gather<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}
