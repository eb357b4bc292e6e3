import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { stemsAsked } from './stems-asked.ts';

test.each([
  ['disarmament', ['disarma']],
  ['vyshinsky', ['vyshinski']],
  ['tests of tests', ['test']], // what tells nothing is left out, and nothing is said twice
  ['переговоры OR harbours', ['переговор', 'harbour']],
  ['"safe conducts"', []],
  ['airlift*', []],
  ['ships -harbours', ['ship']],
  ['body:ships from:Hales kind:telegram', ['ship']],
  ['1020 MAP/2-2751 U.S.S.R. SALT-II', []],
])('%s is looked up by %s', (query, stems) => {
  const parsed = parseQuery(query);
  expect(parsed.kind === 'read' && stemsAsked(parsed.query)).toEqual(stems);
});
