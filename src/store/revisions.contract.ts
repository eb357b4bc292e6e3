import { beforeEach, describe, expect, test } from 'vitest';
import { documentId, findingId, revisionId, textId, blockId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Change, Revision } from '../model/revisions.ts';
import { resolutionOf } from './affair-resolution.contract.ts';
import { affair, terms } from './affair.contract.ts';
import { prepareCorrected } from './prepared.ts';
import type { Store } from './store.ts';

const [FIRST, SECOND] = [
  documentId(affair().collection.id, 'd1'),
  documentId(affair().collection.id, 'd2'),
];
const CITED = documentId(affair().collection.id, 'cited-embassy-402');
const PAGE = { limit: 10, offset: 0 };

let made = 0;
function revision(change: Change): Revision {
  made += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, made)).toISOString();
  return { id: revisionId(`r${made}`), by: 'Editor', at, reason: 'Seen on the film.', change };
}

/** What every store promises of that which persons change. */
export function testRevisions(store: () => Store): void {
  describe('revisions', () => {
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolutionOf({ from: FIRST, to: SECOND, cited: CITED }), () =>
        terms({}),
      );
    });

    async function decided(state: 'accepted' | 'dismissed'): Promise<Revision> {
      const { items } = await store().findings({ ...PAGE, id: 'order-1' }, PUBLIC);
      const [found] = items;
      if (found === undefined) throw new Error('the affair has a finding across papers');
      const { state: before, decided: _, ...finding } = found;
      const made = revision({ kind: 'finding-decided', finding, before, after: state });
      await store().putRevision(made);
      return made;
    }

    test('a finding keeps what was decided through every later run', async () => {
      const { id, by, at, reason } = await decided('dismissed');
      await store().putSource(affair());
      await store().putResolution(resolutionOf({ from: FIRST, to: SECOND, cited: CITED }), () =>
        terms({}),
      );
      const { items } = await store().findings({ ...PAGE, state: 'dismissed' }, PUBLIC);
      expect(items).toMatchObject([{ id: 'order-1', decided: { revision: id, by, at, reason } }]);
      expect(await store().findingCounts(PUBLIC)).toContainEqual({
        code: 'numbers-out-of-order',
        severity: 'warning',
        state: 'dismissed',
        count: 1,
      });
    });

    test('a decision on a finding that is made no more is kept and said to be so', async () => {
      await decided('accepted');
      const resolution = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });
      await store().putResolution({ ...resolution, findings: [] }, () => terms({}));
      const { items } = await store().recordedRevisions({ ...PAGE, gone: true }, PUBLIC);
      expect(items).toMatchObject([{ status: 'stands', gone: expect.any(String) as string }]);
    });

    test('a withdrawn decision leaves the finding open, and is still there', async () => {
      const { id } = await decided('accepted');
      await store().putRevision(revision({ kind: 'withdrawn', revision: id }));
      expect(await store().findings({ ...PAGE, state: 'accepted' }, PUBLIC)).toMatchObject({
        total: 0,
      });
      const { items } = await store().recordedRevisions({ ...PAGE, document: FIRST }, PUBLIC);
      expect(items.map(({ status }) => status)).toEqual(['stands', 'withdrawn']);
    });

    test('a link decided upon is due to be resolved, and shows at once', async () => {
      const evidence = {
        text: textId('en'),
        block: blockId('p1'),
        start: 36,
        end: 46,
        quote: 'mytel 403',
      };
      const cable = await store().document(FIRST, PUBLIC);
      const links = cable?.holding === 'held' ? cable.links : [];
      const held = links.find(({ outcome }) => outcome.kind === 'held');
      if (held === undefined) throw new Error('the affair has a held link');
      expect(await store().needsResolution()).toBe(false);
      const before = await store().version();
      expect(await store().version()).toBe(before);
      await store().putRevision(
        revision({
          kind: 'link-decided',
          document: FIRST,
          mention: held.mention,
          evidence,
          before: { kind: 'held', document: SECOND },
          after: { kind: 'is-not', document: SECOND },
        }),
      );
      expect(await store().needsResolution()).toBe(true);
      expect(await store().version()).not.toBe(before);
      const document = await store().document(FIRST, PUBLIC);
      const now =
        document?.holding === 'held' &&
        document.links.find(({ mention }) => mention === held.mention);
      expect(now).toMatchObject({ outcome: { kind: 'undecided' }, rule: 'person-refuses' });
    });

    test('a corrected value is found by search, and stands beside what the page says', async () => {
      await store().putRevision(
        revision({
          kind: 'field-corrected',
          document: FIRST,
          field: 'number',
          before: '401',
          after: '404',
        }),
      );
      const document = await store().document(FIRST, PUBLIC);
      const envelope = document?.holding === 'held' ? document.understanding.envelope : {};
      expect(envelope.number).toMatchObject({ value: '404', author: 'person' });
      expect(envelope.disputed).toMatchObject([{ field: 'number', value: '401' }]);
      const { paper, understanding } = (await store().understoodPaper(FIRST)) ?? {};
      if (!paper || !understanding) throw new Error('the affair has a first paper');
      expect(understanding.envelope.number?.value).toBe('401');
      await store().putCorrected([
        prepareCorrected({
          paper,
          understanding: { ...understanding, envelope },
          terms: terms({ body: ['harbour'] }),
        }),
      ]);
      const found = await store().search(
        {
          condition: { kind: 'field', field: 'number', value: '404' },
          sort: 'date',
          facets: [],
          ...PAGE,
        },
        PUBLIC,
      );
      expect(found.hits.map(({ summary }) => summary)).toMatchObject([
        { id: FIRST, number: '404' },
      ]);
      expect(await store().check()).toEqual([]);
    });

    test('a revision cannot be written twice', async () => {
      const one = await decided('accepted');
      await expect(store().putRevision(one)).rejects.toThrow();
      expect(await store().revisions()).toEqual([one]);
    });

    test('decisions without anything to act on say why', async () => {
      const one = revision({
        kind: 'field-corrected',
        document: documentId(affair().collection.id, 'none'),
        field: 'number',
        before: '1',
        after: '2',
      });
      await store().putRevision(one);
      const resolution = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });
      const unmet = [{ revision: one.id, why: 'It is not in the archive.' }];
      await store().putResolution({ ...resolution, unmet }, () => terms({}));
      const { items } = await store().recordedRevisions({ ...PAGE, id: one.id }, PUBLIC);
      expect(items).toMatchObject([{ gone: 'It is not in the archive.' }]);
    });

    test('a finding is asked for by severity', async () => {
      expect(await store().findings({ ...PAGE, severity: 'error' }, PUBLIC)).toMatchObject({
        total: 0,
      });
      expect(
        await store().findings({ ...PAGE, id: findingId('order-1'), severity: 'warning' }, PUBLIC),
      ).toMatchObject({ total: 1 });
    });
  });
}
