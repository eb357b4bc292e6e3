import { expect, test } from 'vitest';
import { paperWith, type Words } from '../testing/papers.ts';
import { sketchOf } from './sketch.ts';

const sketch = (...words: readonly Words[]) => sketchOf(paperWith(words));

test('forms of one word count as one', () => {
  expect(sketch('the commissions met').words).toEqual(sketch('a commission meets').words);
});

test('a name is a capitalised word within a sentence', () => {
  expect(sketch('He met Thorning. Afterwards it rained.').names).toHaveLength(1);
  expect(sketch('THE LAWYER THORNING CALLED.').names).toEqual([]);
});

test('words that every cable has are left out', () => {
  expect(sketch('the Department of the Government discussed the situation')).toEqual({
    names: [],
    words: [],
  });
});

test('heads and notes say nothing', () => {
  expect(sketch(['head', 'He wrote to Thorning'], ['note', 'See Thorning’s letter']).names).toEqual(
    [],
  );
});

test('a long paper keeps what a short one would choose', () => {
  const many = Array.from(
    { length: 400 },
    (_, index) =>
      `harbour${'abcdefghij'[index % 10] ?? ''}q${'klmnopqrst'[Math.floor(index / 10) % 10] ?? ''}`,
  );
  const [long, short] = [sketch(many.join(' ')), sketch(many.slice(0, 3).join(' '))];
  expect(long.words.length).toBeLessThanOrEqual(48);
  expect([...long.words].sort((a, b) => a - b)).toEqual(long.words);
  expect(short.words.length).toBeGreaterThan(0);
});
