import { describe, expect, it } from 'vitest';
import { readNames } from '../names/read-names.ts';
import { paperWith } from '../testing/papers.ts';
import { readTellings } from './read-tellings.ts';

function told(words: string): readonly string[] {
  const paper = paperWith([words]);
  return readTellings(paper, readNames(paper, {})).map(({ evidence }) => evidence.quote);
}

describe('persons who were told', () => {
  it.each([
    [
      'I told Minister Aasgaard that the ferry had left.',
      'told Minister Aasgaard that the ferry had left',
    ],
    ['On Monday I informed Mr. Rodnes of the loan.', 'informed Mr. Rodnes of the loan'],
    ['I handed to Mr. Rodnes a note on the dues.', 'handed to Mr. Rodnes a note on the dues'],
    ['Mr. Rodnes was informed yesterday.', 'Mr. Rodnes was informed'],
    [
      'I explained at length to Ambassador Hegge why.',
      'explained at length to Ambassador Hegge why',
    ],
  ])('%s', (words, quote) => expect(told(words)).toEqual([quote]));

  it.each([
    'I did not tell Mr. Rodnes of the loan.',
    'We shall tell Mr. Rodnes on Monday.',
    'I had not told Mr. Rodnes of the loan.',
    'Mr. Rodnes told me that the ferry had left.',
    'You may inform Mr. Rodnes of the loan.',
    'I spoke of Mr. Rodnes at length.',
  ])('nobody in: %s', (words) => expect(told(words)).toEqual([]));
});
