import { beforeAll, describe, expect, test } from 'vitest';
import { citedTerms } from './analysis.ts';
import { answer, found, person, putPersons, withHarbour } from './harbour.contract.ts';

withHarbour();

describe('a person is found in every spelling of the name', () => {
  beforeAll(() =>
    putPersons(
      [person('zarya', 'Zarya, Anna', 'Заря', 'Anna Zaria', 'Van der Zar, Anna')],
      citedTerms,
    ),
  );

  test.each([
    ['person:Zarya', 'd3'],
    ['person:(Zarya OR Hale)', 'd3'],
    ['-person:Заря', 'd1 d2'],
    ['-person:Zarya', 'd1 d2'],
    ['Zarya', ''], // only names that are asked for as names
    ['person="Zarya"', ''], // as it is spelt
    ['person="Заря"', 'd3'],
    ['person="Sarja"', ''],
    ['person:Sarja', 'd3'], // as it sounds
    ['person:Zarj', ''],
    ['head:Zarya', ''],
  ])('%s', async (query, expected) => {
    expect((await found(query)).split(' ').sort().join(' ')).toBe(expected);
  });

  test('and the answer says so', async () => {
    expect(await answer('person:Zarya')).toMatchObject({
      readAs: 'naming Zarya or naming Заря or naming Zaria',
    });
  });
});
