import { describe, expect, test } from 'vitest';
import { PUBLIC } from '../model/reader.ts';
import { affair, source } from './affair.contract.ts';
import type { Get } from './asking.contract.ts';

const PAGE = { limit: 5, offset: 0 };

/** Sources are listed in the order they came. */
export function testRecentSources(store: Get): void {
  describe('recent sources', () => {
    test('the newest stands first, each with its papers', async () => {
      const first = affair();
      const second = source({ seed: 'd', key: 'd9', collection: first.collection });
      await store().putSource(first);
      await store().putSource(second);
      expect(await store().recentSources(PAGE, PUBLIC)).toEqual({
        total: 2,
        items: [
          { record: second.source, papers: 1 },
          { record: first.source, papers: 3 },
        ],
      });
    });

    test('one that is read again keeps its place, a refused one has no papers', async () => {
      const first = affair();
      const refused = { ...affair({ seed: 'b' }).source, format: null };
      await store().putSource(first);
      await store().putRefused(refused);
      await store().putSource(first);
      const { items } = await store().recentSources(PAGE, PUBLIC);
      expect(items.map(({ record, papers }) => [record.id, papers])).toEqual([
        [refused.id, 0],
        [first.source.id, 3],
      ]);
    });

    test('pages through them', async () => {
      await store().putSource(affair());
      await store().putRefused({ ...affair({ seed: 'b' }).source, format: null });
      const page = await store().recentSources({ limit: 1, offset: 1 }, PUBLIC);
      expect(page).toMatchObject({ total: 2, items: [{ record: { id: affair().source.id } }] });
    });
  });
}
