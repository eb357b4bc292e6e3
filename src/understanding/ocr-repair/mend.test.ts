import { describe, expect, it } from 'vitest';
import { lineOf } from '../lines.ts';
import { paperOf, textWith } from '../testing/papers.ts';
import { valuesOf } from '../testing/values.ts';
import { readEnvelope } from '../envelope/read-envelope.ts';
import { mend } from './mend.ts';

function mended(words: string): string {
  const text = textWith('en', [words]);
  const [block] = text.blocks;
  return block === undefined ? '' : mend(lineOf(text, block)).words;
}

describe('mend', () => {
  it.each([
    ['Tclegram Fron tbe Embassv in Norwav', 'Telegram From the Embassy in Norway'],
    ['Oslo, Februarv 3, l95I', 'Oslo, February 3, 1951'],
    ['Secret; Priority.', 'Secret; Priority.'],
    ['The Minister of Fisheries', 'The Minister of Fisheries'],
  ])('%s reads %s', (words, sound) => {
    expect(mended(words)).toBe(sound);
    expect(mended(words)).toHaveLength(words.length);
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

  it('is left alone in an edition', () => {
    expect(readEnvelope(paperOf([textWith('en', SCAN, 'edition')])).from?.value).not.toBe(
      'Embassy in Norway',
    );
  });
});
