import { describe, expect, test } from 'vitest';
import { dumpStore } from '../../test/dump-archive.ts';
import { PUBLIC } from '../model/reader.ts';
import { affair, source } from './affair.contract.ts';
import { FIRST, SECOND, THIRD, plan, word } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';
import { prepareSource } from './prepared.ts';

/** Sources enter whole, come back, and are replaced. */
export function testSources(store: Get): void {
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

    test('a source is replaced by a later one of its name, which it follows when it comes again', async () => {
      const [first, other] = [affair(), affair({ seed: 'b' })];
      await store().putSource(first);
      await store().putSource(other);
      expect(await store().replacedSources()).toEqual([]);
      const later = { ...other, source: { ...other.source, name: first.source.name } };
      await store().putSource(later);
      expect(await store().replacedSources()).toEqual([first.source.id]);
      await store().putPrepared({ ...prepareSource(first), isBack: true });
      expect(await store().replacedSources()).toEqual([other.source.id]);
    });

    test('a newer source takes over the papers with the same ids, and says so', async () => {
      await store().putSource(affair());
      const newer = affair({ seed: 'b', titles: ['A better reading'] });
      const notices = await store().putSource(newer);
      expect(notices).toMatchObject([
        { code: 'held-already', severity: 'warning', source: 'box/b.xml', place: { line: 1 } },
      ]);
      expect(notices[0]?.message).toContain('box/a.xml');
      expect((await store().source(newer.source.id))?.notices).toEqual([
        ...newer.source.notices,
        ...notices,
      ]);
      const first = await store().document(FIRST, PUBLIC);
      expect(first?.summary.title).toBe('A better reading');
      expect(first?.holding === 'held' && first.paper.source).toBe(newer.source.id);
      expect((await store().document(SECOND, PUBLIC))?.summary.title).toBe('The harbour is open');
      expect(await store().search(plan({ kind: 'everything' }), PUBLIC)).toMatchObject({
        total: 3,
      });
    });

    test('the same file with other bytes is a new version of it', async () => {
      await store().putSource(affair());
      const newer = affair({ seed: 'b', titles: ['A better reading'] });
      const source = { ...newer.source, name: affair().source.name };
      expect(await store().putSource({ ...newer, source })).toMatchObject([
        { code: 'newer-version', severity: 'info', source: 'box/a.xml' },
      ]);
    });

    test('reading the older source again takes nothing back, reading the newer one keeps its notice', async () => {
      await store().putSource(affair());
      const newer = affair({ seed: 'b', titles: ['A better reading'] });
      const notices = await store().putSource(newer);
      const before = await dumpStore(store());
      expect(await store().putSource(affair())).toEqual([]);
      expect(await store().putSource(newer)).toEqual(notices);
      expect(await dumpStore(store())).toEqual(before);
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
