import { describe, expect, it } from 'vitest';
import type { Line } from '../lines.ts';
import { evidenceIn, lineOf } from '../lines.ts';
import { paperOf, textWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from '../envelope/read-envelope.ts';
import { mend } from './mend.ts';

function mended(words: string): string {
  return mend(lineWith(words)).words;
}

function lineWith(words: string): Line {
  const text = textWith('en', [words]);
  const [block] = text.blocks;
  if (block === undefined) throw new Error('a text without a block');
  return lineOf(text, block);
}

describe('mend', () => {
  it.each([
    ['Tclegram Fron tbe Embassv in Norwav', 'Telegram From the Embassy in Norway'],
    ['Oslo, Februarv 3, l95I', 'Oslo, February 3, 1951'],
    ['Secret; Priority.', 'Secret; Priority.'],
    ['The Minister of Fisheries', 'The Minister of Fisheries'],
    // letters lost, put in, run together, of another alphabet
    ['Telgram From the Emnbassy in Portuga1', 'Telegram From the Embassy in Portugal'],
    ['the Departrnent of Statс', 'the Department of State'],
    ['Depar tment of Stаte1', 'Department of State1'],
    ['TelegramFrom the EmbasSy', 'Telegram From the Embassy'],
    ['SECREТ', 'SECRET'],
    // what only the place tells
    ['Lima, Way 20, 1955, 3 р.т.', 'Lima, May 20, 1955, 3 p.m.'],
    ['Oslo, july24, 19s7', 'Oslo, July 24, 1957'],
    [
      'Telegram Rrom the Embassy n Norway to he Department',
      'Telegram From the Embassy in Norway to the Department',
    ],
    [
      'Central Files, 664.7O/S-259. Tp Secret; Prioity.',
      'Central Files, 664.70/5-259. Top Secret; Priority.',
    ],
  ])('%s reads %s', (words, sound) => {
    expect(mended(words)).toBe(sound);
  });

  it.each([
    'Algeria and Nigeria, Malaya and Malawi, Bern and Berne',
    'Ministers, the Ministry, an Officer, the Secretariat, Offices, a Delegate, sources',
    'Memorandum of Conservation',
    'SEPTEMBER 2, 1950, 3 P.M.',
    'Reed, Hale, Ames, Marsh, Rose, McDonald',
    'the 1950s, 2nd and 3rd, 060545Z, 1705Z, 795B.00/3–1760, 611.95B/4–458, 601.86B11/7–358',
    'the Joint Chiefs of Staff, for POLAD',
    'May 1, 1955 and March, with a top man, in tow',
  ])('leaves %s', (words) => {
    expect(mended(words)).toBe(words);
  });

  it('knows the way back to what stands there', () => {
    const line = lineWith('From tbe Embasy in Norwav, to');
    const { words } = mend(line);
    const at = words.indexOf('Embassy');
    const { quote } = evidenceIn(mend(line), at, at + 'Embassy in Norway'.length);
    expect(quote).toBe('Embasy in Norwav');
  });
});

const SCAN = [
  '47. Tclegran Fron tbe Embassv in Norwav to tbe Departmcnt of State',
  'Oslo, Februarv 3, 1957, 6 p.m.',
  '88. Done.',
];

describe('a scanned telegram', () => {
  it('is read from mended words, less surely, with the words as they stand', () => {
    const envelope = readEnvelope(paperOf([textWith('en', SCAN, 'original')]));
    expect(valuesOf(envelope)).toMatchObject({
      from: 'Embassy in Norway',
      to: 'Department of State',
      number: '88',
      date: '1957-02-03',
    });
    expect(envelope.from?.evidence[0]?.quote).toBe('Embassv in Norwav');
    expect(envelope.from?.confidence).toBeLessThan(0.9);
  });

  it('is mended where its words give something else', () => {
    const lines = [
      '47. Telgram From the Embassy in Peru tо the Depatment of State1',
      'Lima, May 2, 1957, 6 p.m.',
      '88. Done.',
      '  1. Source: Department of State, Central Files, 623.65/5-257. Tp Secret; Prioity.',
    ];
    const envelope = readEnvelope(paperOf([textWith('en', lines, 'original')]));
    expect(valuesOf(envelope)).toMatchObject({
      kind: 'telegram',
      from: 'Embassy in Peru',
      to: 'Department of State',
      classification: 'top secret',
      precedence: ['priority'],
      date: '1957-05-02',
    });
    expect(envelope.classification?.evidence[0]?.quote).toBe('Tp Secret');
    expect(envelope.classification?.confidence).toBeLessThan(0.9);
  });

  it('is not touched for one short word that comes near another', () => {
    const lines = [
      '47. Telegram From the Consulate in Genova to the Department of State',
      'Genova, May 2, 1957',
      '88. Done.',
    ];
    const envelope = readEnvelope(paperOf([textWith('en', lines, 'original')]));
    expect(envelope.place?.value).toBe('Genova');
  });

  it('is left alone in an edition', () => {
    expect(readEnvelope(paperOf([textWith('en', SCAN, 'edition')])).from?.value).not.toBe(
      'Embassy in Norway',
    );
  });
});
