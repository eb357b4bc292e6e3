import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
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

function found(holdings: Holdings): readonly Finding[] {
  const { links, cited } = resolveReferences(holdings);
  return findAcross(holdings, { links, ledgers: ledgersOf(holdings, cited) });
}

function codesOf(papers: readonly InventedPaper[]): readonly (readonly [string, string])[] {
  const holdings = memoryHoldings(papers.map(heldPaper));
  return found(holdings).map(({ code, document }) => [code, document] as const);
}

const changed = (key: string, change: Partial<InventedPaper>): readonly InventedPaper[] =>
  RUN.map((paper) => (paper.key === key ? { ...paper, ...change } : paper));

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
      changed('d12', { number: '123', date: '1955-03-03' }),
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
      'the same cable in two volumes',
      [...RUN, { ...OSLO, key: 'd1', collection: 'volume-two', number: '100', date: '1955-03-01' }],
      ['held-twice', 'volume-two/d1'],
    ],
  ])('%s', (_, papers, found) => {
    expect(codesOf(papers)).toContainEqual(found);
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
