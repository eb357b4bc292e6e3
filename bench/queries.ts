/** Eight kinds of query, several of each, in words that any corpus of cables of 1945-76 has. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'common word': ['government', 'president', 'department', 'military', 'telegram'],
  'two words': [
    'nuclear weapons',
    'security council',
    'economic aid',
    'foreign minister',
    'soviet position',
  ],
  'rare word': ['kutchuk', 'pescadores', 'quemoy', 'armistice', 'guaranties'],
  phrase: [
    '"united nations"',
    '"prime minister"',
    '"balance of payments"',
    '"national security council"',
    '"cease fire"',
  ],
  prefix: ['negotiat*', 'communi*', 'disarm*', 'econom*', 'milit*'],
  '3 x OR': [
    'korea OR vietnam OR laos',
    'berlin OR germany OR austria',
    'israel OR egypt OR jordan',
    'wheat OR rice OR cotton',
    'treaty OR agreement OR convention',
  ],
  NOT: [
    'soviet NOT berlin',
    'aid NOT military',
    'china NOT taiwan',
    'president NOT johnson',
    'oil -iran',
  ],
  'dates and facets': [
    'soviet date:1958..1961',
    'aid date:1964',
    'agreement date:1955-01..1955-12',
    'president date:1969..1976',
    'government date:1952',
  ],
};
