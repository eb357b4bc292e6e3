import { expect, test } from 'vitest';
import { officeOfParty } from './party-office.ts';

test.each([
  ['Embassy in the Soviet Union', 'moscow'],
  ['the Ambassador in the Soviet Union', 'moscow'],
  ['American Embassy in Norway', 'oslo'],
  ['Secretary of State', 'department'],
  ['SECSTATE WASHDC', 'department'],
  ['Kinshasa', 'leopoldville'],
  ['Soviet Embassy in Norway', 'soviet-embassy-norway'],
  ['Soviet Ambassador in the United Kingdom', 'soviet-embassy-united-kingdom'],
  ['Ministry for Foreign Affairs of the Soviet Union', 'soviet-foreign-ministry'],
  ['МИД', 'soviet-foreign-ministry'],
])('%s is %s', (words, office) => expect(officeOfParty(words)).toBe(office));

test.each(['British Embassy in Moscow', 'French Ambassador in Norway', 'Anton Kestrelov', ''])(
  '%j is no office that is known here',
  (words) => expect(officeOfParty(words)).toBeUndefined(),
);
