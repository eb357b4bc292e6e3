import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../test/held-paper.ts';
import type { DocumentKind } from '../model/envelopes.ts';
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
/** Papers about other things, for words to be rare among. */
const others = (kind: DocumentKind): readonly InventedPaper[] =>
  Array.from({ length: 60 }, (_, index) => ({
    key: `d${100 + index}`,
    kind,
    date: '1955-04-02',
    opening: 'Subject: Other matters',
  }));
const CITING = {
  key: 'd9',
  number: '60',
  from: OSLO,
  to: STATE,
  date: '1955-03-10',
  part: 'Norway',
} as const;

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
  [
    'a cable that the edition prints twice',
    [
      { ...CABLE, key: 'd1', number: '52', hour: '12:00' },
      { ...CABLE, key: 'd2', number: '52', hour: '12:00' },
    ],
    'See Embtel 52.',
    'number d2',
  ],
  [
    'whoever sits at the place that a number names',
    [{ ...CABLE, key: 'd1', number: '52', from: 'CIA Station in Norway', place: 'Oslo' }],
    'See Oslo 52.',
    'number d1',
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
    'a memorandum of the day that is about the same things',
    [
      {
        key: 'd1',
        kind: 'memorandum',
        date: '1955-03-01',
        opening: 'Subject: Ferry tariffs at Orla',
      },
      {
        key: 'd2',
        kind: 'memorandum',
        date: '1955-03-01',
        opening: 'Subject: Herring quotas in northern harbours',
      },
      ...others('memorandum'),
    ],
    'The memorandum of March 1 on herring quotas in northern harbours is with us.',
    'day-and-subject d2',
  ],
  [
    'a memorandum of the day about something else',
    [
      { key: 'd1', kind: 'memorandum', date: '1955-03-01', opening: 'Subject: Ferry tariffs' },
      { key: 'd2', kind: 'memorandum', date: '1955-03-01', opening: 'Subject: Herring quotas' },
    ],
    'The memorandum of March 1 on whales is with us.',
    'nothing-held-fits cited',
  ],
  [
    'a letter in the cable that carried it',
    [
      {
        ...CABLE,
        key: 'd1',
        number: '31',
        from: STATE,
        to: OSLO,
        opening: 'Please deliver following letter from the President on the Orla ferries.',
      },
      ...others('telegram'),
    ],
    'The Minister thanked for the President’s letter of March 1 about ferries across the Orla.',
    'carried d1',
  ],
  [
    'the last between two',
    [
      { ...CABLE, key: 'd1', number: '31', from: STATE, to: OSLO, date: '1955-03-07' },
      { ...CABLE, key: 'd2', number: '32', from: STATE, to: OSLO, date: '1955-03-09' },
      {
        ...CABLE,
        key: 'd3',
        number: '33',
        from: STATE,
        to: 'Embassy in Sweden',
        date: '1955-03-09',
      },
    ],
    'I agree with your last telegram.',
    'last-between d2',
  ],
  [
    'a last telegram that is days old need not be the last',
    [{ ...CABLE, key: 'd1', number: '31', from: STATE, to: OSLO, date: '1955-03-01' }],
    'I agree with your last telegram.',
    'too-little-said undecided',
  ],
  [
    'the number before one’s own',
    [
      { ...CABLE, key: 'd1', number: '58', date: '1955-03-10' },
      { ...CABLE, key: 'd2', number: '59', date: '1955-03-10' },
    ],
    'My immediately preceding telegram gives the text.',
    'number-in-turn d2',
  ],
  [
    'the number before one’s own, where nobody holds it',
    [{ ...CABLE, key: 'd1', number: '58', date: '1955-03-10' }],
    'My immediately preceding telegram gives the text.',
    'nothing-held-fits cited',
  ],
  [
    'a separate telegram of another office, printed beside',
    [{ key: 'd8', number: '31', from: STATE, to: OSLO, date: '1955-03-10' }],
    'Decisions are in separate Deptel.',
    'septel d8',
  ],
  [
    'another post’s number in another chapter',
    [
      {
        ...CABLE,
        key: 'd1',
        number: '52',
        from: STATE,
        to: 'Embassy in Sweden',
        part: 'Sweden',
      },
    ],
    'See Deptel 52.',
    'nothing-held-fits cited',
  ],
  [
    'a chief’s number is that of his post',
    [
      { ...CABLE, key: 'd1', number: '52', from: 'Embassy in Vietnam', date: '1962-03-01' },
      { ...CABLE, key: 'd2', number: '52', from: 'Embassy in Thailand', date: '1962-03-01' },
      { key: 'd3', from: STATE, to: OSLO, date: '1962-03-05', words: 'Nolting’s 52 has it.' },
    ],
    '',
    'number d1',
  ],
  [
    'the serial of a file',
    [
      {
        key: 'd1',
        kind: 'memorandum',
        date: '1955-02-20',
        fileNumber: '833.48 Harbours/5396',
      },
    ],
    'Minister Arden’s memorandum on the ferries (833.48 Harbours/5396) is with us.',
    'file-number d1',
  ],
  [
    'a file of the day, which many papers share',
    [{ key: 'd1', kind: 'memorandum', date: '1955-02-20', fileNumber: '857.00/2-2055' }],
    'Minister Arden’s memorandum on the ferries (857.00/2–2055) is with us.',
    'nothing-held-fits cited',
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

  test('your personal message is the cable that brought it to the writer by name', () => {
    const brought = {
      ...CABLE,
      key: 'd1',
      from: STATE,
      to: OSLO,
      date: '1955-03-08',
      opening: 'Personal message from the Secretary to Arden.',
    };
    const answer = {
      key: 'd2',
      kind: 'message',
      from: 'Foreign Secretary',
      fromPerson: 'Arden',
      to: STATE,
      date: '1955-03-10',
      words: 'Many thanks for your personal message.',
    } as const;
    expect(decided([brought, answer])).toEqual(['last-carried d1']);
    expect(decided([brought, { ...answer, fromPerson: 'Borg' }])).toEqual([
      'too-little-said undecided',
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
