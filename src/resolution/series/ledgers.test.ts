import { describe, expect, test } from 'vitest';
import { heldPaper, type InventedPaper } from '../../../test/held-paper.ts';
import { memoryHoldings } from '../memory-holdings.ts';
import { resolveReferences } from '../resolve-references.ts';
import { ledgersOf } from './ledgers.ts';

/** Ids of the runs, each with its numbers. */
function runsOf(papers: readonly InventedPaper[]): Readonly<Record<string, readonly number[]>> {
  const holdings = memoryHoldings(papers.map(heldPaper));
  const ledgers = ledgersOf(holdings, resolveReferences(holdings).cited);
  return Object.fromEntries(
    ledgers.map(({ id, arranged }) => [id, arranged.placed.map(({ entry }) => entry.number)]),
  );
}

const OSLO = { from: 'Embassy in Norway', to: 'Department of State' } as const;
const TO_OSLO = { from: 'Secretary of State', to: 'Embassy in Norway' } as const;

let next = 0;
const paper = (
  number: string,
  date: string,
  more: Partial<InventedPaper> = OSLO,
): InventedPaper => ({
  ...more,
  key: `d${(next += 1)}`,
  number,
  date,
});

describe('runs begin anew', () => {
  test.each<
    readonly [string, readonly InventedPaper[], Readonly<Record<string, readonly number[]>>]
  >([
    [
      'on 1 January until mid-1950, then on 1 July',
      [
        paper('950', '1949-12-30'),
        paper('4', '1950-01-03'),
        paper('612', '1950-06-30'),
        paper('2', '1950-07-01'),
        paper('700', '1951-03-01'),
      ],
      {
        'oslo-to-department-1949': [950],
        'oslo-to-department-1950': [4, 612],
        'oslo-to-department-1950-51': [2, 700],
      },
    ],
    [
      'not at all from July 1967 to December 1968, then on 1 January',
      [paper('20', '1967-07-05'), paper('6900', '1968-12-20'), paper('31', '1969-01-08')],
      { 'oslo-to-department-1967-68': [20, 6900], 'oslo-to-department-1969': [31] },
    ],
    [
      'never for a Secretary who travels: he wires home under the numbers of the posts',
      [
        paper('9131', '1966-12-14', { from: 'Secretary of State', to: 'Department of State' }),
        paper('70', '1966-12-15', { from: 'Secretary of State', to: 'Department of State' }),
      ],
      {},
    ],
    [
      'for each post, until the Department numbers for all the world from July 1966',
      [
        paper('80', '1966-05-02', TO_OSLO),
        paper('1205', '1966-07-09', TO_OSLO),
        paper('1311', '1966-07-10', { ...TO_OSLO, to: 'Embassy in Denmark' }),
      ],
      { 'department-1966-67': [1205, 1311], 'department-to-oslo-1965-66': [80] },
    ],
    [
      'with each trip',
      [1, 4, 9, 15].flatMap((number) => [
        paper(String(number), `1955-05-${String(10 + number)}`, {
          series: 'Secto',
          from: 'Secretary of State',
        }),
        paper(String(number), `1955-10-${String(10 + number)}`, {
          series: 'Secto',
          from: 'Secretary of State',
        }),
      ]),
      { 'secto-1955-05': [1, 4, 9, 15], 'secto-1955-10': [1, 4, 9, 15] },
    ],
    [
      'by trips that the number itself counts',
      [
        paper('27003', '1976-09-01', { series: 'Secto' }),
        paper('27011', '1976-09-02', { series: 'Secto' }),
        paper('28001', '1976-10-05', { series: 'Secto' }),
      ],
      { 'secto-1976-trip-27': [3, 11], 'secto-1976-trip-28': [1] },
    ],
    [
      'apart for what goes by mail and for circulars',
      [
        paper('12', '1952-02-01', { ...OSLO, kind: 'despatch' }),
        paper('13', '1952-02-01', { ...OSLO, kind: 'airgram' }),
        paper('487', '1952-02-02', { from: 'Department of State', kind: 'circular_telegram' }),
      ],
      {
        'department-circulars-1951-52': [487],
        'oslo-to-department-airgrams-1951-52': [13],
        'oslo-to-department-despatches-1951-52': [12],
      },
    ],
  ])('%s', (_, papers, runs) => {
    expect(runsOf(papers)).toEqual(runs);
  });
});

describe('cited papers take their places', () => {
  test('in the run of the paper that cites them', () => {
    const runs = runsOf([
      {
        ...paper('412', '1955-03-10'),
        words: 'Reference my 398 of March 4 and your 211, March 8.',
      },
    ]);
    expect(runs).toEqual({
      'department-to-oslo-1954-55': [211],
      'oslo-to-department-1954-55': [398, 412],
    });
  });

  test('in July a high number without a date is last year’s', () => {
    const runs = runsOf([
      paper('3', '1955-07-01'),
      paper('40', '1955-09-20'),
      paper('2300', '1955-06-20'),
      { ...paper('12', '1955-07-08'), words: 'As I said in my 2290, he left.' },
    ]);
    expect(runs['oslo-to-department-1954-55']).toEqual([2290, 2300]);
  });
});

test('commands, date-time groups and papers of unknown senders are in no run', () => {
  expect(
    runsOf([
      paper('271546Z', '1964-02-27', { ...OSLO, series: 'DTG' }),
      paper('982226', '1964-02-27', { from: 'Joint Chiefs of Staff', series: 'JCS' }),
      paper('14', '1964-02-27', { from: 'Thorning', to: 'Department of State' }),
    ]),
  ).toEqual({});
});

test('the order of the papers does not matter', () => {
  const papers = [
    paper('1', '1955-07-01'),
    paper('5', '1955-07-02'),
    paper('3', '1956-07-02'),
    paper('9', '1956-08-02'),
  ];
  expect(runsOf([...papers].reverse())).toEqual(runsOf(papers));
});
