import { beforeEach, describe, expect, test } from 'vitest';
import { collectionId, documentId, personId } from '../model/ids.ts';
import { readInstant } from '../model/instants.ts';
import { PUBLIC } from '../model/reader.ts';
import type { PaperRequest } from '../model/talk.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { person, resolutionOf } from './affair-resolution.contract.ts';
import { mention } from './affair-sketches.contract.ts';
import { affair, terms } from './affair.contract.ts';
import type { KnewQuery } from './knowledge.ts';
import type { ImportedSource } from './keeping.ts';
import type { Store } from './store.ts';

const VOLUME = collectionId('lakes1951');
const [FIRST, SECOND, THIRD] = (['d1', 'd2', 'd3'] as const).map((key) =>
  documentId(VOLUME, key),
) as [ReturnType<typeof documentId>, ReturnType<typeof documentId>, ReturnType<typeof documentId>];
const PAGE = { limit: 10, offset: 0 };
const ANNA = person().id;

const request: PaperRequest = {
  id: mention('see').id,
  wants: 'views',
  asker: 'writer',
  evidence: [mention('see').evidence],
  rule: 'request-views',
  confidence: 0.9,
};

/** The affair, with a request in every paper. */
function asking(): ImportedSource {
  const source = affair();
  const papers = source.papers.map((one) => {
    const talk = { ...one.understanding.talk, requests: [request] };
    return { ...one, understanding: { ...one.understanding, talk } };
  });
  return { ...source, papers };
}

