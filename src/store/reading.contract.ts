import { beforeEach, describe, expect, test } from 'vitest';
import { documentId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { affair } from './affair.contract.ts';
import { FIRST, SECOND, THIRD, VOLUME, gather } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';

/** Papers, collections, counts and lists come back as they were put. */
export function testReading(store: Get): void {
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
