import { beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC } from '../model/reader.ts';
import { affair, terms } from './affair.contract.ts';
import { identified, person, resolutionOf } from './affair-resolution.contract.ts';
import { CITED, FIRST, SECOND } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';
import type { Condition } from './plan.ts';

const HELD: Condition = { kind: 'field', field: 'holding', value: 'held' };
const EVERYTHING: Condition = { kind: 'everything' };

/** Papers counted by who sent them to whom. */
export function testTraffic(store: Get): void {
  describe('traffic', () => {
    const resolved = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });
    const resolution = {
      ...resolved,
      identities: resolved.identities.map((one) => ({ ...one, part: 'author' as const })),
    };
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolution, () => terms({}));
    });

    test('between offices: papers, and the days that are certain', async () => {
      const traffic = await store().traffic({ between: 'offices', condition: HELD }, PUBLIC);
      // The third paper names no office; the second states a year and no day.
      expect(traffic).toEqual({
        papers: 3,
        flows: [
          {
            from: 'Embassy in Latvia',
            to: 'Department of State',
            papers: 2,
            first: '1951-03-02',
            last: '1951-03-02',
          },
        ],
        names: {},
      });
    });

    test('a paper that names its sender alone is in a flow that ends nowhere', async () => {
      const traffic = await store().traffic({ between: 'offices', condition: EVERYTHING }, PUBLIC);
      expect(traffic.flows).toContainEqual({
        from: 'Embassy in Latvia',
        to: null,
        papers: 1,
        first: null,
        last: null,
      });
    });

    test('of the papers that a condition finds, and no others', async () => {
      const condition: Condition = { kind: 'dates', from: '1952-01-01', to: '1952-12-31' };
      const traffic = await store().traffic({ between: 'offices', condition }, PUBLIC);
      expect(traffic).toEqual({ papers: 0, flows: [], names: {} });
    });

    test('between persons, of those that are identified, with their names', async () => {
      const traffic = await store().traffic({ between: 'persons', condition: HELD }, PUBLIC);
      expect(traffic.flows).toEqual([
        { from: person().id, to: null, papers: 1, first: '1951-03-02', last: '1951-03-02' },
      ]);
      expect(traffic.names).toEqual({ [person().id]: person().name });
    });

    test('has the names also after others asked for them', async () => {
      await store().personNames([person().id], PUBLIC);
      const traffic = await store().traffic({ between: 'persons', condition: HELD }, PUBLIC);
      expect(traffic.names).toEqual({ [person().id]: person().name });
    });

    test('follows the next resolution', async () => {
      const persons = { between: 'persons', condition: HELD } as const;
      const found = identified(FIRST, 'en.p1.90');
      const signer = found.kind === 'identified' ? { ...found, part: 'signer' as const } : found;
      await store().traffic(persons, PUBLIC);
      await store().putResolution({ ...resolution, identities: [] }, () => terms({}));
      expect((await store().traffic(persons, PUBLIC)).flows).toEqual([]);
      await store().putResolution({ ...resolution, identities: [signer] }, () => terms({}));
      expect((await store().traffic(persons, PUBLIC)).flows).toHaveLength(1);
    });
  });
}
