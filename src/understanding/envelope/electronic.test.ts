import { describe, expect, it } from 'vitest';
import { lineOf } from '../lines.ts';
import { paperWith, textWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

const OUTGOING = [
  'PAGE 01        STATE  018273\nORIGIN EUR-12\n\nINFO  OCT-01  ISO-00  CIAE-00  /063 R',
  'DRAFTED BY EUR/NE:JREED:AB\nAPPROVED BY EUR:RHALE\n---------------------     040563',
  'R 271546Z JAN 75\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\nINFO AMEMBASSY LONDON\nAMEMBASSY COPENHAGEN',
  'UNCLAS STATE 018273',
  'E.O. 11652: N/A\nTAGS: PFOR, NO\nSUBJECT: FISHERIES TALKS\nREF: (A) OSLO 1101 (B) STATE 2214',
  '1. EMBASSY SHOULD TELL THE MINISTRY THAT',
];

const INCOMING = [
  'ACTION EUR-12',
  'O P 041602Z AUG 76\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC NIACT IMMEDIATE 2071',
  'C O N F I D E N T I A L SECTION 01 OF 02 OSLO 1234',
  'SUBJ: FISHERIES TALKS',
];

describe('an electronic telegram', () => {
  it('is read on its way out', () => {
    expect(valuesOf(readEnvelope(paperWith(OUTGOING)))).toMatchObject({
      kind: 'telegram',
      direction: 'outgoing',
      number: '18273',
      from: 'Department of State',
      to: 'Embassy Oslo',
      date: '1975-01-27',
      hour: '15:46',
      classification: 'unclassified',
      precedence: ['routine'],
      draftedBy: 'EUR/NE:JREED:AB',
      approvedBy: 'EUR:RHALE',
      subject: 'FISHERIES TALKS',
      tags: ['PFOR, NO'],
      references: ['(A) OSLO 1101 (B) STATE 2214'],
      repeatedTo: ['Embassy London', 'Embassy Copenhagen'],
    });
  });

  it('is read on its way in', () => {
    expect(valuesOf(readEnvelope(paperWith(INCOMING)))).toMatchObject({
      direction: 'incoming',
      number: '1234',
      from: 'Embassy Oslo',
      to: 'Department of State',
      date: '1976-08-04',
      hour: '16:02',
      classification: 'confidential',
      precedence: ['immediate', 'priority', 'niact'],
    });
  });

  it('leaves the head of an edition its word, and adds what that does not say', () => {
    const head =
      '9. Telegram 1234 From the Embassy in Norway to the Department of State, August 4, 1976, 1602Z.12';
    expect(valuesOf(readEnvelope(paperWith([head, ...INCOMING])))).toMatchObject({
      number: '1234',
      from: 'Embassy in Norway',
      subject: 'FISHERIES TALKS',
      direction: 'incoming',
    });
  });

  it('reads a sentence on across the pages', () => {
    const text = textWith('en', [
      'THE MINISTER\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02  OSLO  01234  041610Z\n\nAGREED.',
    ]);
    const [block] = text.blocks;
    expect(block === undefined ? '' : lineOf(text, block).words).toBe('THE MINISTER\nAGREED.');
  });
});
