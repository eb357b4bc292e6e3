import { beforeEach, describe, expect, test } from 'vitest';
import { officeId, personId } from '../model/ids.ts';
import type { Office } from '../model/offices.ts';
import type { Identity, Person } from '../model/people.ts';
import { PUBLIC } from '../model/reader.ts';
import { seriesId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';
import { affair, terms } from './affair.contract.ts';
import { identified, person, resolutionOf } from './affair-resolution.contract.ts';
import { CITED, FIRST, SECOND, THIRD } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';

const RIGA: Office = {
  id: officeId('riga'),
  name: 'Legation in Latvia',
  service: 'american',
  place: 'Latvia',
  names: [{ name: 'Riga', source: 'authority' }],
  predecessors: [],
  successors: [],
  parts: [],
  party: 'Riga',
  holders: [
    {
      name: 'Valters, Anna',
      person: personId('valters-anna'),
      title: 'Minister in Latvia',
      from: '1951',
      to: '..',
      source: 'authority',
      standing: 'head',
    },
  ],
  wordings: [{ words: 'Legation in Latvia', sent: 2, received: 0 }],
};

const MINISTRY: Office = {
  ...RIGA,
  id: officeId('soviet-foreign-ministry'),
  name: 'Ministry for Foreign Affairs',
  service: 'soviet',
  names: [{ name: 'МИД', source: 'authority' }],
  holders: [],
  wordings: [],
};

const RUN: Series = {
  id: seriesId('riga-1951'),
  title: 'Telegrams from Riga, 1951',
  run: 'telegram',
  from: 'Riga',
  members: [{ number: 401, document: FIRST }],
};

const OTHER: Person = {
  ...person(),
  id: personId('chou-en-lai'),
  name: 'Chou En-lai',
  names: [{ name: 'Chou En-lai', script: 'latin', source: 'volume-list' }],
};

function named(document: Parameters<typeof identified>[0], part: NonNullable<Part>): Identity {
  return { ...identified(document, `en.p1.${part.length}`), part } as Identity;
}

type Part = Extract<Identity, { kind: 'identified' }>['part'];

/** Offices, the parts that persons play, and persons asked for by name in any script. */
export function testOffices(store: Get): void {
  describe('offices and the parts of persons', () => {
    const resolution = {
      ...resolutionOf({ from: FIRST, to: SECOND, cited: CITED }),
      series: [RUN],
      persons: [person(), OTHER],
      identities: [
        named(FIRST, 'signer'),
        { ...named(FIRST, 'addressee'), person: OTHER.id } as Identity,
        named(SECOND, 'copy-holder'),
        named(THIRD, 'mentioned'),
      ],
      offices: [RIGA, MINISTRY],
      officePapers: [
        { office: RIGA.id, document: FIRST, way: 'sent' },
        { office: RIGA.id, document: SECOND, way: 'sent' },
        { office: RIGA.id, document: THIRD, way: 'received' },
      ] as const,
    };
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolution, () => terms({ head: ['402'] }));
    });

    const all = { limit: 10, offset: 0 };

    test('an office comes back with its papers by year, its writers and its runs', async () => {
      const view = await store().office(RIGA.id, PUBLIC);
      expect(view?.office).toEqual(RIGA);
      const sums = view?.years.reduce(
        ([sent, received], year) => [sent + year.sent, received + year.received] as const,
        [0, 0] as readonly [number, number],
      );
      expect(sums).toEqual([2, 1]);
      expect(view?.writers).toEqual([{ id: person().id, name: 'Valters, Anna', papers: 1 }]);
      expect(view?.sends.map(({ id }) => id)).toEqual([RUN.id]);
      expect(view?.receives).toEqual([]);
      expect(await store().office(officeId('nowhere'), PUBLIC)).toBeUndefined();
    });

    test.each([
      [{}, ['riga', 'soviet-foreign-ministry']],
      [{ service: 'soviet' }, ['soviet-foreign-ministry']],
      [{ name: 'legation latvia' }, ['riga']],
      [{ name: 'мид' }, ['soviet-foreign-ministry']],
      [{ name: '%' }, []],
    ] as const)('the list asked for %j', async (asked, ids) => {
      const { total, items } = await store().offices({ ...all, ...asked }, PUBLIC);
      expect(items.map(({ office }) => office.id)).toEqual(ids);
      expect(total).toBe(ids.length);
    });

    test('the list counts holders and papers', async () => {
      const { items } = await store().offices({ ...all, name: 'Riga' }, PUBLIC);
      expect(items).toMatchObject([{ holders: 1, sent: 2, received: 1 }]);
    });

    test('papers of a person by role, and all roles counted', async () => {
      const overview = await store().personOverview(person().id, PUBLIC);
      expect(overview?.roles).toEqual({
        wrote: 1,
        received: 0,
        copied: 1,
        present: 0,
        cleared: 0,
        mentioned: 1,
      });
      const copied = await store().papersOfPerson(person().id, { ...all, role: 'copied' }, PUBLIC);
      expect(copied.items.map(({ document }) => document.id)).toEqual([SECOND]);
      expect(copied.total).toBe(1);
      expect(await store().personOverview(personId('nobody'), PUBLIC)).toBeUndefined();
    });

    test('correspondents are those who wrote to each other, from either side', async () => {
      const of = async (id: Person['id']) =>
        (await store().personOverview(id, PUBLIC))?.correspondents;
      expect(await of(person().id)).toEqual([
        { id: OTHER.id, name: OTHER.name, wroteTo: 1, hadFrom: 0 },
      ]);
      expect(await of(OTHER.id)).toEqual([
        { id: person().id, name: person().name, wroteTo: 0, hadFrom: 1 },
      ]);
    });

    test.each([
      ['Valters', 'valters-anna'],
      ['walters anna', 'valters-anna'],
      ['Валтерс', 'valters-anna'],
      ['Zhou Enlai', 'chou-en-lai'],
      ['Chou En-lai', 'chou-en-lai'],
    ])('%s finds %s', async (name, id) => {
      const { items, total } = await store().people({ ...all, name }, PUBLIC);
      expect([items.map((one) => one.person.id), total]).toEqual([[id], 1]);
    });

    test.each(['Kestrelov', '', '%', '"', 'Anna Kestrelov'])('%j finds nobody', async (name) =>
      expect((await store().people({ ...all, name }, PUBLIC)).total).toBe(0),
    );

    test('the next resolution replaces them', async () => {
      await store().putResolution({ ...resolution, offices: [], officePapers: [] }, () =>
        terms({}),
      );
      expect((await store().offices(all, PUBLIC)).total).toBe(0);
      expect(await store().check()).toEqual([]);
    });
  });
}
