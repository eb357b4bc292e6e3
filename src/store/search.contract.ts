import { beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC } from '../model/reader.ts';
import { affair, source } from './affair.contract.ts';
import { FIRST, SECOND, THIRD, VOLUME, plan, word } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';
import type { Condition } from './plan.ts';

/** Plans find what they say, in the order asked, and facets count all of it. */
export function testSearch(store: Get): void {
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

    test('an index says every word of its volume, and comes after the papers', async () => {
      const { collection } = affair();
      await store().putSource(source({ seed: 'd', key: 'd8', collection, kind: 'apparatus' }));
      await store().putSource(source({ seed: 'e', key: 'd9', collection }));
      const { hits } = await store().search(plan(word('awaited')), PUBLIC);
      const [paper, index] = hits;
      expect(paper?.summary.kind).toBe('telegram');
      expect(index?.summary.kind).toBe('apparatus');
      expect(index?.score).toBeCloseTo((paper?.score ?? 0) / 2, 10);
    });

    test('lists the words of the index that begin so', async () => {
      expect(await store().vocabulary('har')).toEqual([{ word: 'harbour', documents: 2 }]);
      expect(await store().vocabulary('лё')).toEqual([{ word: 'лёд', documents: 1 }]);
      expect(await store().vocabulary('=840')).toMatchObject([{ word: '=840.48 refugees/5425' }]);
      expect(await store().vocabulary('zz')).toEqual([]);
      expect(await store().vocabulary('')).toEqual([]);
    });

    test('words asked for before are found in what has come since', async () => {
      const { collection } = affair();
      const either: Condition = { kind: 'any', of: [word('harbour'), word('awaited')] };
      const found = async () => {
        const { total, hits } = await store().search(plan(either), PUBLIC);
        return { total, best: hits[0]?.score };
      };
      const before = await found();
      expect(before.total).toBe(2);
      await store().putSource(source({ seed: 'd', key: 'd9', collection }));
      const after = await found();
      expect(after.total).toBe(3);
      expect(after.best).not.toBe(before.best);
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
        month: [{ value: '1951-03', count: 1 }],
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
