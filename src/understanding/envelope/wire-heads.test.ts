import { describe, expect, it } from 'vitest';
import type { EnvelopeField } from '../../model/envelopes.ts';
import type { Words } from '../testing/papers.ts';
import { paperWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from './read-envelope.ts';

type Expected = Partial<Record<EnvelopeField, string | readonly string[]>>;

/** Heads as the machine of the Department set them from 1973 to 1979. */
const HEADS: readonly (readonly [string, readonly Words[], Expected])[] = [
  [
    'out, with office counts',
    [
      'PAGE 01  STATE  018273\nORIGIN EUR-12\nINFO  OCT-01 ISO-00 /063 R',
      'DRAFTED BY EUR/NE:JREED:AB\nAPPROVED BY EUR:RHALE',
      'R 271546Z JAN 75\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO',
      'UNCLAS STATE 018273',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      direction: 'outgoing',
      number: '18273',
      to: 'Embassy Oslo',
      classification: 'unclassified',
      date: '1975-01-27',
      hour: '15:46',
    },
  ],
  [
    'a caption below the number',
    [
      'ACTION NODS-00',
      'O 041602Z AUG 76\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC IMMEDIATE 2071',
      'S E C R E T OSLO 1234',
      'NODIS\nCHEROKEE',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      direction: 'incoming',
      number: '1234',
      classification: 'secret',
      captions: ['nodis', 'cherokee'],
      precedence: ['immediate'],
    },
  ],
  [
    'captions on one line',
    [
      'P 091300Z OCT 73\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC PRIORITY 7731',
      'C O N F I D E N T I A L OSLO 0412',
      'EXDIS, STADIS',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { number: '412', captions: ['exdis', 'stadis'], precedence: ['priority'] },
  ],
  [
    'a section of several, with leading noughts',
    [
      'R 091300Z OCT 74\nFM USMISSION NATO\nTO SECSTATE WASHDC 7731',
      'LIMITED OFFICIAL USE SECTION 02 OF 03 USNATO 05512',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { from: 'Mission NATO', number: '5512', classification: 'limited official use' },
  ],
  [
    'to the travelling Secretary, under two numbers',
    [
      'O 120033Z MAR 76\nFM SECSTATE WASHDC\nTO USDEL SECRETARY IMMEDIATE',
      'S E C R E T STATE 058273 TOSEC 190010',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { number: '58273', to: 'Delegation of the Secretary', aliases: ['TOSEC 190010'] },
  ],
  [
    'from the travelling Secretary',
    [
      'O 120933Z MAR 76\nFM USDEL SECRETARY IN OSLO\nTO SECSTATE WASHDC NIACT IMMEDIATE',
      'S E C R E T SECTION 1 OF 2 SECTO 27003',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      series: 'Secto',
      number: '27003',
      from: 'Delegation of the Secretary in Oslo',
      precedence: ['immediate', 'niact'],
    },
  ],
  [
    'references over several lines',
    [
      'R 271546Z JAN 75\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 2071',
      'UNCLAS OSLO 1234',
      'E.O. 11652: N/A\nTAGS: PFOR, NO\nSUBJ: FISHERIES\nREF: A) STATE 2214\n     B) LONDON 1101,\n     C) OSLO 1199',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      number: '1234',
      references: ['A) STATE 2214 B) LONDON 1101, C) OSLO 1199'],
      tags: ['PFOR, NO'],
      subject: 'FISHERIES',
    },
  ],
  [
    'a subject of two lines',
    [
      'R 271546Z JAN 75\nFM AMCONSUL BERGEN\nTO SECSTATE WASHDC 2071',
      'UNCLAS BERGEN 0034',
      'E.O. 11652: N/A\nTAGS: EFIS, NO\nSUBJECT: LIGHT AT VARDNES AND THE CASKS OF OIL PROMISED BY THE\nMINISTRY\nREF: OSLO 1101',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      from: 'Consulate Bergen',
      subject: 'LIGHT AT VARDNES AND THE CASKS OF OIL PROMISED BY THE MINISTRY',
      references: ['OSLO 1101'],
    },
  ],
  [
    'several addressees',
    [
      'P R 271546Z JAN 75\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO PRIORITY\nAMEMBASSY COPENHAGEN\nAMEMBASSY STOCKHOLM\nINFO AMEMBASSY LONDON',
      'CONFIDENTIAL STATE 018273',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      to: 'Embassy Oslo',
      sentTo: ['Embassy Oslo', 'Embassy Copenhagen', 'Embassy Stockholm'],
      repeatedTo: ['Embassy London'],
      precedence: ['priority', 'routine'],
    },
  ],
  [
    'with routing indicators and a handling sign',
    [
      'O 041602Z AUG 76 ZFF4\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 2071\nINFO RUEHLO/AMEMBASSY LONDON 12',
      'CONFIDENTIAL OSLO 1234',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    {
      to: 'Department of State',
      date: '1976-08-04',
      repeatedTo: ['Embassy London'],
      number: '1234',
    },
  ],
  [
    'from New York',
    [
      'R 212240Z NOV 73\nFM USMISSION USUN NEW YORK\nTO SECSTATE WASHDC 9911',
      'UNCLAS USUN 5150',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { from: 'Mission to the United Nations', number: '5150' },
  ],
  [
    'a delegation at a conference',
    [
      'R 212240Z NOV 78\nFM USDEL MTN GENEVA\nTO SECSTATE WASHDC 0911',
      'UNCLASSIFIED MTN GENEVA 06150',
      'USMTN',
      '1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { from: 'Delegation MTN Geneva', number: '6150', classification: 'unclassified' },
  ],
  [
    'banners between the pages',
    [
      'UNCLASSIFIED',
      'PAGE 01  OSLO  01234  041610Z',
      'R 041602Z AUG 76\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 2071',
      'UNCLAS OSLO 01234',
      'UNCLASSIFIED\n\nUNCLASSIFIED\n\nPAGE 02  OSLO  01234  041610Z\n\n1. THE KEEPER SAYS THAT THE LIGHT WILL BE LIT AGAIN.',
    ],
    { number: '1234', classification: 'unclassified', hour: '16:02' },
  ],
];

describe('heads of American electronic telegrams', () => {
  it.each(HEADS)('%s', (_name, words, expected) => {
    expect(valuesOf(readEnvelope(paperWith(words)))).toMatchObject(expected);
  });
});
