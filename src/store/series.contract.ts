import { beforeEach, describe, expect, test } from 'vitest';
import type { Dating } from '../model/datings.ts';
import { seriesId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Series } from '../model/series.ts';
import { affair, terms } from './affair.contract.ts';
import { resolutionOf } from './affair-resolution.contract.ts';
import { CITED, FIRST, SECOND, THIRD, plan } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';

const RUN: Series = {
  id: seriesId('riga-to-department-1951'),
  title: 'Telegrams from Riga to the Department of State, 1951',
  run: 'telegram',
  from: 'Riga',
  to: 'the Department of State',
  period: '1951',
  members: [
    { number: 401, document: FIRST, date: '1951-03-02' },
    { number: 402, document: CITED },
    { number: 403, document: SECOND, date: '1951-11-04' },
  ],
};

const ALONE: Series = {
  id: seriesId('department-1951'),
  title: 'Telegrams from the Department of State, 1951',
  run: 'telegram',
  members: [{ number: 7, document: SECOND, date: '1951-11-04' }],
};

const DATING: Dating = {
  document: THIRD,
  steps: [
    {
      rule: 'cites',
      weight: 'bound',
      says: 'It cites a paper of 2 March 1951.',
      notBefore: '1951-03-02',
      evidence: [],
      documents: [FIRST],
    },
    {
      rule: 'cited-by',
      weight: 'bound',
      says: 'A paper of 4 November 1951 cites it.',
      notAfter: '1951-11-04',
      evidence: [],
      documents: [SECOND],
    },
  ],
};

/** Runs of numbers and reasoned dates stand with the papers, and are put anew with every resolution. */
export function testSeries(store: Get): void {
  describe('series and datings', () => {
    const resolution = {
      ...resolutionOf({ from: FIRST, to: SECOND, cited: CITED }),
      series: [RUN, ALONE],
      datings: [DATING],
    };
    const put = () => store().putResolution(resolution, () => terms({ head: ['402'] }));
    beforeEach(async () => {
      await store().putSource(affair());
      await put();
    });

    test('a run comes back in order of number, with its papers', async () => {
      const found = await store().series(RUN.id, PUBLIC);
      const { members, ...head } = RUN;
      expect(found?.series).toEqual(head);
      expect(
        found?.papers.map(({ number, date, document }) => [number, date, document.id]),
      ).toEqual(members.map(({ number, date, document }) => [number, date, document]));
      expect(await store().series(seriesId('nowhere-1951'), PUBLIC)).toBeUndefined();
    });

    test('the list counts what is held and what is only cited', async () => {
      const list = await store().seriesList({ limit: 1, offset: 0, sort: 'papers' }, PUBLIC);
      expect(list).toMatchObject({
        total: 2,
        items: [{ series: { id: RUN.id }, held: 2, cited: 1, firstNumber: 401, lastNumber: 403 }],
      });
      const named = await store().seriesList({ limit: 5, offset: 0, sort: 'name' }, PUBLIC);
      expect(named.items.map(({ series }) => series.id)).toEqual([RUN.id, ALONE.id]);
    });

    test('a paper knows its neighbours in each of its runs', async () => {
      const document = await store().document(SECOND, PUBLIC);
      expect(document?.series).toMatchObject([
        { series: { id: ALONE.id }, number: 7 },
        { series: { id: RUN.id }, number: 403, before: { number: 402, document: { id: CITED } } },
      ]);
      const cited = await store().document(CITED, PUBLIC);
      expect(cited?.series).toMatchObject([
        { before: { document: { id: FIRST } }, after: { document: { id: SECOND } } },
      ]);
    });

    test('a dating comes back concluded, and only where there is one', async () => {
      const document = await store().document(THIRD, PUBLIC);
      expect(document?.holding === 'held' && document.dating).toMatchObject({
        ...DATING,
        possible: { from: '1951-03-02', to: '1951-11-04' },
        edtf: '[1951-03-02..1951-11-04]',
      });
      const dated = await store().document(FIRST, PUBLIC);
      expect(dated).not.toHaveProperty('dating');
    });

    test.each([
      ['the stated date alone', { from: '1951-05', to: '1951-06' }, [SECOND]],
      [
        'the inferred one too',
        { from: '1951-05', to: '1951-06', inferred: 'too' },
        [SECOND, THIRD],
      ],
      ['days before what is possible', { to: '1951-02', inferred: 'too' }, [SECOND]],
      ['inferred ones only', { inferred: 'only' }, [THIRD]],
    ] as const)('a search by date: %s', async (_, days, ids) => {
      const found = await store().search(plan({ kind: 'dates', ...days }), PUBLIC);
      expect(found.hits.map(({ summary }) => summary.id).toSorted()).toEqual(ids);
    });

    test('the next resolution replaces them', async () => {
      await store().putResolution({ ...resolution, series: [ALONE], datings: [] }, () => terms({}));
      expect(await store().series(RUN.id, PUBLIC)).toBeUndefined();
      const document = await store().document(THIRD, PUBLIC);
      expect(document).not.toHaveProperty('dating');
      expect(await store().check()).toEqual([]);
    });

    test('a paper read again loses its place until the next resolution', async () => {
      await store().putSource(affair({ seed: 'b', titles: ['A better reading'] }));
      const found = await store().series(RUN.id, PUBLIC);
      expect(found?.papers.map(({ document }) => document.id)).not.toContain(FIRST);
      expect(await store().check()).toEqual([]);
    });
  });
}
