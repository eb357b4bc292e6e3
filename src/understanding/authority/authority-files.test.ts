import { describe, expect, test } from 'vitest';
import { authorityFile, authorityPersons } from './authority.ts';
import { readAbbreviations, readOffices, readRenamed } from './read-offices.ts';
import { readPlaces } from './read-places.ts';

const EDTF = /^(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?~?)$/;

describe('the files of data/authority', () => {
  const offices = readOffices(authorityFile('offices.tsv'));

  test('no person and no office has the id of another', () => {
    for (const ids of [authorityPersons().map(({ id }) => id), offices.map(({ id }) => id)]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('every date can be read, and ends follow beginnings', () => {
    for (const { id, tenures } of authorityPersons()) {
      for (const { from, to } of tenures) {
        expect([id, from]).toEqual([id, expect.stringMatching(EDTF)]);
        expect([id, to]).toEqual([id, expect.stringMatching(EDTF)]);
      }
    }
    const soviet = authorityPersons().filter(({ source }) => source === 'soviet');
    for (const { id, tenures } of soviet) {
      for (const { from, to } of tenures) {
        if (to !== '..') expect([id, from.slice(0, 4) <= to.slice(0, 4)]).toEqual([id, true]);
      }
    }
  });

  test('every Soviet person is written in both scripts', () => {
    for (const { id, source, names } of authorityPersons()) {
      if (source !== 'soviet') continue;
      const scripts = new Set(names.map(({ script }) => script));
      expect([id, scripts]).toEqual([id, new Set(['latin', 'cyrillic'])]);
    }
  });

  test('a pseudonym has the years in which it was used', () => {
    const stalin = authorityPersons().find(({ id }) => id.startsWith('stalin-'));
    const used = stalin?.names.filter((name) => name.used !== undefined);
    expect(used?.map(({ surname }) => surname)).toEqual(
      expect.arrayContaining(['Filippov', 'Филиппов', 'Фын Си']),
    );
  });

  test('offices name others that are there, and dated names have intervals', () => {
    const ids = new Set(offices.map(({ id }) => id));
    for (const { id, organisation, names, predecessors } of offices) {
      if (organisation !== '') expect([id, ids.has(organisation)]).toEqual([id, true]);
      for (const { used } of names) if (used !== undefined) expect(used).toContain('/');
      expect([id, predecessors.every((one) => one.when !== '')]).toEqual([id, true]);
    }
  });

  test('renamed towns, places and abbreviations are read', () => {
    expect(readRenamed(authorityFile('renamed.tsv')).get('leopoldville')).toHaveLength(2);
    expect(readAbbreviations(authorityFile('abbreviations.tsv')).get('FonOff')).toBe(
      'Foreign Office',
    );
    const places = readPlaces(authorityFile('places.tsv'));
    expect(places.find(({ id }) => id === 'russia')?.then[0]).toEqual({
      name: 'Russia',
      used: '../1922-12',
    });
  });
});
