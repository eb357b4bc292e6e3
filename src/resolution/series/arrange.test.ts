import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Numbered } from './arrange.ts';

const numbered = (...pairs: readonly (readonly [number, string?])[]): readonly Numbered[] =>
  pairs.map(([number, date]) => ({ number, ...(date !== undefined && { date }) }));

const standings = (entries: readonly Numbered[]): readonly string[] =>
  arrange(entries).placed.map(({ entry, standing }) => `${entry.number} ${standing}`);

describe('arrange', () => {
  test.each<readonly [string, readonly Numbered[], readonly string[]]>([
    [
      'a misprinted month is out of order',
      numbered(
        [904, '1951-11-16'],
        [927, '1951-11-23'],
        [951, '1951-11-30'],
        [1088, '1952-01-05'],
        [1120, '1951-12-22'],
        [1139, '1952-01-28'],
      ),
      ['1120'],
    ],
    [
      'a day or two either way is usual',
      numbered(
        [1, '1951-01-05'],
        [2, '1951-01-04'],
        [3, '1951-01-07'],
        [4, '1951-01-09'],
        [5, '1951-01-10'],
      ),
      [],
    ],
    [
      'two that contradict each other settle nothing',
      numbered([10, '1951-05-01'], [20, '1951-02-01']),
      [],
    ],
    [
      'a misread number far ahead',
      numbered(
        [1, '1951-01-05'],
        [2, '1951-01-06'],
        [3, '1951-01-07'],
        [4, '1951-01-09'],
        [905, '1951-01-08'],
        [6, '1951-03-10'],
      ),
      ['905'],
    ],
    [
      'a misread number that leaps beyond all others',
      numbered(
        ...Array.from({ length: 9 }, (_, index) => [10 + 5 * index, `1951-02-1${index}`] as const),
        [6415, '1951-02-21'],
      ),
      ['6415'],
    ],
  ])('%s', (_, entries, out) => {
    const found = standings(entries).filter((one) => one.endsWith('out-of-order'));
    expect(found.map((one) => one.split(' ')[0])).toEqual(out);
  });

  test('a paper without a day stands between its neighbours', () => {
    const { placed } = arrange(numbered([481, '1952-01-07'], [487], [494, '1952-01-15']));
    expect(placed[1]).toMatchObject({
      standing: 'undated',
      before: { number: 481 },
      after: { number: 494 },
    });
  });

  test('papers that share a number are not each other’s neighbours', () => {
    const { placed } = arrange(numbered([5, '1951-01-05'], [5, '1951-01-05'], [6, '1951-01-06']));
    expect(placed.map(({ before, after }) => [before?.number, after?.number])).toEqual([
      [undefined, 6],
      [undefined, 6],
      [5, undefined],
    ]);
  });

  test('gaps are the numbers between that nobody bears; a misread number opens none', () => {
    const entries = numbered(
      [1, '1951-01-01'],
      [2, '1951-01-08'],
      [5, '1951-01-15'],
      [6, '1951-01-22'],
      [7, '1951-01-29'],
      [9000, '1951-01-02'],
    );
    expect(arrange(entries).gaps).toEqual([{ first: 3, last: 4 }]);
  });

  const DAY = 86_400_000;
  const entry = fc.record({
    number: fc.integer({ min: 1, max: 300 }),
    date: fc.option(
      fc
        .integer({ min: 0, max: 360 })
        .map((day) => new Date(Date.UTC(1951, 0, 1) + day * DAY).toISOString().slice(0, 10)),
      { nil: undefined },
    ),
  });

  test('whatever comes: every entry once, by number, its neighbours dated, in order and on their sides', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const { placed, gaps } = arrange(entries);
        expect(new Set(placed.map((one) => one.entry))).toEqual(new Set(entries));
        placed.forEach(({ entry: { number, date }, standing, before, after }, index) => {
          expect(number).toBeGreaterThanOrEqual(placed[index - 1]?.entry.number ?? 0);
          expect(standing === 'undated').toBe(date === undefined);
          if (before) expect(before.number).toBeLessThan(number);
          if (after) expect(after.number).toBeGreaterThan(number);
          if (before && after) expect((before.date ?? '') <= (after.date ?? '')).toBe(true);
        });
        const known = new Set(entries.map(({ number }) => number));
        for (const { first, last } of gaps) {
          for (let one = first; one <= last; one += 1) {
            const bearers = placed.filter((each) => each.entry.number === one);
            expect(known.has(one) && bearers.some((each) => each.standing !== 'out-of-order')).toBe(
              false,
            );
          }
        }
      }),
    );
  });

  test('a run in order stays so with one date misprinted, and the misprint is found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 26 }),
        fc.integer({ min: 60, max: 200 }),
        (at, late) => {
          const run = Array.from({ length: 30 }, (_, index) => ({
            number: 100 + index,
            date: new Date(Date.UTC(1951, 2, 1 + index + (index === at ? late : 0)))
              .toISOString()
              .slice(0, 10),
          }));
          const out = arrange(run).placed.filter(({ standing }) => standing === 'out-of-order');
          expect(out.map((one) => one.entry.number)).toEqual([100 + at]);
        },
      ),
    );
  });
});
