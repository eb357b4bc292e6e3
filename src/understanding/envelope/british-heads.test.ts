import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

/** Heads as the Foreign Office, the Commonwealth Relations Office and the Foreign and Commonwealth Office set them, 1936 to 1979. */
const HEADS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'one line for all',
    [
      'FROM OSLO TO FOREIGN OFFICE',
      'Mr. Hart   No. 88   February 3, 1951     D. 5.40 p.m. February 3, 1951   R. 6.58 p.m. February 3, 1951',
      'IMPORTANT   CONFIDENTIAL',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      kind: 'telegram',
      fromPerson: 'Hart',
      number: '88',
      date: '1951-02-03',
      hour: '17:40',
      received: '1951-02-03T18:58',
      precedence: ['important'],
      classification: 'confidential',
    },
  ],
  [
    'day before month, without a comma',
    [
      '[CYPHER]   WAR CABINET DISTRIBUTION',
      'FROM FOREIGN OFFICE TO WASHINGTON',
      'No. 2345\nD. 4.10 a.m. 7th March 1943',
      'MOST IMMEDIATE\nMOST SECRET',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      direction: 'outgoing',
      captions: ['cypher'],
      number: '2345',
      to: 'Washington',
      date: '1943-03-07',
      hour: '04:10',
      precedence: ['most immediate'],
      classification: 'top secret',
    },
  ],
  [
    'by bag, in the run of Saving telegrams',
    [
      'BY BAG   FOREIGN OFFICE DISTRIBUTION',
      'FROM BERGEN TO FOREIGN OFFICE',
      'Sir J. Hale\nNo. 12 Saving\nApril 2, 1950',
      'R. 11.15 a.m. April 5, 1950',
      'RESTRICTED',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      series: 'Saving',
      number: '12',
      fromPerson: 'Hale',
      received: '1950-04-05T11:15',
      date: '1950-04-02',
      classification: 'restricted',
      captions: ['by bag'],
    },
  ],
  [
    'an Intel to many posts',
    [
      "FROM FOREIGN OFFICE TO CERTAIN OF HER MAJESTY'S REPRESENTATIVES",
      'Intel No. 61',
      'D. 3.5 p.m. March 4, 1954',
      'CONFIDENTIAL',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      kind: 'circular_telegram',
      series: 'Intel',
      number: '61',
      hour: '15:05',
      date: '1954-03-04',
      to: "Certain of Her Majesty's Representatives",
    },
  ],
  [
    'a Guidance',
    [
      "FROM FOREIGN OFFICE TO CERTAIN OF HER MAJESTY'S REPRESENTATIVES",
      'Guidance No. 7',
      'D. 9.30 p.m. May 4, 1955',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    { kind: 'circular_telegram', series: 'Guidance', number: '7', hour: '21:30' },
  ],
  [
    'inward to the Commonwealth Relations Office',
    [
      'INWARD TELEGRAM',
      'TO: COMMONWEALTH RELATIONS OFFICE\nFROM: U.K. HIGH COMMISSIONER IN INDIA',
      'D: Delhi 18.30 hours 3rd February, 1951\nR: 16.05 hours 3rd February, 1951',
      'CYPHER\nPRIORITY',
      'No. 412   SECRET',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      from: 'U.K. High Commissioner in India',
      to: 'Commonwealth Relations Office',
      number: '412',
      hour: '18:30',
      date: '1951-02-03',
      received: '1951-02-03T16:05',
      precedence: ['priority'],
      classification: 'secret',
    },
  ],
  [
    'outward from the Commonwealth Relations Office',
    [
      'OUTWARD TELEGRAM FROM COMMONWEALTH RELATIONS OFFICE',
      'TO: U.K. HIGH COMMISSIONER IN PAKISTAN',
      '(Sent 20.15 hours 4th March, 1952)',
      'CYPHER   No. 98   CONFIDENTIAL',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      kind: 'telegram',
      direction: 'outgoing',
      from: 'Commonwealth Relations Office',
      to: 'U.K. High Commissioner in Pakistan',
      number: '98',
      hour: '20:15',
      date: '1952-03-04',
      classification: 'confidential',
    },
  ],
  [
    'the wire of 1975, in',
    [
      'CONFIDENTIAL\nFM MOSCOW 071520Z MAR 75\nTO IMMEDIATE FCO\nTELEGRAM NUMBER 412 OF 7 MARCH\nINFO PRIORITY WASHINGTON, BONN',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      from: 'Moscow',
      to: 'FCO',
      number: '412',
      date: '1975-03-07',
      hour: '15:20',
      precedence: ['immediate'],
      classification: 'confidential',
      repeatedTo: ['WASHINGTON, BONN'],
    },
  ],
  [
    'the wire of 1976, out',
    [
      'UNCLASSIFIED\nFM FCO 011005Z APR 76\nTO PRIORITY OSLO\nTELNO 98',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      direction: 'outgoing',
      from: 'FCO',
      to: 'Oslo',
      number: '98',
      date: '1976-04-01',
      hour: '10:05',
      precedence: ['priority'],
      classification: 'unclassified',
    },
  ],
  [
    'the wire with counts and a desk hour',
    [
      'GRS 250\nSECRET\nDESKBY 080900Z\nFM UKMIS NEW YORK 080215Z JUN 77\nTO FLASH F C O\nTELEGRAM NUMBER 1107 OF 7 JUNE',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      number: '1107',
      from: 'Ukmis New York',
      date: '1977-06-08',
      hour: '02:15',
      precedence: ['flash'],
      classification: 'secret',
    },
  ],
  [
    'addressed to one post, repeated to others',
    [
      'En Clair   FOREIGN OFFICE AND WHITEHALL DISTRIBUTION',
      'FROM OSLO TO FOREIGN OFFICE',
      'Mr. Ames\nNo. 140\nJune 9, 1949',
      'D. 11.2 a.m. June 9, 1949\nR. 12.10 p.m. June 9, 1949',
      'IMMEDIATE',
      'Addressed to Foreign Office telegram No. 140 of June 9. Repeated for information to Washington, Paris and Saving to Bonn.',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      captions: ['en clair'],
      number: '140',
      hour: '11:02',
      received: '1949-06-09T12:10',
      precedence: ['immediate'],
      repeatedTo: ['Washington, Paris and Saving to Bonn'],
    },
  ],
  [
    'hours of twenty-four, and a compartment',
    [
      'Cypher/OTP   FOREIGN OFFICE SECRET AND WHITEHALL SECRET DISTRIBUTION',
      'FROM WASHINGTON TO FOREIGN OFFICE',
      'Viscount Hale\nNo. 2201\nOctober 24, 1962',
      'D. 0935 hours October 24, 1962\nR. 1442 hours October 24, 1962',
      'EMERGENCY\nDEDIP\nTOP SECRET',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    {
      fromPerson: 'Hale',
      number: '2201',
      hour: '09:35',
      received: '1962-10-24T14:42',
      precedence: ['emergency'],
      classification: 'top secret',
      captions: ['cypher/otp', 'dedip'],
    },
  ],
  [
    'with the jacket of the Northern Department',
    [
      'N 2345/12/38',
      '[EN CLAIR]   FOREIGN OFFICE DISTRIBUTION',
      'FROM OSLO TO FOREIGN OFFICE',
      'Mr. Reed\nNo. 31\nFebruary 3, 1938',
      'D. 1.15 p.m. February 3, 1938',
      'The keeper told me to-day that the light would be lit again before the winter.',
    ],
    { fileNumber: 'N 2345/12/38', number: '31', fromPerson: 'Reed', hour: '13:15' },
  ],
];

describe('heads of British telegrams', () => {
  it.each(HEADS)('%s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });
});
