import { describe, expect, it } from 'vitest';
import { readLeadingNumber } from './leading-number.ts';

describe('readLeadingNumber', () => {
  it.each([
    ['1020. I handed to Hansen', '1020', undefined],
    ['1,020. I handed', '1020', undefined],
    ['2044, For Reed from Hale.', '2044', undefined],
    ['2012… . informed the Embassy', '2012', undefined],
    ['3515.1. We are concerned', '3515', undefined],
    ['124 From Hart. General', '124', undefined],
    ['398 [Daily Summary No. 44.] Membership', '398', undefined],
    ['200/3310. Subject', '200/3310', undefined],
    ['Gocus 628. Called on', '628', 'Gocus'],
    ['A–161. The following', '161', 'A'],
    ['A – 248. Subject', '248', 'A'],
    ['Polto Circular 19. Defense', '19', 'Polto Circular'],
    ['Secto 10.Subject: talks', '10', 'Secto'],
    ['MAGTN–PO 1432. Situation', '1432', 'MAGTN–PO'],
    ['DIASO-34783-63. The President', '34783-63', 'DIASO'],
    ['Vipto 10/11. Dept pass', '10/11', 'Vipto'],
    ['271546Z. Exclusive for Reed', '271546Z', 'DTG'],
    ['DTG 010624Z November. Critic.', '010624Z', 'DTG'],
  ])('%s opens with %s', (words, number, series) => {
    const found = readLeadingNumber(words);
    expect([found?.number, found?.series]).toEqual([number, series]);
  });

  it.each([
    'Part 2. The Minister',
    'March 26. I called',
    'DECEMBER 13, 1972',
    'IN 16397. Brief comments',
    'Section 1 of 2.',
    'Called on the Minister 3 p. m.',
    '10.5 percent of',
    '',
  ])('%s opens with none', (words) => {
    expect(readLeadingNumber(words)).toBeUndefined();
  });

  it('keeps the other numbers of the same message', () => {
    const words = '253. Gocus 628. Called on Hansen';
    const [alias] = readLeadingNumber(words)?.aliases ?? [];
    expect(alias?.value).toBe('Gocus 628');
    expect(words.slice(alias?.start, alias?.end)).toBe('Gocus 628');
  });

  it.each(['26. Embtel 24. Called on Hansen', '26. Oslo 24. Called on Hansen', '31. Deptel 12.'])(
    '%s speaks of another paper',
    (words) => {
      expect(readLeadingNumber(words)?.aliases).toEqual([]);
    },
  );
});
