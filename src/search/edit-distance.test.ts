import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['hale', 'hale', 0],
  ['hale', 'hall', 1],
  ['hale', 'halle', 1],
  ['halle', 'hale', 1],
  ['hale', 'ahle', 1],
  ['morrow', 'morow', 1],
  ['morrow', 'marow', 2],
  ['', 'ab', 2],
  ['вышинский', 'вышенский', 1],
])('%s and %s', (a, b, expected) => {
  expect(editDistance(a, b, 2)).toBe(expected);
  expect(editDistance(b, a, 2)).toBe(expected);
});

test.each([
  ['hale', 'morrow', 2],
  ['abcdef', 'ghijkl', 2],
  ['hale', 'hill', 1],
])('%s and %s are farther than %i', (a, b, most) => {
  expect(editDistance(a, b, most)).toBeGreaterThan(most);
});