/** What a store promises of conversations, requests and knowledge. */
export function testConversations(store: () => Store): void {
  describe('conversations', () => {
    const cited = documentId(VOLUME, 'cited-embassy-402');
    const resolution: Resolution = resolutionOf({ from: FIRST, to: SECOND, cited });
    const resolved = (part: Partial<Resolution> = {}): Promise<void> =>
      store().putResolution({ ...resolution, ...part }, () => terms({}));
    beforeEach(async () => {
      await store().putSource(asking());
      await resolved();
    });

    test('a paper has what it answers, with the words that cite it', async () => {
      expect(await store().thread(FIRST, PUBLIC)).toMatchObject({
        answers: [{ document: { id: SECOND }, evidence: { quote: 'mytel 403' } }],
        answeredBy: [],
      });
      expect(await store().thread(SECOND, PUBLIC)).toMatchObject({
        answers: [],
        answeredBy: [{ document: { id: FIRST }, answer: { basis: 'citation' } }],
      });
    });

    test('a paper that is not there has none', async () => {
      const none = documentId(VOLUME, 'd99');
      expect(await store().thread(none, PUBLIC)).toEqual({ answers: [], answeredBy: [] });
    });

    test('papers that answer each other are one conversation, in order of date', async () => {
      const { total, items } = await store().conversations({ ...PAGE, sort: 'papers' }, PUBLIC);
      expect(total).toBe(1);
      expect(items[0]?.papers).toMatchObject([
        { document: { id: SECOND }, answers: [], open: 0 },
        { document: { id: FIRST }, answers: [{ document: SECOND, basis: 'citation' }], open: 1 },
      ]);
    });

    test('a conversation is found by each of its papers, and by no other', async () => {
      const asked = { ...PAGE, sort: 'date' } as const;
      const of = async (including: typeof FIRST) =>
        (await store().conversations({ ...asked, including }, PUBLIC)).total;
      expect([await of(FIRST), await of(SECOND), await of(THIRD)]).toEqual([1, 1, 0]);
    });

    test('a request is open until a paper answers the one it stands in', async () => {
      const open = await store().requests({ ...PAGE, open: true }, PUBLIC);
      expect(open.items.map(({ document }) => document.id)).toEqual([FIRST, THIRD]);
      const all = await store().requests({ ...PAGE, open: false }, PUBLIC);
      expect(all.total).toBe(3);
      const answered = all.items.find(({ document }) => document.id === SECOND);
      expect(answered).toMatchObject({ request, answeredBy: [{ document: { id: FIRST } }] });
    });

    test('it is open again when the answer is answered no more', async () => {
      await resolved({ answers: [] });
      expect((await store().requests({ ...PAGE, open: true }, PUBLIC)).total).toBe(3);
    });

    test('a paper read anew keeps no request that it has no more', async () => {
      await store().putSource(affair());
      expect((await store().requests({ ...PAGE, open: false }, PUBLIC)).total).toBe(0);
    });
  });

  describe('knowledge', () => {
    const cited = documentId(VOLUME, 'cited-embassy-402');
    const resolution = resolutionOf({ from: FIRST, to: SECOND, cited });
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolution, () => terms({}));
    });

    const knew = async (at: string, more: Partial<KnewQuery> = {}) => {
      const instant = readInstant(at);
      if (instant === undefined) throw new Error(`not an instant: ${at}`);
      return store().knew({ person: ANNA, at: instant, ...more }, PAGE, PUBLIC);
    };

    test.each([
      ['1951-05-31', []],
      ['1951-06-01T17:59', []],
      ['1951-06-01T18:00', [SECOND]],
      ['1951-06-02', [SECOND]],
      ['1951-06-03', [SECOND, FIRST]],
    ])('by %s', async (at, ids) => {
      const { total, items } = await knew(at);
      expect(items.map(({ document }) => document.id)).toEqual(ids);
      expect(total).toBe(ids.length);
    });

    test('says on what ground, since when, by which rule, and with which words', async () => {
      const { items } = await knew('1951-06-01');
      expect(items[0]).toMatchObject({
        since: '1951-06-01T18:00',
        grounds: [{ basis: 'author', rule: 'hour-of-paper', evidence: [{ quote: 'mytel 403' }] }],
      });
    });

    test('what came later is in the course, and not among the papers', async () => {
      const { total, course } = await knew('1951-06-01');
      expect(total).toBe(1);
      expect(course).toEqual([
        { day: '1951-06-01', papers: 1 },
        { day: '1951-06-03', papers: 1 },
      ]);
    });

    test('the difference leaves out what another knew by then', async () => {
      expect(await knew('1951-06-03', { not: ANNA })).toMatchObject({ total: 0, items: [] });
    });

    test.each([
      ['1951-06-03T09:00', 0],
      ['1951-06-02T11:00', 0],
      ['1951-06-02T10:59', 1],
    ])('by %s, but for what another may have known by his clock', async (at, total) => {
      // Another had it at midnight after 2 June, by a clock that may be thirteen hours ahead.
      const [known] = resolution.knowledge;
      if (known === undefined) throw new Error('someone knew something');
      const since = { at: '1951-06-03T00:00', rule: 'receipt' as const };
      const own = { at: '1951-06-01T18:00', rule: 'hour-of-paper' as const };
      const other = { ...person(), id: personId('other') };
      const knowledge = [
        { ...known, document: SECOND, since: own },
        { ...known, document: SECOND, person: other.id, since },
      ];
      const persons = [...resolution.persons, other];
      await store().putResolution({ ...resolution, persons, knowledge }, () => terms({}));
      expect((await knew(at, { not: other.id })).total).toBe(total);
    });

    test('a new resolution replaces it', async () => {
      await store().putResolution({ ...resolution, knowledge: [] }, () => terms({}));
      expect((await knew('1951-06-03')).total).toBe(0);
    });

    test('a paper without a date was known at no instant, and is counted', async () => {
      const undated = [...resolution.knowledge].map((one) => ({
        ...one,
        since: { at: null, rule: 'undated' as const },
      }));
      await store().putResolution({ ...resolution, knowledge: undated }, () => terms({}));
      expect(await knew('1960')).toMatchObject({ total: 0, undated: 2, course: [] });
    });
  });
}
