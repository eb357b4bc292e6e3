import { expect, test } from 'vitest';
import { asideClass, wordClass } from './lexicon.ts';
import { walk } from './walk.ts';

const CAPITAL = wordClass((letters) => /^[A-Z]/.test(letters));
const LONG = asideClass((letters) => letters.length > 6);

const letters = (words: readonly { readonly letters: string }[]): readonly string[] =>
  words.map((word) => word.letters);

test('words of a class kept aside are not stepped over by whoever reads the others', () => {
  const { words, starts, aside } = walk('the harbour at Vardvik was frozen, and harbours close');
  expect(letters(words)).toEqual(['Vardvik']);
  expect(starts).toEqual([15]);
  expect(letters(aside)).toEqual(['harbour', 'harbours']);
});

test('a word of both kinds stands among the others, with both classes', () => {
  const [word] = walk('Vardvik').words;
  expect((word?.classes ?? 0) & (CAPITAL | LONG)).toBe(CAPITAL | LONG);
});

test('a class that is made after a walk is found by the next', () => {
  const content = 'the ice at Vardvik';
  expect(letters(walk(content).words)).toEqual(['Vardvik']);
  const COLD = wordClass((letters) => letters === 'ice');
  const { words } = walk(content);
  expect(words.map(({ letters, classes }) => [letters, classes & COLD])).toEqual([
    ['ice', COLD],
    ['Vardvik', 0],
  ]);
});
