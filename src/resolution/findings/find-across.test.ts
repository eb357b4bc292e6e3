import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
import { blockId } from '../../model/ids.ts';
import type { Block } from '../../model/texts.ts';
import type { Finding } from '../../model/findings.ts';
import type { Holdings } from '../holdings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolveReferences } from '../resolve-references.ts';
import { ledgersOf } from '../series/ledgers.ts';
import { findAcross } from './find-across.ts';

const OSLO = { from: 'Embassy in Norway', to: 'Department of State' } as const;

/** An orderly run of telegrams from Oslo, one every other day of March 1955. */
const RUN: readonly InventedPaper[] = Array.from({ length: 24 }, (_, index) => ({
  ...OSLO,
  key: `d${index + 1}`,
  printedNumber: String(index + 1),
  number: String(100 + index),
  date: `1955-03-${String(index + 1).padStart(2, '0')}`,
}));

const WORDS = 'harbour ice pilot ferry customs lake minister note clerk storm bridge cargo'.split(
  ' ',
);
const sentence = (step: number): string =>
  Array.from(
    { length: 70 },
    (_, index) => WORDS[(index * step + (index >> 2)) % WORDS.length],
  ).join(' ');
/** Long enough to be told from others. */
const [LONG, OTHER] = [sentence(5), sentence(7)];
function found(holdings: Holdings): readonly Finding[] {
  const { papers, cited } = resolveReferences(holdings);
  return findAcross(holdings, { links: [...papers.values()], ledgers: ledgersOf(holdings, cited) });
}

function codesOf(papers: readonly InventedPaper[]): readonly (readonly [string, string])[] {
  const holdings = memoryHoldings(papers.map(heldPaper));
  return found(holdings).map(({ code, document }) => [code, document] as const);
}

/** A paragraph of which the words from `telegram` to the second comma are the edition's link. */
function linkedTo(target: string, content: string): Block {
  const range = {
    kind: 'link',
    start: 4,
    end: content.lastIndexOf(','),
    target: `#${target}`,
  } as const;
  return { id: blockId('p1'), kind: 'paragraph', content, ranges: [range] };
}

const changed = (key: string, change: Partial<InventedPaper>): readonly InventedPaper[] =>
  RUN.map((paper) => (paper.key === key ? { ...paper, ...change } : paper));

describe('no finding is made', () => {
  const LATER = { ...OSLO, key: 'd30', number: '130', date: '1955-03-29' } as const;
  const talk = { key: 'd31', kind: 'memcon', words: 'What Oslo telegram 130 leaves out.' } as const;
  const named = { ...talk, words: 'What Oslo telegram 130 of March 29, 1955, leaves out.' };

  test.each([
    [
      'a record of a talk that is written up days later',
      [LATER, { ...talk, date: '1955-03-27' }],
      [],
    ],
    ['one that names the day', [LATER, { ...named, date: '1955-03-23' }], []],
    [
      'a number that the cable had where it was repeated',
      [
        {
          ...OSLO,
          key: 'd5',
          printedNumber: '5',
          number: '764',
          date: '1955-03-26',
          repeatedTo: ['Riga as telegram 1207'],
        },
        {
          key: 'd9',
          date: '1955-04-02',
          blocks: [linkedTo('d5', 'See telegram 1207 of March 25, which')],
        },
      ],
      [],
    ],
    [
      'two talks of the same people, each with its list of them',
      [
        { key: 'd1', kind: 'memcon', date: '1955-03-01', words: LONG },
        { key: 'd2', kind: 'memcon', date: '1955-03-15', words: LONG },
      ],
      [],
    ],
    [
      'a trip that another came after',
      [
        ...[1, 2, 3, 4, 5, 6, 8, 9, 10].map((number) => ({
          ...OSLO,
          key: `d${number}`,
          series: 'Dulte',
          number: String(number),
          date: `1958-01-${20 + number}`,
        })),
        { ...OSLO, key: 'd20', series: 'Dulte', number: '7', date: '1958-03-14' },
      ],
      [],
    ],
    [
      'a series that a cable only refers to',
      [
        { ...OSLO, key: 'd1', series: 'Secto', number: '12', date: '1958-03-11', words: LONG },
        {
          ...OSLO,
          key: 'd2',
          number: '1513',
          aliases: ['Secto 12'],
          date: '1958-03-12',
          words: OTHER,
        },
      ],
      [],
    ],
  ] as const)('of %s', (_, papers, codes) => {
    expect(codesOf(papers).map(([code]) => code)).toEqual(codes);
  });

  test('but of a record that cites what came weeks later', () => {
    const papers = [LATER, { ...named, date: '1955-03-15' }];
    expect(codesOf(papers).map(([code]) => code)).toEqual(['cites-later-date']);
  });

  test('of a number in a channel of its own', () => {
    const off = { number: '109', date: '1955-04-20' };
    expect(codesOf(changed('d3', off)).map(([code]) => code)).toContain('number-out-of-sequence');
    const apart = { ...off, captions: ['roger channel'] };
    expect(codesOf(changed('d3', apart)).map(([code]) => code)).not.toContain(
      'number-out-of-sequence',
    );
  });
});

