import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

/** Heads as the French ministry set them on its forms, and as its printed collection does. */
const HEADS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'going out, to an embassy',
    [
      'TÉLÉGRAMME AU DÉPART',
      'PARIS, le 4 mars 1952 à 20 h.',
      'Nos 412 à 415\nRéservé',
      'AMBAFRANCE OSLO',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      direction: 'outgoing',
      number: '412-415',
      to: 'Ambassade à Oslo',
      place: 'Paris',
      date: '1952-03-04',
      hour: '20:00',
      captions: ['réservé'],
    },
  ],
  [
    'in, to the ministry',
    [
      "TÉLÉGRAMME À L'ARRIVÉE",
      'DIPLOMATIE PARIS',
      'OSLO, le 1er avril 1953 à 9 h. 05, reçu le 1er à 10 h. 40',
      'N° 201. Urgent. Secret.',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
      'MARTIN',
    ],
    {
      direction: 'incoming',
      to: 'Ministère des Affaires étrangères',
      number: '201',
      date: '1953-04-01',
      hour: '09:05',
      received: '1953-04-01T10:40',
      precedence: ['urgent'],
      classification: 'secret',
      signature: 'Martin',
    },
  ],
  [
    'received the month after',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'OSLO, le 31 janvier 1951 à 23 h. 50, reçu le 1er février à 1 h. 15',
      'N° 12. Immédiat. Très secret.',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      date: '1951-01-31',
      hour: '23:50',
      received: '1951-02-01T01:15',
      precedence: ['immediate'],
      classification: 'top secret',
    },
  ],
  [
    'a machine without accents',
    [
      "TELEGRAMME A L'ARRIVEE",
      'OSLO, le 3 fevrier 1951 a 19h20, recu le 3 a 21h05',
      'Nos 88/91\nTRES URGENT\nRESERVE',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      kind: 'telegram',
      direction: 'incoming',
      number: '88-91',
      date: '1951-02-03',
      hour: '19:20',
      received: '1951-02-03T21:05',
      precedence: ['très urgent'],
      captions: ['réservé'],
    },
  ],
  [
    'the printed collection, from a post',
    [
      'M. Martin, Ambassadeur de France à Oslo, à M. Reynal, Ministre des Affaires étrangères',
      'T. nos 88 à 91. Réservé.   Oslo, 3 février 1951, 19 h. 20. (Reçu : le 3, 21 h. 05.)',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      kind: 'telegram',
      fromPerson: 'Martin',
      from: 'Ambassadeur de France à Oslo',
      toPerson: 'Reynal',
      to: 'Ministre des Affaires étrangères',
      number: '88-91',
      place: 'Oslo',
      date: '1951-02-03',
      hour: '19:20',
      received: '1951-02-03T21:05',
    },
  ],
  [
    'the printed collection, to a post',
    [
      'M. Reynal, Ministre des Affaires étrangères, à M. Martin, Ambassadeur de France à Oslo',
      'T. n° 60. Secret.   Paris, 2 février 1951, 13 h.',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      fromPerson: 'Reynal',
      toPerson: 'Martin',
      to: 'Ambassadeur de France à Oslo',
      number: '60',
      place: 'Paris',
      date: '1951-02-02',
      hour: '13:00',
      classification: 'secret',
    },
  ],
  [
    'a despatch of the printed collection',
    [
      'M. Martin, Chargé d’affaires de France à Bergen, à M. Reynal, Ministre des Affaires étrangères',
      'D. n° 123.   Bergen, 7 mars 1939. (Reçu : 11 mars.)',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      kind: 'despatch',
      fromPerson: 'Martin',
      from: 'Chargé d’affaires de France à Bergen',
      number: '123',
      date: '1939-03-07',
      received: '1939-03-11',
    },
  ],
  [
    'a circular',
    [
      'TÉLÉGRAMME AU DÉPART',
      'Télégramme circulaire n° 14',
      'PARIS, le 9 mai 1950 à 18 h.',
      'Diffusion restreinte',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    { kind: 'circular_telegram', number: '14', date: '1950-05-09', classification: 'restricted' },
  ],
  [
    'a reference to what went before',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'BERGEN, le 4 juin 1949 à 12 h. 15',
      'N° 33',
      'Suite à mon télégramme n° 32. Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    { number: '33', references: ['mon télégramme n° 32'] },
  ],
  [
    'told to other posts',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'OSLO, le 4 juillet 1949 à 8 h.',
      'N° 77 et 78',
      'Communiqué à Londres n° 12 et à Washington n° 14. Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    { number: '77-78', repeatedTo: ['Londres n° 12 et à Washington n° 14'] },
  ],
  [
    'by courier',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'Par courrier',
      'LA HAYE, le 12 août 1951',
      'N° 401. Confidentiel.',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      captions: ['par courrier'],
      place: 'La Haye',
      number: '401',
      date: '1951-08-12',
      classification: 'confidential',
    },
  ],
  [
    'absolute priority, strictly personal',
    [
      'TÉLÉGRAMME À L’ARRIVÉE',
      'OSLO, le 2 décembre 1962 à 3 h. 10',
      'N° 999. Priorité absolue. Strictement personnel.',
      'Le gardien du phare m’a dit que la réponse ne serait pas donnée avant lundi.',
    ],
    {
      precedence: ['priorité absolue'],
      captions: ['strictement personnel'],
      date: '1962-12-02',
      hour: '03:10',
    },
  ],
];

describe('heads of French telegrams', () => {
  it.each(HEADS)('%s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });
});
