import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

const FORMS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'a British telegram of 1951',
    [
      'Cypher/OTP    FOREIGN OFFICE AND WHITEHALL DISTRIBUTION',
      'FROM OSLO TO FOREIGN OFFICE',
      'Mr. Hart\nNo. 88\nFebruary 3, 1951',
      'D. 5.40 p.m. February 3, 1951\nR. 6.58 p.m. February 3, 1951',
      'PRIORITY\nSECRET',
      'Addressed to Foreign Office telegram No. 88 of February 3. Repeated for information Saving to Paris No. 12.',
      'My immediately preceding telegram. The Minister told me to-day that he would wait.',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      number: '88',
      from: 'Oslo',
      fromPerson: 'Hart',
      to: 'Foreign Office',
      place: 'Oslo',
      date: '1951-02-03',
      hour: '17:40',
      received: '1951-02-03T18:58',
      precedence: ['priority'],
      classification: 'secret',
      captions: ['cypher/otp'],
      repeatedTo: ['Paris No. 12'],
    },
  ],
  [
    'a British telegram going out',
    [
      '[CYPHER]   CABINET DISTRIBUTION',
      'FROM FOREIGN OFFICE TO OSLO',
      'No. 1234\nD. 9.15 a.m. 4th February, 1944',
      'IMMEDIATE   MOST SECRET',
      'Your telegram No. 90.',
    ],
    {
      direction: 'outgoing',
      number: '1234',
      to: 'Oslo',
      date: '1944-02-04',
      hour: '09:15',
      classification: 'top secret',
      precedence: ['immediate'],
    },
  ],
  [
    'a French telegram in sections',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'OSLO, le 3 février 1951 à 19 h. 20, reçu le 3 à 21 h. 05',
      'N° 88 à 91. Très urgent. Réservé.',
      'Je me réfère à mon télégramme n° 80. Le ministre m’a dit que la réponse ne serait pas donnée avant lundi.',
      'MARTIN',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      number: '88-91',
      place: 'Oslo',
      date: '1951-02-03',
      hour: '19:20',
      received: '1951-02-03T21:05',
      precedence: ['très urgent'],
      captions: ['réservé'],
      references: ['mon télégramme n° 80'],
      signature: 'Martin',
    },
  ],
  [
    'a German telegram of 1939',
    [
      'Telegramm (Geh. Ch. V.)',
      'Oslo, den 3. Februar 1939 – 19.20 Uhr\nAnkunft: 3. Februar – 21.05 Uhr',
      'Nr. 88 vom 3.2.   Citissime!',
      'Auf Drahterlass Nr. 60. Der Minister sagte mir heute, dass er die Antwort abwarten wolle.',
      'KELLER',
    ],
    {
      kind: 'telegram',
      number: '88',
      place: 'Oslo',
      date: '1939-02-03',
      hour: '19:20',
      received: '1939-02-03T21:05',
      precedence: ['citissime'],
      captions: ['Geh. Ch. V.'],
      references: ['Drahterlass Nr. 60'],
      signature: 'Keller',
    },
  ],
];

describe('readEnvelope of other services', () => {
  it.each(FORMS)('reads %s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });

  it('does not take an American telegram that names the Foreign Office for a British one', () => {
    const words = [
      '741.00/2–351: Telegram',
      'The Ambassador in the United Kingdom (Reed) to the Secretary of State',
      'London, February 3, 1951—6 p. m.',
      '4410. Foreign Office tells us that it will wait.',
    ];
    expect(readEnvelope(paperWith(words)).from?.value).toBe('Ambassador in the United Kingdom');
  });
});
