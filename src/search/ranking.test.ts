import { describe, expect, test } from 'vitest';
import type { Condition } from '../store/plan.ts';
import { imported } from './papers.contract.ts';
import { plain } from './plain-condition.contract.ts';
import { parseQuery } from './query.ts';
import { matches } from './reference-evaluation.contract.ts';

function ranked(typed: string): Condition {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') throw new Error(parsed.message);
  return plain(parsed.ranking.all);
}

const word = (...tokens: string[]): Condition => ({ kind: 'word', tokens });
const phrase = (...tokens: string[]): Condition => ({ kind: 'phrase', tokens });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });

describe('for the order of relevance', () => {
  test.each<[string, Condition]>([
    // the form typed counts beside its stem, where it is another
    ['nations', word('±nation', '=nation')],
    ['nations "talk"', all(word('±nation', '=nation', 'nations'), word('talk'))],
    ['nation "talk"', all(word('±nation', '=nation'), word('talk'))],
    // neighbours in the question count as neighbours in the paper
    [
      'safe talk',
      all(any(word('±safe', '=safe'), phrase('±safe', '±talk')), word('±talk', '=talk')),
    ],
    [
      'ministry of war',
      all(
        any(word('±ministri', '=ministri', 'ministry'), phrase('±ministri', '±of', '±war')),
        word('±war', '=war'),
      ),
    ],
    ['safe "talk"', all(word('±safe', '=safe'), word('talk'))],
    ['safe OR talk', any(word('±safe', '=safe'), word('±talk', '=talk'))],
    ['Hale59', word('=hale59')],
    // alone it is not looked for twice, whatever must not be there
    ['nations NOT talk', all(word('±nation', '=nation'), not(word('±talk', '=talk')))],
  ])('%s', (typed, expected) => expect(ranked(typed)).toEqual(expected));
});

test.each<[string, Condition | undefined]>([
  // two words side by side are both there
  ['safe talk', phrase('±safe', '±talk')],
  ['ministry of war', phrase('±ministri', '±of', '±war')],
  [
    'ministry of war talk',
    all(
      any(phrase('±ministri', '±of', '±war'), phrase('±war', '±talk')),
      word('±ministri', '=ministri', 'ministry'),
      word('±war', '=war'),
      word('±talk', '=talk'),
    ),
  ],
  ['safe "talk"', undefined],
  ['safe', undefined],
])('what stands closest in %s', (typed, expected) => {
  const parsed = parseQuery(typed);
  if (parsed.kind === 'unread') throw new Error(parsed.message);
  const { closest } = parsed.ranking;
  expect(closest && plain(closest)).toEqual(expected);
});

test('it finds what the condition itself finds', () => {
  const papers = [
    'The nation talks of safe conduct at the Ministry of War.',
    'Nations talked at 793.5 MAP/2–2751; safe.',
    'A ministry. A war. The talks were safe.',
    'Conduct Hale59.',
  ].map((content, at) => imported({ key: `d${at}`, blocks: [content] }));
  const queries = [
    'nations',
    'safe talk',
    'ministry of war',
    'safe conduct talk',
    '793.5 MAP/2-2751 nations',
    'talk -nation',
    'the',
    'Hale59',
    'safe (war OR conduct)',
  ];
  for (const typed of queries) {
    const parsed = parseQuery(typed);
    if (parsed.kind === 'unread') throw new Error(parsed.message);
    for (const { terms } of papers) {
      const holds = (condition: Condition) => matches(condition, { terms, values: {} });
      const { all, closest } = parsed.ranking;
      expect([typed, holds(all)]).toEqual([typed, holds(parsed.condition)]);
      if (closest && holds(closest)) expect([typed, holds(all)]).toEqual([typed, true]);
    }
  }
});
