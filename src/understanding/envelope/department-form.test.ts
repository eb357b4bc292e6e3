import { describe, expect, it } from 'vitest';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

const BODY =
  'Harbor master told me this morning that the light would be lit again before the winter, although the keeper had not been paid.';

/** Telegrams as the Department's telegraph branch typed them, about 1944 to 1960, sound and as OCR leaves them. */
const FORMS: readonly (readonly [string, readonly string[], object])[] = [
  [
    'as typed',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      'SECRET',
      'Control: 4711',
      "Rec'd: February 4, 1951",
      '8:12 a.m.',
      'FROM: Oslo',
      'TO: Secretary of State',
      'NO: 883, February 3, 6 p.m.',
      'NIACT',
      'SENT DEPARTMENT 883, REPEATED INFORMATION LONDON 41.',
      BODY,
      'HART',
      'CRM:DWT',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      place: 'Oslo',
      to: 'Secretary of State',
      number: '883',
      date: '1951-02-03',
      hour: '18:00',
      received: '1951-02-04T08:12',
      classification: 'secret',
      precedence: ['niact'],
      signature: 'Hart',
    },
  ],
  [
    'a small word read with a capital, the hour without its colon',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      'Control: 4711',
      "Rec'd: February 4, 1951 8 12 a.m.",
      'FROM: Oslo TO: Secretary Of State',
      'NO: 883, February 3, 6 p.m.',
      BODY,
    ],
    { to: 'Secretary of State', received: '1951-02-04T08:12', place: 'Oslo' },
  ],
  [
    'a stroke before its head, rings for colons',
    [
      '-INCOMING TELEGRAM DEPARTMENT OF STATE',
      'Control: 4711',
      "Rec'd: February 4, 1951 8°12 a.m.",
      'FROM° Oslo TO: Secretary of State',
      'NO° 883, February 3, 6 p.m.',
      BODY,
    ],
    { direction: 'incoming', received: '1951-02-04T08:12', place: 'Oslo', number: '883' },
  ],
  [
    'its marking read as two words, its label as `No`',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      'CONF IDENTIAL',
      'Control: 4711',
      "Rec'd: February 4, 1951 8:12 a.m,",
      'FROM: Oslo',
      'TO: Secretary of State',
      'No: 883, February 3, 6 p,m,',
      BODY,
    ],
    {
      classification: 'confidential',
      number: '883',
      date: '1951-02-03',
      hour: '18:00',
      received: '1951-02-04T08:12',
    },
  ],
  [
    'a stroke before its marking',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      '- TOP SECRET',
      'Control: 4711',
      'FROM: Oslo',
      'TO: Secretary of State',
      BODY,
    ],
    { classification: 'top secret' },
  ],
  [
    'badly read, over New Year, its head run together',
    [
      'INC0MING TELEGRAM DEPARTMENT OF STATE',
      'CONFIDENTIAL',
      "Control 4711 Rec'd; Januarv 1. 1951 3:05 a.m",
      'FR0M; Rio Branco TO Secretary of State N0; 1204, Decernber 31, noon',
      BODY,
      'MERRIAM |',
    ],
    {
      direction: 'incoming',
      place: 'Rio Branco',
      to: 'Secretary of State',
      number: '1204',
      date: '1950-12-31',
      hour: '12:00',
      received: '1951-01-01T03:05',
      classification: 'confidential',
      signature: 'Merriam',
    },
  ],
  [
    'with specks between its words',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      'TOP. SECRET',
      "Control: 4711 Rec'd: February 4, 1951 8:12 a.m.",
      'FROM: Oslo ;',
      'TO: Secretary of State',
      'NO: 883, February 3, 6 p-m.',
      'NIACT °',
      BODY,
    ],
    { number: '883', hour: '18:00', classification: 'top secret', precedence: ['niact'] },
  ],
  [
    'with small letters read as capitals, and without its colons',
    [
      'INCOMING TELEGRAM DEPARTMENT OF STATE',
      "Control; 4711 Rec'd: February 4, 1951 8:12 A.m.",
      'FROM; Oslo',
      'TO: Secretary of State',
      'NO 883, February 3, 6 P.m.',
      BODY,
      'HART',
      'PERMA ENT RECORD COPY',
    ],
    {
      signature: 'Hart',
      place: 'Oslo',
      number: '883',
      date: '1951-02-03',
      hour: '18:00',
      received: '1951-02-04T08:12',
    },
  ],
];

describe("the form of the Department's telegraph branch", () => {
  it.each(FORMS)('is read %s', (_, blocks, expected) => {
    expect(valuesOf(readEnvelope(paperWith(blocks)))).toMatchObject(expected);
  });

  it('is not seen where a letter has a number and an addressee', () => {
    const letter = ['Oslo, February 3, 1951', 'TO Secretary of State', 'No. 12', BODY, 'HART'];
    expect(readEnvelope(paperWith(letter)).direction).toBeUndefined();
  });
});
