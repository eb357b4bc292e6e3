import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../model/envelopes.ts';
import type { Reading } from '../../model/evidence.ts';
import { blockId, collectionId, documentId, sourceId, textId } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import { likeness, sketchOf } from '../sketches/sketch.ts';
import { calendarFindings } from './calendar-findings.ts';
import { travelFindings } from './travel-findings.ts';

function paper(words: string): Paper {
  const block = { id: blockId('p1'), kind: 'paragraph', content: words, ranges: [] } as const;
  const text = { id: textId('en'), layer: 'edition', language: 'en', blocks: [block] } as const;
  const collection = collectionId('lakes');
  return {
    id: documentId(collection, 'd1'),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal: 1,
    role: 'document',
    title: 'An invented paper',
    texts: [text],
    record: [],
    pages: [],
  };
}

function reading(value: string, more: Partial<Reading> = {}): Reading {
  return { value, confidence: 1, rule: 'invented', author: 'grammar', evidence: [], ...more };
}

const at = (text: string, start: number, quote: string) => ({
  text: textId(text),
  block: blockId('p1'),
  start,
  end: start + quote.length,
  quote,
});

describe('days and hours that cannot be', () => {
  const written = { date: reading('1951-03-02') };
  test.each<readonly [string, Envelope, readonly string[]]>([
    ['He left on Tuesday, March 6, 1951.', {}, []],
    ['He left on Tuesday, March 3, 1951.', {}, ['weekday-does-not-fit']],
    ['He left on Tuesday 3 March 1951.', {}, ['weekday-does-not-fit']],
    ['He leaves on Tuesday, March 6.', written, []],
    ['He leaves on Tuesday, March 7.', written, ['weekday-does-not-fit']],
    // Without a year and a date of the paper nothing can be said.
    ['He leaves on Tuesday, March 7.', {}, []],
    ['They meet Friday–Saturday, March 2–3, 1951.', {}, []],
    ['They meet Friday and Saturday, March 2, 1951.', {}, []],
    ['The talks end on June 31.', {}, ['no-such-day']],
    ['The talks end on February 29, 1951, or February 29, 1952.', {}, ['no-such-day']],
    ['The talks end on June 30.', {}, []],
    ['Oslo, March 2, 1951, 15:37 p.m.', {}, ['no-such-hour']],
    ['Oslo, March 2, 1951, 10:75 a.m.', {}, ['no-such-hour']],
    ['Oslo, March 2, 1951, 12:30 p.m. and 11 a. m.', {}, []],
    ['Your 271275Z and 272400Z.', {}, ['no-such-hour']],
    ['Your 271545Z of 1545Z.', {}, []],
    ['It costs $13 p.m. and 1,113 p.m.', {}, []],
  ])('%s', (words, envelope, codes) => {
    expect(calendarFindings(paper(words), envelope).map(({ code }) => code)).toEqual(codes);
  });
});

describe('an envelope against itself', () => {
  const seven = at('en', 10, '7 p.m.');
  test.each<readonly [string, Envelope, readonly string[]]>([
    [
      'arrived the same day',
      {
        date: reading('1951-03-02'),
        received: reading('1951-03-02T01:00'),
        hour: reading('15:00'),
      },
      [],
    ],
    [
      'arrived two days before',
      { date: reading('1951-03-05'), received: reading('1951-03-03') },
      ['received-before-sent'],
    ],
    [
      'encoded as seven in the morning',
      {
        hour: reading('07:00', { author: 'markup', evidence: [seven] }),
        disputed: [{ ...reading('19:00', { evidence: [seven] }), field: 'hour' }],
      },
      ['encoding-differs'],
    ],
    [
      'doubted by the edition itself',
      {
        hour: reading('07:00', { author: 'markup', evidence: [at('en', 10, '7[?] p.m.')] }),
        disputed: [{ ...reading('19:00', { evidence: [seven] }), field: 'hour' }],
      },
      [],
    ],
    [
      'another number in the translation',
      {
        number: reading('402', { evidence: [at('ru', 0, '402')] }),
        disputed: [{ ...reading('408', { evidence: [at('en', 0, '408')] }), field: 'number' }],
      },
      ['layers-differ'],
    ],
  ])('%s', (_name, envelope, codes) => {
    expect(travelFindings(envelope).map(({ code }) => code)).toEqual(codes);
  });
});

describe('sketches', () => {
  const words = Array.from({ length: 120 }, (_, index) => `word${(index * 37) % 101}`).join(' ');
  test('are the same for the same words, however set', () => {
    const [one, two] = [
      sketchOf(paper(words)),
      sketchOf(paper(words.toUpperCase().replaceAll(' ', ', '))),
    ];
    expect(likeness(one, two)).toBe(1);
  });
  test('are alike where a few words differ, and not where all do', () => {
    const cut = words.replace('word37 ', '').replace('word74 ', 'weird74 ');
    const other = words.replaceAll('word', 'thing');
    expect(likeness(sketchOf(paper(words)), sketchOf(paper(cut)))).toBeGreaterThan(0.5);
    expect(likeness(sketchOf(paper(words)), sketchOf(paper(other)))).toBe(0);
  });
  test('of a short text there is none', () => {
    expect(sketchOf(paper('Nothing new.'))).toEqual([]);
  });
});
