import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';
import { Sentence } from './sentence.tsx';

test.each([
  [
    'A paper of 1955-05-05 cites one of 1956-02-28.',
    'A paper of 5 May 1955 cites one of 28 February 1956.',
  ],
  [
    'Its record says 1951-05-14; “1951-05-14” is typed.',
    'Its record says 14 May 1951; “1951-05-14” is typed.',
  ],
  ['Filed as 1951-05-14/3, in d-1951-05-14.', 'Filed as 1951-05-14/3, in d-1951-05-14.'],
  ['No such day: 1951-13-40.', 'No such day: 1951-13-40.'],
])('%s is said in English with its days in words', (stored, said) => {
  expect(rendered(<Sentence words={stored} />)).toBe(said);
});
