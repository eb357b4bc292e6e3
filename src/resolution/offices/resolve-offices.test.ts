import { describe, expect, test } from 'vitest';
import { documentId, collectionId, officeId, personId } from '../../model/ids.ts';
import type { Office } from '../../model/offices.ts';
import type { Person } from '../../model/people.ts';
import { authorityPersons } from '../../understanding/authority/authority.ts';
import { SILENCE } from '../../model/talk.ts';
import type { HeldPaper } from '../holdings.ts';
import { officeOfTenure } from './office-of-tenure.ts';
import { resolveOffices } from './resolve-offices.ts';

const VOLUME = collectionId('invented');

function paper(key: string, from: string, to: string): HeldPaper {
  return {
    id: documentId(VOLUME, key),
    collection: VOLUME,
    ordinal: 1,
    role: 'document',
    kind: 'telegram',
    title: 'An invented telegram',
    pages: [],
    notes: [],
    envelope: { from: { value: from }, to: { value: to } },
    mentions: [],
    names: [],
    talk: SILENCE,
    travel: {},
  };
}

const PAPERS = [
  paper('d1', 'Embassy in the Soviet Union', 'Secretary of State'),
  paper('d2', 'Ambassador in the Soviet Union', 'Department of State'),
  paper('d3', 'Secretary of State', 'Embassy in the Soviet Union'),
  paper('d4', 'Anton Kestrelov', 'The Minister’s Cabinet'),
];

const known = (extra: Partial<Person> = {}): Person => ({
  id: personId('harriman'),
  name: 'Harriman, W. Averell',
  names: [],
  descriptions: [],
  tenures: [],
  identifiers: { pocom: 'harriman-william-averell' },
  merges: [],
  ...extra,
});

function officeIn(all: readonly Office[], id: string): Office {
  const found = all.find((office) => office.id === id);
  if (found === undefined) throw new Error(`no office ${id}`);
  return found;
}

describe('offices of an archive', () => {
  const { offices, papers } = resolveOffices({ papers: () => PAPERS }, [known()]);
  const moscow = officeIn(offices, 'moscow');

  test('every way to name a party is one office', () => {
    expect(papers.filter(({ office }) => office === 'moscow')).toEqual([
      { office: 'moscow', document: 'invented/d1', way: 'sent' },
      { office: 'moscow', document: 'invented/d2', way: 'sent' },
      { office: 'moscow', document: 'invented/d3', way: 'received' },
    ]);
    expect(moscow.wordings).toEqual([
      { words: 'Embassy in the Soviet Union', sent: 1, received: 1 },
      { words: 'Ambassador in the Soviet Union', sent: 1, received: 0 },
    ]);
    expect(papers.some(({ document }) => document === 'invented/d4')).toBe(false);
  });

  test('holders come in order of time, with a page for who is in the archive', () => {
    const harriman = moscow.holders.find(({ person }) => person === 'harriman');
    expect(harriman).toMatchObject({
      name: 'Harriman, W. Averell',
      title: 'Ambassador in the Soviet Union',
      from: '1943-10-23',
      to: '1946-01-24',
      source: 'authority',
    });
    const starts = moscow.holders.map(({ from }) => from.slice(0, 4));
    expect(starts).toEqual(starts.toSorted());
    expect(moscow.holders.some(({ person }) => person === undefined)).toBe(true);
  });

  test('the rank of its heads says when a legation was raised to an embassy', () => {
    const { offices: all } = resolveOffices(
      { papers: () => [paper('d1', 'Legation in Norway', 'Secretary of State')] },
      [],
    );
    const names = officeIn(all, 'oslo').names.filter(({ source }) => source !== 'authority');
    expect(names.map(({ name }) => name)).toEqual(['Legation in Norway', 'Embassy in Norway']);
    const [legation, embassy] = names.map(({ used = '' }) => used.split('/'));
    expect(legation?.[1]).toBe(embassy?.[0]);
    expect(embassy?.[1]).toBe('..');
  });

  test('a mission has the name that its country had then', () => {
    const { offices: all } = resolveOffices(
      { papers: () => [paper('d1', 'Embassy in the Soviet Union', 'Secretary of State')] },
      [],
    );
    const names = officeIn(all, 'moscow').names.filter(({ source }) => source !== 'authority');
    expect(names.map(({ name }) => name)).toEqual([
      'Legation in Russia',
      'Embassy in Russia',
      'Embassy in the Soviet Union',
    ]);
    expect(names[2]?.used?.slice(0, 4)).toBe('1933');
  });

  test('a town that was renamed has both names with their years', () => {
    const { offices: all } = resolveOffices(
      { papers: () => [paper('d1', 'Léopoldville', 'Secretary of State')] },
      [],
    );
    expect(officeIn(all, 'leopoldville').names).toEqual(
      expect.arrayContaining([
        { name: 'Léopoldville', used: '../1966', source: 'authority' },
        { name: 'Kinshasa', used: '1966/..', source: 'authority' },
      ]),
    );
  });

  test('what a list says stands beside the authority, and brings its office in', () => {
    const listed = {
      office: officeId('reykjavik'),
      title: 'Ambassador to Iceland',
      from: '1951',
      to: '..',
      source: 'volume-list',
      collection: VOLUME,
      standing: 'head',
    } as const;
    const { offices: all } = resolveOffices({ papers: () => [] }, [
      known({ identifiers: {}, listed: [listed] }),
    ]);
    expect(officeIn(all, 'reykjavik').holders).toContainEqual({
      name: 'Harriman, W. Averell',
      person: 'harriman',
      title: 'Ambassador to Iceland',
      standing: 'head',
      from: '1951',
      to: '..',
      source: 'volume-list',
      collection: VOLUME,
    });
  });

  test('no tie leads to an office that is not there', () => {
    const ids = new Set(offices.map(({ id }) => id));
    for (const { organisation, predecessors, successors, parts } of offices) {
      const ties = [...(organisation ? [organisation] : []), ...predecessors, ...successors];
      for (const { id } of [...ties, ...parts]) expect(ids).toContain(id);
    }
  });

  test('it is the same each time', () =>
    expect(resolveOffices({ papers: () => PAPERS }, [known()])).toEqual({ offices, papers }));
});

describe('the office of a tenure', () => {
  test.each([
    ['Minister', 'russia', '1911-01-01', 'moscow', 'Minister in Russia'],
    ['Ambassador', 'russia', '1952-01-01', 'moscow', 'Ambassador in the Soviet Union'],
    ['Ambassador', 'china', '1955-01-01', 'taipei', 'Ambassador in China'],
    ['Minister', 'china', '1930-01-01', 'nanking', 'Minister in China'],
    [
      'Ambassador',
      'congo-republic',
      '1961',
      'brazzaville',
      'Ambassador in the Republic of the Congo',
    ],
  ])('%s, %s, %s', (...[role, at, from, office, title]) => {
    const tenure = { role, at, from, to: '..' };
    expect(officeOfTenure(tenure, 'american')).toMatchObject({ office, title });
  });

  test('commissars and ministers of one ministry held one office', () => {
    const offices = authorityPersons()
      .filter(({ id }) => /^(?:trotsky|molotov|gromyko|shevardnadze)-/.test(id))
      .flatMap(({ tenures }) =>
        tenures.filter(({ role }) =>
          /^(?:Minister|People’s Commissar(?: \([^)]*\))?) for Foreign Affairs$/.test(role),
        ),
      )
      .map((tenure) => officeOfTenure(tenure, 'soviet').office);
    expect(offices.length).toBeGreaterThan(4);
    expect(new Set(offices)).toEqual(new Set(['soviet-foreign-minister']));
  });
});
