import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

/** Heads as the Auswärtiges Amt set them before 1945 and after, and as East Berlin did. */
const HEADS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'date in figures',
    [
      'Telegramm (Offen)',
      'Oslo, den 3.2.1939, 19.20 Uhr\nAnkunft: 3.2., 21.05 Uhr',
      'Nr. 88 vom 3.2.39',
      'Cito',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      number: '88',
      date: '1939-02-03',
      hour: '19:20',
      received: '1939-02-03T21:05',
      precedence: ['cito'],
      captions: ['Offen'],
    },
  ],
  [
    'out of Berlin, to a legation',
    [
      'Telegramm',
      'Berlin, den 4. März 1939',
      'Nr. 60',
      'An die Deutsche Gesandtschaft Oslo',
      'Citissime',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      number: '60',
      place: 'Berlin',
      to: 'Deutsche Gesandtschaft Oslo',
      date: '1939-03-04',
      precedence: ['citissime'],
    },
  ],
  [
    'by the short name of a mission',
    [
      'Telegramm (Geh. Ch. V.)',
      'Berlin, den 4. März 1939',
      'Diplogerma Oslo',
      'Nr. 61',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    { to: 'Diplogerma Oslo', number: '61' },
  ],
  [
    'a matter of the Reich, with its journal number',
    [
      'Geheime Reichssache\nTelegramm (Geh. Ch. V.)',
      'Moskau, den 5. Juni 1941 – 2.42 Uhr\nAnkunft: 5. Juni 1941 – 4.10 Uhr',
      'Nr. 1368 vom 4.6.',
      'Supercitissime!',
      'Pol. V 123 g.Rs.',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      classification: 'top secret',
      number: '1368',
      hour: '02:42',
      received: '1941-06-05T04:10',
      precedence: ['supercitissime'],
      fileNumber: 'Pol. V 123 g.Rs.',
    },
  ],
  [
    'a circular',
    [
      'Multex Nr. 412',
      'Berlin, den 9. Mai 1940',
      'Geheim',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    { kind: 'circular_telegram', number: '412', classification: 'secret', date: '1940-05-09' },
  ],
  [
    'the printed collection of Bonn',
    [
      'Botschafter Keller, Oslo, an das Auswärtige Amt',
      'Fernschreiben Nr. 88',
      'Geheim',
      'Aufgabe: 3. Februar 1963, 19.20 Uhr\nAnkunft: 3. Februar 1963, 21.05 Uhr',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      kind: 'telegram',
      fromPerson: 'Keller',
      from: 'Botschafter, Oslo',
      to: 'Auswärtiges Amt',
      number: '88',
      date: '1963-02-03',
      hour: '19:20',
      received: '1963-02-03T21:05',
      classification: 'secret',
    },
  ],
  [
    'Drahtbericht Nr. on the line of its name',
    [
      'Drahtbericht Nr. 123',
      'Oslo, den 7. April 1964\nVS-Vertraulich',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      number: '123',
      date: '1964-04-07',
      classification: 'confidential',
    },
  ],
  [
    'Drahterlass',
    [
      'Drahterlass Nr. 60',
      'Bonn, den 8. April 1964\nVS-NfD\nAuf Drahtbericht Nr. 123 vom 7.4.',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      kind: 'telegram',
      direction: 'outgoing',
      number: '60',
      classification: 'restricted',
      references: ['Drahtbericht Nr. 123 vom 7.4.'],
    },
  ],
  [
    'a circular of Bonn',
    [
      'Fernschreiben',
      'Plurex Nr. 4410',
      'Bonn, den 8. April 1974',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    { kind: 'circular_telegram', series: 'Plurex', number: '4410', date: '1974-04-08' },
  ],
  [
    'East Berlin, by lightning',
    [
      'Blitztelegramm',
      'Moskau, den 13. August 1961',
      'Nr. 214/61',
      'Vertrauliche Verschlusssache',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    { kind: 'telegram', number: '214/61', precedence: ['blitz'], classification: 'secret' },
  ],
  [
    'months without umlauts, spelled-out arrival',
    [
      'Telegramm',
      'Bern, 5. Maerz 1938, 11.05 Uhr\nAngekommen: 5. Maerz, 12.40 Uhr',
      'Nr. 9',
      'Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
      'WEBER',
    ],
    {
      place: 'Bern',
      date: '1938-03-05',
      hour: '11:05',
      received: '1938-03-05T12:40',
      number: '9',
      signature: 'Weber',
    },
  ],
  [
    'for one man alone',
    [
      'Telegramm (Geh. Ch. V.)',
      'Rom, den 9. Juli 1939\nNr. 12 vom 9.7.',
      'Für Reichsminister persönlich\nStreng geheim',
      'Unter Bezugnahme auf Telegramm Nr. 11 vom 8.7. Der Wärter sagte mir heute, dass er die Antwort abwarten wolle.',
    ],
    {
      captions: ['Geh. Ch. V.', 'Für Reichsminister persönlich'],
      classification: 'top secret',
      references: ['Telegramm Nr. 11 vom 8.7.'],
    },
  ],
];

describe('heads of German telegrams', () => {
  it.each(HEADS)('%s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });
});
