import { expect, test } from 'vitest';
import type { Flow, Traffic } from '../../store/traffic.ts';
import { networkOfOffices, networkOfPersons } from './network.ts';

function flow(from: string | null, to: string | null, rest: Partial<Flow> = {}): Flow {
  return { from, to, papers: 1, first: null, last: null, ...rest };
}

function traffic(flows: readonly Flow[], names: Traffic['names'] = {}): Traffic {
  return { papers: 99, flows, names };
}

test('every way to name an office is one correspondent, and its strands are one', () => {
  const { correspondents, strands, papers } = networkOfOffices(
    traffic([
      flow('Embassy in Norway', 'Department of State', {
        papers: 4,
        first: '1951-02-01',
        last: '1951-03-01',
      }),
      flow('Oslo', 'Secretary of State', { papers: 2, first: '1950-12-31', last: '1951-01-05' }),
      flow('Department of State', 'Oslo'),
    ]),
  );
  expect(papers).toBe(99);
  expect(correspondents).toMatchObject([
    { id: 'department', name: 'Department of State', sent: 1, received: 6 },
    { id: 'oslo', name: 'Oslo', sent: 6, received: 1, asSender: ['Embassy in Norway', 'Oslo'] },
  ]);
  expect(strands).toMatchObject([
    {
      from: { id: 'oslo' },
      to: { id: 'department' },
      papers: 6,
      first: '1950-12-31',
      last: '1951-03-01',
      senders: ['Embassy in Norway', 'Oslo'],
      addressees: ['Department of State', 'Secretary of State'],
    },
    { from: { id: 'department' }, to: { id: 'oslo' }, papers: 1, first: null },
  ]);
});

test('who is no known office is called what the papers mostly call it', () => {
  const { correspondents } = networkOfOffices(
    traffic([flow('Harbour Board', null, { papers: 3 }), flow('harbour board', null)]),
  );
  expect(correspondents).toMatchObject([{ name: 'Harbour Board', sent: 4, received: 0 }]);
});

test('a paper that says only its sender counts for it and makes no strand', () => {
  const { strands } = networkOfOffices(traffic([flow('Oslo', null)]));
  expect(strands).toEqual([]);
});

test('persons are called by their names', () => {
  const { strands } = networkOfPersons(
    traffic([flow('hale-john', 'marrow-adele')], { 'hale-john': 'Hale, John' }),
  );
  expect(strands).toMatchObject([{ from: { name: 'Hale, John' }, to: { name: 'marrow-adele' } }]);
});
