import { expect, test } from 'vitest';
import { paperWith, type Words } from '../testing/papers.ts';
import { catchwordsOf } from './catchwords.ts';

const catchwords = (...words: readonly Words[]) => catchwordsOf(paperWith(words));

test('forms of one word count as one', () => {
  expect(catchwords('the commissions met').words).toEqual(catchwords('a commission meets').words);
});

test('a name is a capitalised word within a sentence', () => {
  expect(catchwords('He met Thorning. Afterwards it rained.').names).toHaveLength(1);
  expect(catchwords('THE LAWYER THORNING CALLED.').names).toEqual([]);
});

test('words that every cable has are left out', () => {
  expect(catchwords('the Department of the Government discussed the situation')).toEqual({
    names: [],
    words: [],
  });
});

test('heads and notes say nothing', () => {
  expect(
    catchwords(['head', 'He wrote to Thorning'], ['note', 'See Thorning’s letter']).names,
  ).toEqual([]);
});

test('a long paper keeps what a short one would choose', () => {
  const many = Array.from(
    { length: 400 },
    (_, index) =>
      `harbour${'abcdefghij'[index % 10] ?? ''}q${'klmnopqrst'[Math.floor(index / 10) % 10] ?? ''}`,
  );
  const [long, short] = [catchwords(many.join(' ')), catchwords(many.slice(0, 3).join(' '))];
  expect(long.words.length).toBeLessThanOrEqual(48);
  expect([...long.words].sort((a, b) => a - b)).toEqual(long.words);
  expect(short.words.length).toBeGreaterThan(0);
});
