import { expect, test } from 'vitest';
import { subjectWords, wordsAround } from './subject-words.ts';

test.each([
  ['Financing of the Orla ferries', ['financi', 'orla', 'ferries']],
  ['The Embassy’s telegram to the Department', []],
  ['ice age', []],
  ['FERRIES and ferries', ['ferries']],
])('subject words of “%s”', (text, expected) => {
  expect([...subjectWords(text)]).toEqual(expected);
});

test('words around a mention are those on both sides, the nearest before first', () => {
  const text = 'Herring quotas and ferries: the memorandum of May 3 on tariffs';
  const start = text.indexOf('memorandum');
  expect(wordsAround(text, { start, end: start + 'memorandum of May 3'.length })).toEqual([
    'ferries',
    'quotas',
    'herring',
    'tariffs',
  ]);
});
