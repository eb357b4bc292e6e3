import { expect, test } from 'vitest';
import { titleCase } from './names-case.ts';

test.each([
  ['NEW YORK', 'New York'],
  ['O’HARA-REED', 'O’Hara-Reed'],
  ["D'ARCY", "D'Arcy"],
  ["ZAV'YAL'SKIY", "Zav'yal'skiy"],
  ["D'YAKOV", "D'yakov"],
  ['J.P. MARROW', 'J.P. Marrow'],
  ['Ordyntsev', 'Ordyntsev'],
  ['ЗАВЬЯЛЬСКИЙ', 'Завьяльский'],
])('%s is written %s', (printed, written) => {
  expect(titleCase(printed)).toBe(written);
});
