import { describe, expect, it } from 'vitest';
import { paperOf, paperWith, textWith } from '../testing/papers.ts';
import { readEnvelope } from './read-envelope.ts';

describe('stamps', () => {
  const typed = [
    ['head', 'INCOMING TELEGRAM DEPARTMENT OF STATE'],
    ['opener', 'FROM: Oslo'],
    ['opener', 'TO: Secretary of State'],
    ['opener', 'NO: 88, April 4, 3 p.m.'],
    'The keeper of the light has put out the lamps.',
    ['signature', 'HARLOW'],
  ] as const;

  it('say how secret a paper is, where it says nothing itself', () => {
    const envelope = readEnvelope(paperWith([...typed, ['stamp', 'CONFIDENTIAL']]));
    expect(envelope.classification?.value).toBe('confidential');
    const marked = [['opener', 'SECRET'], ...typed, ['stamp', 'CONFIDENTIAL']] as const;
    expect(readEnvelope(paperWith(marked)).classification?.value).toBe('secret');
  });

  it('sign nothing and date nothing', () => {
    const stamped = paperWith([
      ...typed,
      ['stamp', 'ACTION COPY'],
      ['stamp', 'RECEIVED May 9, 1950'],
    ]);
    const { date, signature } = readEnvelope(stamped);
    expect([date, signature]).toEqual([
      readEnvelope(paperWith(typed)).date,
      readEnvelope(paperWith(typed)).signature,
    ]);
  });

  it('forbid copies in Russian', () => {
    const text = textWith('ru', [
      'ШИФРТЕЛЕГРАММА',
      'Из ОСЛО № 20417 18 час. 05 мин. 3.II.1951 г.',
      'Разослано',
      ['stamp', 'СНЯТИЕ КОПИЙ ВОСПРЕЩАЕТСЯ'],
    ]);
    const captions = readEnvelope(paperOf([text])).captions;
    expect([captions].flat().map((caption) => caption?.value)).toContain('copying prohibited');
  });
});
