import { describe, expect, test } from 'vitest';
import { facetClause, facetLabel, facetValueLabel, narrowed } from './facets.ts';
import { answer, withHarbour } from './harbour.contract.ts';

withHarbour();

describe('facets', () => {
  test('adding a value to the query finds as many as the facet counts', async () => {
    const answered = await answer('');
    if (answered.kind === 'unread') throw new Error(answered.message);
    for (const facet of ['year', 'kind', 'collection', 'from', 'language', 'holding'] as const) {
      for (const { value, count } of answered.facets[facet] ?? []) {
        const narrower = await answer(narrowed('', facetClause(facet, value)));
        expect(narrower.kind === 'found' && narrower.total).toBe(count);
      }
    }
  });

  test.each([
    ['', 'kind="telegram"'],
    ['ship', 'ship kind="telegram"'],
    ['ship OR boat', '(ship OR boat) kind="telegram"'],
    ['ship boat', 'ship boat kind="telegram"'],
  ])('%j is narrowed to %j', (query, expected) => {
    expect(narrowed(query, facetClause('kind', 'telegram'))).toBe(expected);
  });

  test.each([
    ['kind', 'circular_telegram', 'Circular telegram'],
    ['language', 'ru', 'Russian'],
    ['language', 'und', 'Not known'],
    ['classification', 'top secret', 'Top secret'],
    ['from', 'Embassy in Norway', 'Embassy in Norway'],
  ] as const)('%s %s is shown as %s', (facet, value, label) => {
    expect(facetValueLabel(facet, value)).toBe(label);
    expect(facetLabel(facet)).not.toBe('');
  });
});
