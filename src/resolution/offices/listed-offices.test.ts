import { describe, expect, test } from 'vitest';
import { listedOffices } from './listed-offices.ts';

const said = (description: string, nation?: string): readonly string[] =>
  listedOffices(description, nation).map(
    ({ office, from, to, standing }) => `${office} ${from} ${to} ${standing}`,
  );

describe('offices in the description of a list', () => {
  test.each([
    ['Ambassador to Norway, 1951–1953', ['oslo 1951 1953 head']],
    ['Ambassador in Norway until May 1952', ['oslo .. 1952-05 head']],
    ['Minister to Hungary from March 3, 1949', ['budapest 1949-03-03 .. head']],
    [
      'Counselor of Embassy in Norway until June 1952; thereafter Ambassador to Iceland',
      ['oslo .. 1952-06 member', 'reykjavik 1952-06 .. head'],
    ],
    ['Secretary of State', ['secretary-of-state .. .. head']],
    [
      'Assistant Secretary of State for Far Eastern Affairs, 1951–1952',
      ['assistant-secretary-of-state-for-east-asian-and-pacific-affairs 1951 1952 head'],
    ],
    ['First Secretary, Embassy in Norway, January–June 1951', ['oslo 1951-01 1951-06 member']],
  ])('%s', (description, offices) => expect(said(description)).toEqual(offices));

  test.each([
    ['British Ambassador in Norway'],
    ['Ambassador in the United States'],
    ['Professor of History'],
    ['Member of the Delegation to the Conference'],
    [''],
  ])('none in %j', (description) => expect(said(description)).toEqual([]));

  test('nobody’s of another service', () =>
    expect(said('Ambassador to Norway, 1951–1953', 'denmark')).toEqual([]));
});
