import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

const FORMS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'a telegram of 1944 without a date',
    [
      '840.48 Refugees/9325: Telegram',
      'The Ambassador in Norway (Reed) to the Secretary of State',
      '718. I handed to Hansen59 on March 21 a memorandum.',
      '  1. Not printed.',
    ],
    {
      kind: 'telegram',
      number: '718',
      fileNumber: '840.48 Refugees/9325',
      from: 'Ambassador in Norway',
      fromPerson: 'Reed',
      to: 'Secretary of State',
    },
  ],
  [
    'a telegram of 1949 with two numbers and two precedences',
    [
      '501.BC Malaya/6–449: Telegram',
      'The Consul General at Batavia (Hale) to the Secretary of State',
      'Batavia, June 4, 1949—3 p. m.',
      'secret us urgent\nniact',
      '651. Gocus 409. Deptel 402, June 3.1',
      'Hale',
    ],
    {
      number: '651',
      aliases: ['Gocus 409'],
      place: 'Batavia',
      date: '1949-06-04',
      hour: '15:00',
      classification: 'secret',
      precedence: ['us urgent', 'niact'],
      fileNumber: '501.BC Malaya/6–449',
    },
  ],
  [
    'a telegram of 1915 with its file number and kind in words of their own',
    [
      'File No. 763.72/9104.',
      'Ambassador Reed to the Secretary of State.',
      '[Telegram—Paraphrase.]',
      'American Embassy, Rome, June 2, 1915, 5 p. m.\n[Received June 3, 11.40 a. m.]',
      '318. Your 204, May 31, 6 p. m.',
    ],
    {
      kind: 'telegram',
      number: '318',
      fileNumber: '763.72/9104',
      from: 'Ambassador',
      fromPerson: 'Reed',
      to: 'Secretary of State',
      place: 'Rome',
      date: '1915-06-02',
      hour: '17:00',
      received: '1915-06-03T11:40',
    },
  ],
  [
    'a despatch of 1867',
    [
      'Mr. Reed to Mr. Hale',
      'No. 45.]',
      'Legation of the United States, Vienna, May 3, 1867.',
      'Sir: I have the honor to report that the ministry has given no answer to my note.',
    ],
    {
      kind: 'despatch',
      number: '45',
      fromPerson: 'Reed',
      toPerson: 'Hale',
      place: 'Vienna',
      date: '1867-05-03',
    },
  ],
  [
    'an airgram received later',
    [
      '894.602/12–1649: Airgram',
      'The Acting Political Adviser in Japan (Ames) to the Secretary of State',
      'Tokyo, December 16, 1949.\n[Received December 26—2:02 p. m.]',
      'A–371. With reference to despatch 854.',
    ],
    {
      kind: 'airgram',
      series: 'A',
      number: '371',
      date: '1949-12-16',
      received: '1949-12-26T14:02',
    },
  ],
  [
    'a telegram of 1957 with a source note',
    [
      '47. Telegram From the Embassy in Iraq to the Department of State1',
      'Baghdad, March 9, 1957—noon.',
      '1502. Reference Deptel 2101.2',
      'Gale',
      '  1. Source: Department of State, Central Files, 687.00/3–957. Secret; Niact; Limit Distribution. Drafted by Reed (NEA), cleared by Hale, and approved by Ames. Repeated to London and Paris.\n  2. Not printed.',
    ],
    {
      kind: 'telegram',
      number: '1502',
      from: 'Embassy in Iraq',
      to: 'Department of State',
      place: 'Baghdad',
      date: '1957-03-09',
      hour: '12:00',
      classification: 'secret',
      precedence: ['niact'],
      captions: ['limit distribution'],
      fileNumber: '687.00/3–957',
      draftedBy: 'Reed (NEA)',
      approvedBy: 'Ames',
      repeatedTo: ['London and Paris'],
    },
  ],
  [
    'a telegram of 1966 with a subject-numeric file',
    [
      '112. Telegram From the Embassy in Ghana to the Department of State1',
      'Accra, March 2, 1966, 1415Z.',
      '871. Ref: Deptel 602.\n1. The coup.',
      '  1. Source: National Archives and Records Administration, RG 59, Central Files 1964–66, POL 23–9 GHANA. Secret; Immediate; Exdis. Passed to the White House.',
    ],
    { number: '871', hour: '14:15', fileNumber: 'POL 23–9 GHANA', precedence: ['immediate'] },
  ],
  [
    'an electronic volume with the number and date in the head',
    [
      '62. Airgram A–385 From the Embassy in Norway to the Department of State, July 23, 1973.12',
      'July 23, 1973.',
      'SUBJ:',
    ],
    { kind: 'airgram', series: 'A', number: '385', to: 'Department of State', date: '1973-07-23' },
  ],
  [
    'an envoy whose title holds “to”',
    [
      '171. Backchannel Message From the Deputy Assistant to the President (Reed) to John Hale, Oslo, December 22, 197212',
      'Oslo, December 22, 1972',
      'Message delivered.',
    ],
    {
      kind: 'message',
      from: 'Deputy Assistant to the President',
      fromPerson: 'Reed',
      toPerson: 'John Hale',
      date: '1972-12-22',
    },
  ],
];

