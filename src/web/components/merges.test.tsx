import { expect, test } from 'vitest';
import { personId } from '../../model/ids.ts';
import type { Merge, Person } from '../../model/people.ts';
import { rendered } from '../rendered.ts';
import { Merges } from './merges.tsx';

const merge = (reason: string, rule = 'same-name'): Merge => {
  return { rule, reason, confidence: 0.9, evidence: [] };
};

const SAID = 'Marrow, Adele (vol1) and Marrow, Adele (vol9): one signature.';

const PERSON: Person = {
  id: personId('marrow-adele'),
  name: 'Marrow, Adele',
  names: [],
  descriptions: [],
  tenures: [],
  identifiers: {},
  merges: [
    merge(SAID, 'person-says'),
    merge('Marrow, Adele (vol1) and Marrow, Adele (vol2): the names are the same.'),
    merge('Marrow, Adele (vol2) and Marrow, A. (vol3): the names agree.'),
    merge('Marrow, Adele (vol2) and Marrow, Adele P. (vol4): the names are the same.'),
    merge('Marrow, Adele (vol1) and Marrow, Adele (vol5): the names are the same.'),
  ],
};

test('each reason stands once, the commonest first, and how often it holds besides; the entries are behind a fold', () => {
  const html = rendered(<Merges person={PERSON} />);
  const [seen = '', ...folded] = html.split(/<details>.*?<\/details>/s);
  expect(folded).toHaveLength(1);
  expect(html).toMatch(/<summary>2 more for the same reason<\/summary>.*vol4.*vol5.*<\/details>/s);
  expect(seen).toContain('(vol2): the names are the same.');
  const rest = folded[0] ?? '';
  expect(rest.indexOf(SAID)).toBeGreaterThan(-1);
  expect(rest).toContain('the names agree.');
  expect((seen + rest).match(/the names are the same/g)).toHaveLength(1);
});
