import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Says } from '../../model/mentions.ts';
import { findCitations } from './find-citations.ts';

/** Words of a mention, and what they say. */
type Mention = readonly [string, Says];

/** An invented sentence in the shape of a real one, and its mentions. */
type Case = readonly [string, ...Mention[]];

const CASES: readonly Case[] = [
  // The number in a routing line is the telegram's own, not another's.
  ['FM AMEMBASSY OSLO\nTO SECSTATE WASHDC 7731'],
  [
    'set forth in Department’s circular of May 4, 3 p. m. The note said',
    [
      'Department’s circular of May 4, 3 p. m.',
      { kind: 'circular_telegram', direction: 'to-post', date: '--05-04', hour: '15:00' },
    ],
  ],
  [
    'safe conduct for the Orla (my 412 June 16 [10], 6 p.m.) and continued',
    [
      'my 412 June 16 [10], 6 p.m.',
      { direction: 'own', number: '412', date: '--06-10', dateAsPrinted: 'June 16', hour: '18:00' },
    ],
  ],
  [
    'points in the Department’s 711 and 712 of April 2, noon, regarding',
    [
      'Department’s 711 and 712 of April 2, noon',
      { direction: 'to-post', number: '711', date: '--04-02', hour: '12:00' },
    ],
    [
      'Department’s 711 and 712 of April 2, noon',
      { direction: 'to-post', number: '712', date: '--04-02', hour: '12:00' },
    ],
  ],
  [
    'Embtels 1864, 1829; Deptel 275 to Oslo.',
    ['Embtels 1864, 1829', { kind: 'telegram', direction: 'from-post', number: '1864' }],
    ['Embtels 1864, 1829', { kind: 'telegram', direction: 'from-post', number: '1829' }],
    ['Deptel 275', { kind: 'telegram', direction: 'to-post', post: 'Oslo', number: '275' }],
  ],
  [
    'Embtel 1402, 15 persons were held.',
    ['Embtel 1402', { kind: 'telegram', direction: 'from-post', number: '1402' }],
  ],
  [
    'See Lima’s 5070 repeated Quito 119 for reaction.',
    [
      'Lima’s 5070',
      {
        direction: 'from-post',
        post: 'Lima',
        number: '5070',
        also: [{ post: 'Quito', number: '119' }],
      },
    ],
  ],
  [
    'Telegram 1191 from Oslo, March 5, 1951, reported',
    [
      'Telegram 1191 from Oslo, March 5, 1951',
      {
        kind: 'telegram',
        direction: 'from-post',
        post: 'Oslo',
        number: '1191',
        date: '1951-03-05',
      },
    ],
  ],
  [
    'Ref: your 1,020; Poltos 489, 492; A–217; DTG 011418Z Nov 61',
    ['your 1,020', { direction: 'theirs', number: '1020' }],
    ['Poltos 489, 492', { kind: 'telegram', series: 'Polto', number: '489' }],
    ['Poltos 489, 492', { kind: 'telegram', series: 'Polto', number: '492' }],
    ['A–217', { kind: 'airgram', series: 'A', number: '217' }],
    [
      'DTG 011418Z Nov 61',
      { kind: 'telegram', series: 'DTG', number: '011418Z', date: '1961-11-01', hour: '14:18' },
    ],
  ],
  [
    'I have read your letter of 5 June 1957 with care.',
    ['your letter of 5 June 1957', { kind: 'letter', direction: 'theirs', date: '1957-06-05' }],
  ],
  [
    'which Mr. Arden sent to Mr. Borg in his letter of May 3',
    [
      'his letter of May 3',
      { kind: 'letter', direction: 'named', date: '--05-03', people: ['Arden', 'Borg'] },
    ],
  ],
  [
    'my letter to Arden of March 18; the October 5 telegram',
    [
      'my letter to Arden of March 18',
      { kind: 'letter', direction: 'own', addressee: 'Arden', date: '--03-18', people: ['Arden'] },
    ],
    ['October 5 telegram', { kind: 'telegram', date: '--10-05' }],
  ],
  [
    'telegrams 210–212; Embtels 1722 and 1759; Lima’s 1 July 2',
    ['telegrams 210–212', { kind: 'telegram', number: '210' }],
    ['telegrams 210–212', { kind: 'telegram', number: '211' }],
    ['telegrams 210–212', { kind: 'telegram', number: '212' }],
    ['Embtels 1722 and 1759', { kind: 'telegram', direction: 'from-post', number: '1722' }],
    ['Embtels 1722 and 1759', { kind: 'telegram', direction: 'from-post', number: '1759' }],
    ['Lima’s 1 July 2', { direction: 'from-post', post: 'Lima', number: '1', date: '--07-02' }],
  ],
  [
    'Deptel 275 sent Lima 31, rptd Quito 12 Bogota 9',
    [
      'Deptel 275',
      {
        kind: 'telegram',
        direction: 'to-post',
        number: '275',
        also: [
          { post: 'Lima', number: '31' },
          { post: 'Quito', number: '12' },
          { post: 'Bogota', number: '9' },
        ],
      },
    ],
  ],
  [
    'Re: JCS 718–65; CAP 63195; your JCS 4279; Your niact 50; Borg’s 4382; State to Lima 256',
    ['JCS 718–65', { series: 'JCS', number: '718-65' }],
    ['CAP 63195', { series: 'CAP', number: '63195' }],
    ['your JCS 4279', { series: 'JCS', direction: 'theirs', number: '4279' }],
    ['Your niact 50', { direction: 'theirs', number: '50' }],
    ['Borg’s 4382', { direction: 'named', post: 'Borg', number: '4382' }],
    ['Lima 256', { direction: 'to-post', post: 'Lima', number: '256' }],
  ],
  [
    'He is in New York. Embtels 824 and 1359 [1539] say so; New York 1953',
    ['Embtels 824 and 1359 [1539]', { kind: 'telegram', direction: 'from-post', number: '824' }],
    ['Embtels 824 and 1359 [1539]', { kind: 'telegram', direction: 'from-post', number: '1539' }],
    ['New York 1953', { direction: 'from-post', post: 'New York', number: '1953' }],
  ],
  [
    'Foreign Relations, 1931, volume XI, page 57; ibid., p. 60. Ibid., p. 7',
    [
      'Foreign Relations, 1931, volume XI, page 57',
      { where: 'volume', volume: '1931, volume XI', page: '57' },
    ],
    ['ibid., p. 60', { where: 'ibid', volume: '1931, volume XI', page: '60' }],
    ['Ibid., p. 7', { where: 'ibid', volume: '1931, volume XI', page: '7' }],
  ],
  [
    'See ibid., footnote 5, p. 212; footnote 3, p. 231; and footnote 8, p. 240. See footnote 2, p. 9.',
    ['footnote 5, p. 212', { where: 'ibid', footnote: '5', page: '212' }],
    ['footnote 3, p. 231', { where: 'ibid', footnote: '3', page: '231' }],
    ['footnote 8, p. 240', { where: 'ibid', footnote: '8', page: '240' }],
    ['footnote 2, p. 9', { footnote: '2', page: '9' }],
  ],
  [
    'Foreign Relations, 1931, volume XI, page 57; ibid., footnote 3, p. 60.',
    [
      'Foreign Relations, 1931, volume XI, page 57',
      { where: 'volume', volume: '1931, volume XI', page: '57' },
    ],
    ['footnote 3, p. 60', { where: 'ibid', volume: '1931, volume XI', footnote: '3', page: '60' }],
  ],
  ['For text, see Northern Policy: Current Documents 1957, pp. 7–8; Declassified Documents 1982.'],
  ['(Northern Foreign Policy: Basic Documents, 1961–1964, Document 77)'],
  [
    'He kept the Documents 12 and the next. See Documents 1957 and Document 412.',
    ['Documents 12', { documentNumber: '12' }],
    ['Documents 1957', { documentNumber: '1957' }],
    ['Document 412', { documentNumber: '412' }],
  ],
  [
    'in our note of December 16, 1956 [1955].',
    [
      'our note of December 16, 1956 [1955]',
      {
        kind: 'note',
        direction: 'own',
        date: '1955-12-16',
        dateAsPrinted: 'December 16, 1956',
      },
    ],
  ],
  [
    'Embtel 12 of 3 May 1957 [1956].',
    [
      'Embtel 12 of 3 May 1957 [1956]',
      {
        kind: 'telegram',
        direction: 'from-post',
        number: '12',
        date: '1956-05-03',
        dateAsPrinted: 'May 3, 1957',
      },
    ],
  ],
  ['Details follow by septel.', ['septel', { kind: 'telegram' }]],
  ['See footnote 8, p. 431.', ['footnote 8, p. 431', { footnote: '8', page: '431' }]],
  ['Printed as Document 118.', ['Document 118', { documentNumber: '118' }]],
  ['Ante, p. 12.', ['Ante, p. 12', { where: 'ante', page: '12' }]],
  [
    'Not printed; it reported Minister Arden’s memorandum on the ferries (833.48 Harbours/5396).',
    [
      'Minister Arden’s memorandum on the ferries (833.48 Harbours/5396)',
      {
        kind: 'memorandum',
        fileNumber: '833.48 Harbours/5396',
        description: 'Minister Arden’s memorandum on the ferries',
      },
    ],
  ],
  ['The letter was long, and in May 12 men left the Embassy 3 times.'],
  [
    'REF: OSLO 2811, STATE 018273; WARX 85456',
    ['OSLO 2811', { direction: 'from-post', post: 'OSLO', number: '2811' }],
    ['STATE 018273', { direction: 'to-post', number: '018273' }],
    ['WARX 85456', { series: 'WARX', number: '85456' }],
  ],
  [
    'In my immediately preceding telegram and in separate Deptel; second paragraph of Deptel 12',
    [
      'my immediately preceding telegram',
      { kind: 'telegram', direction: 'own', turn: 'preceding' },
    ],
    ['separate Deptel', { kind: 'telegram', direction: 'to-post' }],
    ['Deptel 12', { kind: 'telegram', direction: 'to-post', number: '12' }],
  ],
  [
    'your last message; my earlier letter to the President',
    [
      'your last message',
      { kind: 'message', direction: 'theirs', turn: 'last', people: ['President'] },
    ],
    [
      'my earlier letter to the President',
      {
        kind: 'letter',
        direction: 'own',
        turn: 'earlier',
        addressee: 'the President',
        people: ['President'],
      },
    ],
  ],
  [
    'Post, p. 45, and supra.',
    ['Post, p. 45', { where: 'post', page: '45' }],
    ['supra', { where: 'supra' }],
  ],
  // Where papers lie is no paper.
  ['Source: Records Center, RG 330, OSD Files: FRC 61 A 4207, Latvia 400. Secret.'],
  ['Records Center, Secretary’s Files: FRC 62-A-1177, Report. Papers of 30 A 2215, box 4.'],
  ['Agency Files, Job 57 BO 4410A, Harbor Notes. Job 58-R 01342, box 2.'],
  ['National Archives, RG 59, Central Files 1967–69, DEF 14 LAT–US. (Ibid., Def 21–4 LAT)'],
  ['Central Files, 1967–69, TEL 3. Secret. (Ibid., TEL 3)'],
  ['said the G–2 estimate; the G-10 met; Army G–3 and the Group of 77 (G-77)'],
  ['JCS Records, JMF 6100 (4 Feb 62); Country File, Vol. I, Memos, 10/62–4/63'],
  ['two A–4 squadrons, six A-6 aircraft; The Gazette, May 3, 1961, pp. A–2, A–11, and p. A-4'],
  [
    'See DEF 981442, and airgram G–4 and Department’s G–2, and G-10, May 3.',
    ['DEF 981442', { series: 'DEF', number: '981442' }],
    ['G–4', { kind: 'airgram', series: 'G', number: '4' }],
    ['Department’s G–2', { kind: 'airgram', series: 'G', number: '2', direction: 'to-post' }],
    ['G-10, May 3', { kind: 'airgram', series: 'G', number: '10', date: '--05-03' }],
  ],
  [
    'sent on May 12; A-1250 and 12, A–345 tell more',
    ['A-1250', { kind: 'airgram', series: 'A', number: '1250' }],
    ['A–345', { kind: 'airgram', series: 'A', number: '345' }],
  ],
  ['He paid 500 dollars of 1,020 at 7 p.m. on 21 June.'],
];

/** The words around have a test of their own. */
function withoutSubject(says: Says): Says {
  return Object.fromEntries(Object.entries(says).filter(([field]) => field !== 'about'));
}

describe('findCitations', () => {
  test.each(CASES.map((sentence) => [sentence[0], sentence] as const))('%s', (words, sentence) => {
    const [, ...expected] = sentence;
    const found = findCitations(words).map(
      ({ start, end, says }) => [words.slice(start, end), withoutSubject(says)] as const,
    );
    expect(found).toEqual(expected);
  });

  test('never throws and stays inside the string', () => {
    const piece = constantFrom(
      'Embtel ',
      'my ',
      'Department’s ',
      '554',
      ' and ',
      ', ',
      ' of March 11',
      '7 p.m.',
      ' [20]',
      '271546Z',
      ' from ',
      'Oslo',
      '’s ',
      'p. 12',
      '(840.48 A/1)',
      'repeated ',
      '\n',
    );
    const words = oneof(
      string({ unit: 'binary' }),
      array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    assert(
      property(words, (text) => {
        for (const { start, end, at } of findCitations(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(at).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 500 },
    );
  });
});
