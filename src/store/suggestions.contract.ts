import { beforeEach, describe, expect, test } from 'vitest';
import { documentId, personId, revisionId } from '../model/ids.ts';
import type { PersonId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import { PUBLIC } from '../model/reader.ts';
import type { Change } from '../model/revisions.ts';
import { identified, person, resolutionOf } from './affair-resolution.contract.ts';
import { affair, terms } from './affair.contract.ts';
import type { Store } from './store.ts';

const [FIRST, SECOND] = [
  documentId(affair().collection.id, 'd1'),
  documentId(affair().collection.id, 'd2'),
];
const CITED = documentId(affair().collection.id, 'cited-embassy-402');
const PAGE = { limit: 10, offset: 0 };

const called = (id: string): Person => ({ ...person(), id: personId(id), name: id });
const [RARE, OFTEN, NOWHERE] = [called('a-rare'), called('b-often'), called('c-nowhere')];

/** What every store promises of persons who may be one. */
export function testSuggestions(store: () => Store): void {
  describe('persons who may be one', () => {
    beforeEach(async () => {
      const why = { likelihood: 0.5, pros: ['The surname is the same.'], cons: [] };
      const said = (document: typeof FIRST, mention: string, id: PersonId) => ({
        ...identified(document, mention),
        person: id,
      });
      await store().putSource(affair());
      await store().putResolution(
        {
          ...resolutionOf({ from: FIRST, to: SECOND, cited: CITED }),
          persons: [RARE, OFTEN, NOWHERE],
          identities: [
            said(FIRST, 'en.p1.1', RARE.id),
            said(FIRST, 'en.p1.20', OFTEN.id),
            said(FIRST, 'en.p1.40', OFTEN.id),
          ],
          knowledge: [],
          suggestions: [
            { ...why, persons: [NOWHERE.id, OFTEN.id], likelihood: 0.9 },
            { ...why, persons: [RARE.id, OFTEN.id] },
          ],
        },
        () => terms({}),
      );
    });

    const pairs = async (): Promise<readonly (readonly string[])[]> => {
      const { items } = await store().suggestions(PAGE, PUBLIC);
      return items.map(({ persons }) => persons.map(({ person: { id } }) => id));
    };

    async function decide(id: string, change: Change): Promise<void> {
      const at = '2026-01-01T00:00:00.000Z';
      const words = { by: 'Editor', reason: 'Two signatures.', at };
      await store().putRevision({ id: revisionId(id), ...words, change });
    }

    const meant = ({ id, name }: Person) => ({ id, name, anchors: [] });
    const apart = { kind: 'persons-apart', persons: [meant(OFTEN), meant(RARE)] } as const;

    test('stand where they matter in most places first, and the one in more places first', async () => {
      expect(await pairs()).toEqual([
        ['b-often', 'a-rare'],
        ['b-often', 'c-nowhere'],
      ]);
      const { total, items } = await store().suggestions({ limit: 1, offset: 1 }, PUBLIC);
      expect([total, items[0]?.likelihood, items[0]?.pros]).toEqual([
        2,
        0.9,
        ['The surname is the same.'],
      ]);
    });

    test('are gone at once when someone says that they are two, and there again when that is withdrawn', async () => {
      await decide('r1', apart);
      expect(await pairs()).toEqual([['b-often', 'c-nowhere']]);
      expect(await store().needsResolution()).toBe(true);
      await decide('r2', { kind: 'withdrawn', revision: revisionId('r1') });
      expect(await pairs()).toHaveLength(2);
    });

    test('are gone when someone says that they are one', async () => {
      await decide('r1', { ...apart, kind: 'persons-merged' });
      expect(await pairs()).toEqual([['b-often', 'c-nowhere']]);
    });
  });
}
