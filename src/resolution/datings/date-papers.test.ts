import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
import type { ConcludedDating } from '../../model/datings.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolveReferences } from '../resolve-references.ts';
import { resolveSeries } from '../resolve-series.ts';
import { concludeDating } from './conclude.ts';

const OSLO = { from: 'Embassy in Norway', to: 'Department of State' } as const;

function resolved(papers: readonly InventedPaper[]) {
  const holdings = memoryHoldings(papers.map(heldPaper));
  return resolveSeries(holdings, resolveReferences(holdings));
}

function datingOf(papers: readonly InventedPaper[]): ConcludedDating | undefined {
  const [dating] = resolved(papers).datings;
  return dating && concludeDating(dating);
}

const rules = (dating: ConcludedDating | undefined): readonly string[] =>
  dating?.steps.map(({ rule, weight }) => `${rule} ${weight}`) ?? [];

/** Oslo 480 to 500, every other day from 1 January 1952; 490 states no date. */
const RUN: readonly InventedPaper[] = Array.from({ length: 21 }, (_, index) => ({
  ...OSLO,
  key: `d${index + 1}`,
  collection: index % 2 === 0 ? 'volume' : 'volume-two',
  number: String(480 + index),
  ...(index !== 10 && {
    date: new Date(Date.UTC(1952, 0, 1 + 2 * index)).toISOString().slice(0, 10),
  }),
}));

describe('papers without a date are dated', () => {
  test('by what they cite, and by what cites them', () => {
    const dating = datingOf([
      { ...OSLO, key: 'd1', number: '10', date: '1951-08-02' },
      {
        ...OSLO,
        key: 'd2',
        collection: 'other',
        words: 'Reference my telegram 10, August 2, 1951.',
        number: '12',
      },
      { ...OSLO, key: 'd3', number: '15', date: '1951-08-09', words: 'See my telegram 12.' },
    ]);
    expect(rules(dating)).toContain('cites bound');
    expect(dating?.possible.from).toBe('1951-08-02');
  });

  test.each([
    ['Embassy in Japan', 'Embassy in Norway', '1951-08-01'],
    ['Embassy in Norway', 'Embassy in Japan', '1951-08-02'],
    ['Embassy in Norway', 'Embassy in Sweden', '1951-08-02'],
  ])('by what came from %s, at %s', (from, at, notBefore) => {
    const dating = datingOf([
      { from, to: 'Department of State', key: 'd1', number: '10', date: '1951-08-02' },
      {
        from: at,
        to: 'Department of State',
        key: 'd2',
        number: '12',
        words: `${from} telegram 10.`,
      },
      { from, to: 'Department of State', key: 'd3', number: '15', date: '1951-08-09' },
    ]);
    expect(dating?.possible.from).toBe(notBefore);
  });

  test('by their number, within a day of the neighbours', () => {
    const papers = RUN.map((paper) =>
      paper.number === '490'
        ? { ...paper, words: 'Reference my telegram 480, January 1, 1952.' }
        : paper,
    ).concat({
      ...OSLO,
      key: 'd40',
      collection: 'z',
      date: '1952-01-30',
      words: 'Reference my 490, which explains.',
      number: '496',
    });
    const dating = datingOf(papers);
    expect(rules(dating)).toContain('series bound');
    expect(dating?.possible).toEqual({ from: '1952-01-18', to: '1952-01-24' });
  });

  test('by the tenure of the sender', () => {
    const dating = datingOf([
      {
        key: 'd1',
        from: 'Ambassador in the Soviet Union',
        fromPerson: 'Harriman',
        to: 'Secretary of State',
        number: '8',
      },
    ]);
    // Envoys act from their arrival, some weeks before they hand over their credentials.
    expect(dating?.possible).toEqual({ from: '1943-09-08', to: '1946-01-24' });
  });

  test('by their place in an edition that runs by date, as a hint only', () => {
    const dating = datingOf(
      ['1952-01-01', '1952-01-03', undefined, '1952-01-09', '1952-01-12'].map((date, index) => ({
        key: `d${index + 1}`,
        kind: 'memorandum',
        ...(date !== undefined && { date }),
      })),
    );
    expect(rules(dating)).toEqual(['printed-between hint']);
    expect(dating).toMatchObject({
      possible: {},
      likely: { from: '1952-01-03', to: '1952-01-09' },
    });
  });
});

test('a stated date stays what it is: no dating is made for it', () => {
  expect(resolved(RUN).datings.map(({ document }) => document)).not.toContain('volume/d1');
  expect(resolved([{ ...OSLO, key: 'd1', number: '8', date: '1952-01' }]).datings).toEqual([]);
});

test('a dated paper takes its place in its run', () => {
  const papers = RUN.map((paper) =>
    paper.number === '490'
      ? { ...paper, words: 'Reference my telegram 480, January 1, 1952.' }
      : paper,
  ).concat({
    ...OSLO,
    key: 'd40',
    collection: 'z',
    date: '1952-01-30',
    words: 'Reference my 490, which explains.',
    number: '496',
  });
  const { series, ledgers } = resolved(papers);
  const [run] = series.filter(({ id }) => id === 'oslo-to-department-1951-52');
  expect(run?.title).toBe('Telegrams from Oslo to the Department of State, July 1951 to June 1952');
  expect(run?.members.find(({ number }) => number === 490)?.inferred).toEqual({
    from: '1952-01-18',
    to: '1952-01-24',
  });
  // What others are measured by rests on stated dates alone.
  expect(ledgers.map(({ id }) => id)).toContain('oslo-to-department-undated');
});
