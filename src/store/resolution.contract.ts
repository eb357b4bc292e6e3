import { beforeEach, describe, expect, test } from 'vitest';
import { dumpStore } from '../../test/dump-archive.ts';
import { documentId, personId } from '../model/ids.ts';
import { PUBLIC } from '../model/reader.ts';
import { affair, source, terms } from './affair.contract.ts';
import { cited, identified, person, resolutionOf } from './affair-resolution.contract.ts';
import { CITED, FIRST, SECOND, VOLUME, plan, word } from './asking.contract.ts';
import type { Get } from './asking.contract.ts';
import type { IndexTerms } from './plan.ts';

/** What resolution decided stands with the papers, and can be put anew. */
export function testResolution(store: Get): void {
  describe('resolution', () => {
    const resolution = resolutionOf({ from: FIRST, to: SECOND, cited: CITED });
    const citedTerms = (): IndexTerms => terms({ head: ['402', 'harbour'] });
    beforeEach(async () => {
      await store().putSource(affair());
      await store().putResolution(resolution, citedTerms);
    });

    test('links stand with the paper that makes them', async () => {
      const document = await store().document(FIRST, PUBLIC);
      expect(document?.holding === 'held' && document.links).toEqual(resolution.links);
      expect(document?.holding === 'held' && document.identities).toEqual(resolution.identities);
      expect(await store().needsResolution()).toBe(false);
    });

    test('a paper knows who cites it, with the words', async () => {
      const document = await store().document(SECOND, PUBLIC);
      expect(document?.citedBy).toMatchObject([
        { document: { id: FIRST }, evidence: { document: FIRST, quote: 'mytel 403' } },
      ]);
    });

    test('a cited paper is a document: read, listed and found', async () => {
      const document = await store().document(CITED, PUBLIC);
      expect(document).toMatchObject({
        holding: 'cited',
        summary: { number: '402', from: 'Embassy in Latvia', kind: 'telegram' },
        citedBy: [{ document: { id: FIRST } }],
      });
      const found = await store().search(
        plan({ kind: 'field', field: 'holding', value: 'cited' }),
        PUBLIC,
      );
      expect(found.hits.map(({ summary }) => summary.id)).toEqual([CITED]);
      expect((await store().search(plan(word('402')), PUBLIC)).total).toBe(2);
      const listed = await store().desiderata({ limit: 5, offset: 0, sort: 'cited' }, PUBLIC);
      expect(listed).toMatchObject({ total: 1, items: [{ cited: { id: CITED } }] });
    });

    test('papers that say a word come before one that nobody holds', async () => {
      const found = await store().search(plan(word('harbour')), PUBLIC);
      const ids = found.hits.map(({ summary }) => summary.id);
      expect(ids).toHaveLength(3);
      expect(ids.at(-1)).toBe(CITED);
    });

    test('counts include what resolution found', async () => {
      expect(await store().counts(PUBLIC)).toMatchObject({
        held: 3,
        cited: 1,
        persons: 1,
        links: { held: 1, cited: 1, ambiguous: 0, 'not-indexed': 0, undecided: 1 },
      });
    });

    test('a person is found by an id it had before', async () => {
      const before = personId('valters-a');
      const known = { ...person(), formerly: [before] };
      await store().putResolution({ ...resolution, persons: [known] }, citedTerms);
      expect((await store().person(before, PUBLIC))?.person).toEqual(known);
      await store().putResolution(resolution, citedTerms);
      expect(await store().person(before, PUBLIC)).toBeUndefined();
    });

    test('people stand in the order of letters, capitals or not, and whatever marks they begin with', async () => {
      const named = (id: string, name: string) => ({ ...person(), id: personId(id), name });
      const persons = [
        named('x1', 'ZORIN'),
        named('x2', 'de Witt'),
        named('x3', 'AVERY'),
        named('x4', '(Yan Bo)'),
        named('x5', 'Aalto'),
      ];
      await store().putResolution({ ...resolution, persons, identities: [] }, citedTerms);
      const { items } = await store().people({ limit: 9, offset: 0 }, PUBLIC);
      const names = items.map((one) => one.person.name);
      expect(names).toEqual(['Aalto', 'AVERY', 'de Witt', '(Yan Bo)', 'ZORIN']);
      await store().putResolution(resolution, citedTerms);
    });

    test('a person has papers, parts and spellings', async () => {
      const page = { limit: 5, offset: 0 };
      const people = await store().people({ ...page, start: 'вал' }, PUBLIC);
      expect(people).toMatchObject({ total: 1, items: [{ documents: 1, mentions: 1 }] });
      expect(await store().people({ ...page, start: 'xyz' }, PUBLIC)).toMatchObject({ total: 0 });
      expect((await store().person(person().id, PUBLIC))?.person).toEqual(person());
      const nobody = personId('nobody');
      const names = await store().personNames([person().id, nobody], PUBLIC);
      expect([...names]).toEqual([[person().id, person().name]]);
      expect(await store().papersOfPerson(person().id, page, PUBLIC)).toMatchObject({
        total: 1,
        items: [{ document: { id: FIRST }, parts: ['signer'], spellings: ['Valters'] }],
      });
      const found = await store().search(
        plan({ kind: 'field', field: 'person', value: person().id }),
        PUBLIC,
      );
      expect(found.hits.map(({ summary }) => summary.id)).toEqual([FIRST]);
    });

    test('the same resolution again changes nothing', async () => {
      const before = await dumpStore(store());
      await store().putResolution(resolution, citedTerms);
      expect(await dumpStore(store())).toEqual(before);
    });

    test('when the cited paper arrives, its old id leads to it', async () => {
      const arrived = documentId(VOLUME, 'd4');
      await store().putSource(source({ seed: 'd', key: 'd4', collection: affair().collection }));
      const links = resolution.links.map((link) =>
        link.outcome.kind === 'cited'
          ? { ...link, outcome: { kind: 'held', document: arrived } as const }
          : link,
      );
      await store().putResolution({ ...resolution, links, cited: [] }, citedTerms);
      expect(await store().document(CITED, PUBLIC)).toBeUndefined();
      expect(await store().currentId(CITED, PUBLIC)).toBe(arrived);
      expect(await store().currentId(arrived, PUBLIC)).toBe(arrived);
      expect(await store().check()).toEqual([]);
    });

    test('a finding across papers stands with each of them', async () => {
      const second = await store().document(SECOND, PUBLIC);
      const open = resolution.findings.map((finding) => ({ ...finding, state: 'open' }));
      expect(second?.holding === 'held' && second.findings).toEqual(open);
    });

    test('a cited id that is held is refused whole', async () => {
      const wrong = { ...resolution, cited: [cited({ id: SECOND, citing: FIRST })], links: [] };
      await expect(store().putResolution(wrong, citedTerms)).rejects.toThrow(/is held/);
      expect(await store().counts(PUBLIC)).toMatchObject({ cited: 1 });
    });

    test('identities of persons it does not name are kept with the paper', async () => {
      const other = identified(SECOND, 'en.p1.0');
      await store().putResolution({ ...resolution, identities: [other] }, citedTerms);
      const second = await store().document(SECOND, PUBLIC);
      expect(second?.holding === 'held' && second.identities).toEqual([other]);
    });
  });
}