describe('readEnvelope of printed editions', () => {
  it.each(FORMS)('reads %s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });

  it('leaves out what is not stated', () => {
    const envelope = readEnvelope(paperWith(FORMS[0]?.[1] ?? []));
    for (const field of [
      'date',
      'hour',
      'place',
      'classification',
      'toPerson',
      'series',
    ] as const) {
      expect(envelope[field]).toBeUndefined();
    }
  });

  it('shows the words of each reading', () => {
    const envelope = readEnvelope(paperWith(FORMS[1]?.[1] ?? []));
    expect(envelope.fromPerson?.evidence[0]).toMatchObject({ block: 'b2', quote: 'Hale' });
    expect(envelope.hour?.evidence[0]).toMatchObject({ block: 'b3', quote: '3 p. m.' });
  });

  it('keeps evidence in place across page marks', () => {
    const words = ['The Chargé in Burma (Reed) to [Page 12] the Secretary of State', '9. Done.'];
    const { to } = readEnvelope(paperWith(words));
    const { start, end } = to?.evidence[0] ?? { start: 0, end: 0 };
    expect(words[0]?.slice(start, end)).toBe('Secretary of State');
  });

  it.each([
    [
      'another source in the body',
      [
        'Hansen is ill. Source: Same as before. Distr: none.',
        ['note', '1. Source: Central Shipping Agency, Box 9. Secret; Routine.'],
      ],
      'secret',
    ],
    [
      'security information',
      [['note', '1. Source: Lakes Agency, Box 6, Folder 8. Restricted Security Information.']],
      'restricted',
    ],
    [
      'no word `Source`',
      [
        ['note', '1. National Archives, Hale Papers, Box 17, Visit [1972]. Top Secret; Sensitive.'],
        ['note', '2. See Document 4.'],
      ],
      'top secret',
    ],
  ] as const)('reads markings from a source note beside %s', (_form, words, classification) => {
    const head = '4. Telegram From the Embassy in Norway to the Department of State1';
    const paper = paperWith([head, 'Oslo, May 2, 1955.', '9. Done.', ...words]);
    expect(readEnvelope(paper).classification?.value).toBe(classification);
  });

  it('reads no letter out of the preface, lists and chapters of an edition', () => {
    const chapter = {
      ...paperWith([
        'United States policy with regard to the Harbour Commission, May 1955',
        '9. Done.',
      ]),
      role: 'apparatus' as const,
    };
    expect(valuesOf(readEnvelope(chapter))).toEqual({ kind: 'apparatus' });
  });

  it('reads a place after the number of a despatch on one line', () => {
    const head = '4. Despatch From the Embassy in Norway to the Department of State1';
    const paper = paperWith([head, 'No. 252 Oslo, May 2, 1955.', 'Subject: Harbours']);
    expect(valuesOf(readEnvelope(paper))).toMatchObject({ place: 'Oslo', date: '1955-05-02' });
  });

  it('takes a first 1. for a paragraph where a second follows', () => {
    const numbered = paperWith([
      '9. Message From John Reed to the Secretary of State1',
      'Oslo, May 2, 1955.',
      '1. First.',
      '2. Second.',
    ]);
    expect(readEnvelope(numbered).number).toBeUndefined();
  });
});

describe('a paragraph under a head', () => {
  it('is no head, though it speaks of parties', () => {
    const { from, to, kind } = readEnvelope(
      paperWith([
        ['head', 'Press Release No. 12'],
        'The General Agreement, which was opened at Oslo pursuant to the Treaty of Rivers, has laid plans.',
      ]),
    );
    expect([from, to, kind?.value]).toEqual([undefined, undefined, 'other']);
  });
});
