import { describe, expect, test } from 'vitest';
import { DEPARTMENT, isOffice, isPost, officeKey, officeTitle } from './offices.ts';
import { volumeCollection } from './volumes.ts';

describe('officeKey', () => {
  test.each([
    ['Secretary of State', DEPARTMENT],
    ['Acting Secretary of State', DEPARTMENT],
    ['Department', DEPARTMENT],
    ['Ambassador in the Soviet Union', 'moscow'],
    ['Embassy in Burma', 'rangoon'],
    ['Rangoon', 'rangoon'],
    ['Chargé in the Republic of China', 'taipei'],
    ['Ambassador to Japan', 'tokyo'],
    ['Consul General at Batavia', 'batavia'],
    ['Mission at the United Nations', 'usun'],
    ['New York', 'usun'],
    ['Commander in Chief, Pacific', 'cincpac'],
    ['Shah of Iran', 'shah of iran'],
    ['Prime Minister', 'prime minister'],
  ])('%s is %s', (office, key) => {
    expect(officeKey(office)).toBe(key);
  });

  test('posts send telegrams of their own, other offices do not', () => {
    expect(isPost(officeKey('Embassy in Burma'))).toBe(true);
    expect(isPost(officeKey('Joint Chiefs of Staff'))).toBe(false);
    expect(isOffice(officeKey('Joint Chiefs of Staff'))).toBe(true);
    expect(isOffice(officeKey('Shah of Iran'))).toBe(false);
  });
});

test.each([
  ['Ambassador in the Soviet Union', 'Embassy in the Soviet Union'],
  ['Chargé in Burma', 'Embassy in Burma'],
  ['Consul General at Batavia', 'Consulate General at Batavia'],
  ['Minister in Finland', 'Legation in Finland'],
  ['Secretary of State', 'Secretary of State'],
])('the office behind %s is the %s', (head, office) => {
  expect(officeTitle(head)).toBe(office);
});

test.each([
  ['1955–1957, volume XI', 'frus1955-57v11'],
  ['1951, vol. VI, Part 2', 'frus1951v06p2'],
  ['1931, volume XIX', 'frus1931v19'],
  ['The Conferences at Malta and Yalta', undefined],
])('%s is the collection %s', (words, collection) => {
  expect(volumeCollection(words)).toBe(collection);
});
