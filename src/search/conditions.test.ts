import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PUBLIC } from '../model/reader.ts';
import type { Condition, TextField } from '../store/plan.ts';
import { TEXT_FIELDS } from '../store/plan.ts';
import { harbour, PAPERS, withHarbour } from './harbour.contract.ts';
import { imported } from './papers.contract.ts';
import { matches, tokensIn } from './reference-evaluation.contract.ts';
import type { IndexedDocument } from './reference-evaluation.contract.ts';

withHarbour();

const DOCUMENTS: readonly IndexedDocument[] = PAPERS.map((sketch) => ({
  terms: imported(sketch).terms,
  values: { kind: [sketch.stated?.kind ?? 'unknown'], number: [sketch.stated?.number ?? ''] },
  days: {
    d1: { from: '1944-03-22', to: '1944-03-22' },
    d2: { from: '1944-05-01', to: '1944-05-31' },
    d3: { from: '1950-09-27', to: '1950-09-27' },
  }[sketch.key] ?? { from: '', to: '' },
}));

/** Conditions over the tokens that the papers have, so that many of them find something. */
function conditions(): fc.Arbitrary<Condition> {
  const tokens = [
    ...new Set(DOCUMENTS.flatMap(({ terms }) => Object.values(terms).flatMap(tokensIn))),
  ];
  const token = fc.constantFrom(...tokens, 'nothing', '"', '* OR', 'NEAR(');
  const field = fc.constantFrom<TextField | undefined>(undefined, ...TEXT_FIELDS);
  const within = (condition: Condition, name: TextField | undefined): Condition =>
    name === undefined ? condition : ({ ...condition, in: name } as Condition);
  const several = fc.array(token, { minLength: 1, maxLength: 3 });
  const stretch = fc
    .tuple(fc.constantFrom(...DOCUMENTS), fc.constantFrom(...TEXT_FIELDS), fc.nat(20))
    .map(([{ terms }, name, at]) => tokensIn(terms[name]).slice(at, at + 3))
    .filter((found) => found.length > 0);
  const day = fc.constantFrom('1944-01-01', '1944-03-22', '1944-05-10', '1950-01-01', '1951-01-01');
  const leaf = fc.oneof(
    fc.tuple(several, field).map(([of, name]) => within({ kind: 'word', tokens: of }, name)),
    fc.tuple(stretch, field).map(([of, name]) => within({ kind: 'phrase', tokens: of }, name)),
    fc
      .tuple(token, field)
      .map(([of, name]) => within({ kind: 'prefix', start: of.slice(0, 3) }, name)),
    fc
      .tuple(fc.uniqueArray(token, { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 9 }))
      .map(([of, distance]): Condition => ({ kind: 'near', tokens: of, within: distance })),
    fc.tuple(day, day).map(([from, to]): Condition => ({ kind: 'dates', from, to })),
    fc
      .constantFrom('telegram', 'Despatch', 'letter')
      .map((value): Condition => ({ kind: 'field', field: 'kind', value })),
  );
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 3 })
        .map((of): Condition => ({ kind: 'all', of })),
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 3 })
        .map((of): Condition => ({ kind: 'any', of })),
      tie('tree').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).tree;
}

test('the store finds what conditions mean, for any of them', async () => {
  const ids = PAPERS.map(({ key }) => `harbour1951/${key}`);
  await fc.assert(
    fc.asyncProperty(conditions(), async (condition) => {
      const { hits } = await harbour().search(
        { condition, sort: 'date', limit: 10, offset: 0, facets: [] },
        PUBLIC,
      );
      const expected = ids.filter((_id, at) => {
        const document = DOCUMENTS[at];
        return document !== undefined && matches(condition, document);
      });
      expect(hits.map((hit) => hit.summary.id).sort()).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
