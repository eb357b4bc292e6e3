import { describe, expect, test } from 'vitest';
import { documentId, collectionId } from '../../model/ids.ts';
import type { DatingStep } from '../../model/datings.ts';
import { concludeDating } from './conclude.ts';
import { anchorDay } from './days-of-year.ts';

const document = documentId(collectionId('invented'), 'd1');

function step(given: Partial<DatingStep> & Pick<DatingStep, 'rule'>): DatingStep {
  return { weight: 'bound', says: `By ${given.rule}.`, evidence: [], documents: [], ...given };
}

const conclude = (...steps: readonly DatingStep[]) => concludeDating({ document, steps });

describe('concludeDating', () => {
  test('bounds meet', () => {
    const dating = conclude(
      step({ rule: 'cites', notBefore: '1951-03-02' }),
      step({ rule: 'cites', notBefore: '1951-02-01' }),
      step({ rule: 'cited-by', notAfter: '1951-03-20' }),
    );
    expect(dating).toMatchObject({
      possible: { from: '1951-03-02', to: '1951-03-20' },
      edtf: '[1951-03-02..1951-03-20]',
      setAside: [],
    });
  });

  test('one end alone', () => {
    expect(conclude(step({ rule: 'cited-by', notAfter: '1951-03-20' }))?.edtf).toBe(
      '[..1951-03-20]',
    );
  });

  test('of two that contradict each other the surer stands', () => {
    const dating = conclude(
      step({ rule: 'tenure', notBefore: '1953-01-01', notAfter: '1954-01-01' }),
      step({ rule: 'cites', notBefore: '1955-03-02' }),
    );
    expect(dating).toMatchObject({ possible: { from: '1955-03-02' }, setAside: [0] });
  });

  test('hints say what is likely and never what is possible', () => {
    const dating = conclude(
      step({ rule: 'cites', notBefore: '1951-03-02' }),
      step({
        rule: 'printed-between',
        weight: 'hint',
        notBefore: '1951-03-05',
        notAfter: '1951-03-09',
      }),
    );
    expect(dating).toMatchObject({
      possible: { from: '1951-03-02' },
      likely: { from: '1951-03-05', to: '1951-03-09' },
      edtf: '[1951-03-05..1951-03-09]',
    });
  });

  test('nothing comes of steps that limit nothing', () => {
    expect(conclude()).toBeUndefined();
    expect(conclude(step({ rule: 'cites', day: '--03-20' }))).toBeUndefined();
  });

  const TENURE = step({ rule: 'tenure', notBefore: '1943-10-23', notAfter: '1946-01-24' });

  test('days without a year are weighed year by year', () => {
    const dating = conclude(
      TENURE,
      step({ rule: 'cites', day: '--01-26' }),
      step({ rule: 'tells', day: '--03-21', isOfWriter: true }),
      step({ rule: 'file-number', weight: 'hint', notAfter: '1944-12-31' }),
      step({ rule: 'pace', weight: 'hint', day: '--03-20', within: 21 }),
    );
    expect(dating?.possible).toEqual({ from: '1944-03-21', to: '1946-01-24' });
    expect(dating?.likely).toEqual({ from: '1944-03-21', to: '1944-04-10' });
    const years = dating?.years.map(({ year, share }) => [year, Math.round(share * 100)]);
    expect(years).toEqual([
      [1943, 0],
      [1944, 95],
      [1945, 5],
    ]);
    expect(dating?.years[0]?.speaksAgainst[0]).toContain('21 March 1943 lies outside of it');
  });

  test('a place between known numbers of a year speaks for it', () => {
    const dating = conclude(
      TENURE,
      step({ rule: 'cites', day: '--03-20' }),
      step({
        rule: 'series',
        weight: 'hint',
        notBefore: '1945-03-19',
        notAfter: '1945-03-30',
        among: { from: '1945-01-01', to: '1945-12-31' },
      }),
      step({
        rule: 'series',
        weight: 'hint',
        notBefore: '1944-01-19',
        notAfter: '1944-01-30',
        among: { from: '1944-01-01', to: '1944-12-31' },
      }),
    );
    const best = dating?.years.find(({ share }) => share > 0.6);
    expect(best?.year).toBe(1945);
    expect(dating?.likely).toEqual({ from: '1945-03-20', to: '1945-03-30' });
  });

  test('days that fit no year of the bounds say nothing', () => {
    const dating = conclude(
      step({ rule: 'tenure', notBefore: '1944-01-10', notAfter: '1944-02-20' }),
      step({ rule: 'tells', day: '--06-21', isOfWriter: true }),
    );
    expect(dating).toMatchObject({ possible: { from: '1944-01-10', to: '1944-02-20' }, years: [] });
  });
});

test.each<readonly [readonly string[], string | undefined]>([
  [[], undefined],
  [['--03-20'], '--03-20'],
  [['--03-20', '--01-26', '--03-11'], '--03-20'],
  [['--12-20', '--01-05'], '--01-05'],
  [['--12-20', '--11-30', '--12-28'], '--12-28'],
])('of %j the last is %s', (days, last) => {
  expect(anchorDay(days)).toBe(last);
});