describe('findAcross', () => {
  test('an orderly run has no findings', () => {
    expect(codesOf(RUN)).toEqual([]);
  });

  test.each<readonly [string, readonly InventedPaper[], readonly [string, string]]>([
    [
      'a number on papers of two days',
      [...RUN, { ...OSLO, key: 'd30', number: '105', date: '1955-03-20' }],
      ['number-used-twice', 'volume/d30'],
    ],
    [
      'a number far from its date',
      changed('d12', { number: '120', date: '1955-03-03' }),
      ['number-out-of-sequence', 'volume/d12'],
    ],
    [
      'a year that the neighbours contradict',
      changed('d5', { date: '1957-03-05' }),
      ['date-out-of-order', 'volume/d5'],
    ],
    [
      'a citation of a later day',
      changed('d3', { words: 'As my telegram of March 20, 1955, says.' }),
      ['cites-later-date', 'volume/d3'],
    ],
    [
      'a cross-reference to what is not there',
      changed('d3', { words: 'See Document 77.' }),
      ['reference-leads-nowhere', 'volume/d3'],
    ],
    [
      'a paper that two others cite before its day',
      changed('d20', { date: '1955-03-28' }).map((paper) =>
        paper.key === 'd21' || paper.key === 'd22'
          ? { ...paper, words: 'See Document 20.' }
          : paper,
      ),
      ['dated-after-citations', 'volume/d20'],
    ],
    [
      'a cross-reference to a paper of another number and day',
      changed('d12', { blocks: [linkedTo('d3', 'See telegram 417, March 7, for this.')] }),
      ['reference-does-not-fit', 'volume/d12'],
    ],
    [
      'an office that was not held then',
      [
        ...RUN,
        {
          key: 'd40',
          from: 'Ambassador in the Soviet Union',
          fromPerson: 'Harriman',
          to: 'Secretary of State',
          date: '1955-03-20',
        },
      ],
      ['sender-not-in-office', 'volume/d40'],
    ],
    [
      'one text printed in two volumes',
      [
        { ...OSLO, key: 'd1', date: '1955-03-01', words: LONG },
        { ...OSLO, key: 'd2', collection: 'volume-two', date: '1955-03-01', words: LONG },
      ],
      ['held-twice', 'volume-two/d2'],
    ],
    [
      'one text under two dates',
      [
        { ...OSLO, key: 'd1', date: '1955-03-01', words: LONG },
        { ...OSLO, key: 'd2', date: '1955-04-01', words: LONG },
      ],
      ['same-text-other-date', 'volume/d2'],
    ],
    [
      'one number on two texts of one day',
      [
        { ...OSLO, key: 'd1', number: '7', date: '1955-03-01', words: LONG },
        { ...OSLO, key: 'd2', number: '7', date: '1955-03-01', words: OTHER },
      ],
      ['number-used-twice', 'volume/d2'],
    ],
    [
      'the same cable in two volumes',
      [...RUN, { ...OSLO, key: 'd1', collection: 'volume-two', number: '100', date: '1955-03-01' }],
      ['held-twice', 'volume-two/d1'],
    ],
  ])('%s', (_, papers, found) => {
    expect(codesOf(papers)).toContainEqual(found);
  });

  const STRAY = { ...OSLO, key: 'd40' };
  const without = (key: string): readonly InventedPaper[] =>
    RUN.filter((paper) => paper.key !== key);
  test.each<readonly [string, readonly InventedPaper[]]>([
    [
      'a number of a station',
      [...without('d21'), { ...STRAY, number: '0120', date: '1955-03-03' }],
    ],
    ['a date two weeks off', [...without('d11'), { ...STRAY, number: '110', date: '1955-03-24' }]],
    [
      'numbers of which hundreds lie between the neighbours',
      [
        ...RUN,
        { ...OSLO, key: 'd41', number: '800', date: '1955-03-28' },
        { ...STRAY, number: '600', date: '1955-01-28' },
      ],
    ],
    [
      'one number on two trips',
      ['1955-03-01', '1955-04-20'].map((date, index) => ({
        key: `d${index + 1}`,
        from: 'Secretary of State',
        to: 'Department of State',
        series: 'Dulte',
        number: '8',
        date,
      })),
    ],
  ])('%s is no contradiction', (_, papers) => {
    const codes = codesOf(papers).map(([code]) => code);
    expect(codes.filter((code) => code.startsWith('number-'))).toEqual([]);
  });

  test('what is asked for by a later day is not cited', () => {
    const words = 'The report is to be submitted by December 1, 1955.';
    expect(codesOf(changed('d3', { words }))).toEqual([]);
  });

  test('ids do not depend on the order of the papers', () => {
    const papers = changed('d5', { date: '1957-03-05', words: 'See Document 77.' }).map(heldPaper);
    const ids = (held: typeof papers): readonly string[] => {
      const holdings = memoryHoldings(held);
      return found(holdings).map((finding) => finding.id);
    };
    expect(ids(papers)).toEqual(ids([...papers].reverse()));
    expect(ids(papers)).toHaveLength(2);
  });
});
