import { describe, expect, it } from 'vitest';
import { paperWith } from '../../testing/papers.ts';
import { valuesOf } from '../../testing/values.ts';
import { understand } from '../../understand.ts';

const TRANSLATION = [
  'CABLE STRICTLY SECRET',
  'Copy N° 1 LAYOUT Copy N° 2 to Stalin Copy N° 3 to Molotov Copy N° 3 to Molotov Copy N° 4 Copy',
  'from OSLO Nº 20417 at 1805 3 February 1951 (Soviet embassy) 20418',
  'Spets NºNº 14, 15',
  'URGENT\n\nZORIN',
  'On 2 February Petrov met with Hale.',
  '3 February 1951 PETROV',
  '3 copies, lk Printed at 1920 3 February 1951',
  'distributed Issued by Ivanov[][]Authenticated: [illegible signature]',
];

describe('a Soviet cipher telegram in translation', () => {
  const { envelope, copies, findings } = understand(paperWith(TRANSLATION));

  it('is read whole', () => {
    expect(valuesOf(envelope)).toEqual({
      kind: 'telegram',
      direction: 'incoming',
      number: '20417',
      registerNumbers: ['20417', '20418'],
      place: 'Oslo',
      from: 'Soviet embassy',
      fromPerson: 'Petrov',
      signature: 'Petrov',
      toPerson: 'Zorin',
      date: '1951-02-03',
      hour: '18:05',
      classification: 'strictly secret',
      precedence: ['urgent'],
      spetsNumbers: ['14', '15'],
      copiesAnnounced: '3',
      typist: 'lk',
      printedAt: '1951-02-03T19:20',
      issuedBy: 'Ivanov',
      authenticated: 'illegible',
    });
    expect(envelope.hour?.evidence[0]?.quote).toBe('1805');
  });

  it('lists its copies', () => {
    expect(copies.map(({ number, holder, use }) => [number, holder ?? use])).toEqual([
      ['1', 'layout'],
      ['2', 'Stalin'],
      ['3', 'Molotov'],
      ['3', 'Molotov'],
      ['4', 'copy'],
    ]);
  });

  it('contradicts itself in four places', () => {
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'register-numbers-differ',
        'The paper gives register number 20417 in one place and 20418 in another.',
      ],
      ['copy-listed-twice', 'In the English layer copy no. 3 is listed twice, for Molotov.'],
      [
        'copies-differ-from-count',
        'In the English layer the list has 5 entries, but 3 copies are announced.',
      ],
      [
        'copy-beyond-count',
        'In the English layer a copy no. 4 is listed, but 3 copies are announced.',
      ],
    ]);
    expect(findings.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});
