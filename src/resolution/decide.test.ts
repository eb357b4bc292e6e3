import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../test/held-paper.ts';
import { memoryHoldings } from './memory-holdings.ts';
import { resolveReferences } from './resolve-references.ts';

const STATE = 'Department of State';
const OSLO = 'Embassy in Norway';

/** Rule and key of the paper that the words of the last paper lead to. */
function decided(papers: readonly InventedPaper[]): readonly string[] {
  const { links } = resolveReferences(memoryHoldings(papers.map(heldPaper)));
  return links.map(({ rule, outcome }) =>
    outcome.kind === 'held'
      ? `${rule} ${outcome.document.replace(/^.*\//, '')}`
      : `${rule} ${outcome.kind}`,
  );
}

const CABLE = { from: OSLO, to: STATE, date: '1955-03-01' } as const;
const CITING = { key: 'd9', number: '60', from: OSLO, to: STATE, date: '1955-03-10' } as const;

/** What is held, the words that cite, what they lead to. */
const CASES: readonly (readonly [string, readonly InventedPaper[], string, string])[] = [
  [
    'number, from the citing post',
    [{ ...CABLE, key: 'd1', number: '52' }],
    'See Embtel 52.',
    'number d1',
  ],
  [
    'the opposite direction',
    [{ ...CABLE, key: 'd1', number: '52' }],
    'See your 52.',
    'nothing-held-fits cited',
  ],
  [
    'another sender’s number',
    [{ ...CABLE, key: 'd1', number: '52', from: 'Embassy in Sweden' }],
    'See Embtel 52.',
    'nothing-held-fits cited',
  ],
  [
    'the right number of another day',
    [{ ...CABLE, key: 'd1', number: '52' }],
    'See Embtel 52, February 2.',
    'nothing-held-fits cited',
  ],
  [
    'a circular is no Deptel',
    [
      {
        ...CABLE,
        key: 'd1',
        number: '52',
        from: STATE,
        to: 'All Posts',
        kind: 'circular_telegram',
      },
    ],
    'See Deptel 52.',
    'nothing-held-fits cited',
  ],
  ['zeros at the front', [{ ...CABLE, key: 'd1', number: '0052' }], 'See Embtel 52.', 'number d1'],
  [
    'a number that repeats from volume to volume',
    [{ key: 'd1', collection: 'other', number: '52', date: '1955-03-01' }],
    'See Embtel 52.',
    'nothing-held-fits cited',
  ],
  [
    'another volume, where both sides agree',
    [{ ...CABLE, key: 'd1', collection: 'other', number: '52' }],
    'See Embtel 52.',
    'number d1',
  ],
  [
    'a message printed as it went to another post',
    [{ ...CABLE, key: 'd1', number: '31', from: STATE, to: 'Embassy in Sweden' }],
    'See Deptel 52, rptd Stockholm 31.',
    'number d1',
  ],
  [
    'a date-time group, in the hour of the post',
    [
      {
        ...CABLE,
        key: 'd1',
        kind: 'message',
        from: 'Commander in Chief, Pacific',
        place: 'Honolulu',
        hour: '11:48',
      },
    ],
    'See DTG 012148Z.',
    'instant d1',
  ],
  [
    'a letter of the day',
    [{ ...CABLE, key: 'd1', kind: 'letter', from: STATE, to: OSLO }],
    'Your letter of March 1 came.',
    'day d1',
  ],
  [
    'names in the sentence',
    [
      {
        key: 'd1',
        kind: 'letter',
        date: '1955-03-01',
        from: 'Minister',
        fromPerson: 'Arden',
        to: 'King',
      },
    ],
    'Mr. Arden wrote so in his letter of March 1.',
    'day d1',
  ],
  [
    'the last letter between two',
    [
      { key: 'd1', kind: 'letter', date: '1955-02-20', from: STATE, to: OSLO },
      { key: 'd2', kind: 'letter', date: '1955-03-04', from: STATE, to: OSLO },
    ],
    'Thank you for your letter.',
    'latest-from d2',
  ],
  [
    'words that say too little',
    [{ ...CABLE, key: 'd1', number: '52' }],
    'See septel.',
    'too-little-said undecided',
  ],
];

describe('decisions', () => {
  test.each(CASES.map((one) => [one[0], one] as const))('%s', (_, [, held, words, expected]) => {
    expect(decided([...held, { ...CITING, words }])).toEqual([expected]);
  });

  test('reftel is the one telegram that the paper has cited', () => {
    const held = [{ ...CABLE, key: 'd1', number: '52' }];
    expect(decided([...held, { ...CITING, words: 'Embtel 52. I agree with reftel.' }])).toEqual([
      'number d1',
      'reference-telegram d1',
    ]);
  });

  test('a year that the neighbours contradict does not hide a paper', () => {
    const before = { ...CABLE, key: 'd1', number: '50', date: '1955-02-27' };
    const misprinted = { ...CABLE, key: 'd2', number: '52', date: '1958-03-01' };
    const after = { ...CABLE, key: 'd3', number: '53', date: '1955-03-02' };
    expect(decided([before, misprinted, after, { ...CITING, words: 'See Embtel 52.' }])).toEqual([
      'number d2',
    ]);
  });
});
