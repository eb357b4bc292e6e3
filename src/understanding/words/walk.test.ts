import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordClass } from './lexicon.ts';
import { walk } from './walk.ts';

// Every word is of this class, so that walks stop at all of them.
const ANY = wordClass(() => true);
const EVEN = wordClass((letters) => letters.length % 2 === 0);

function wordsIn(content: string): readonly string[] {
  return walk(content).words.map(({ letters }) => letters);
}

describe('a walk over the words of a string', () => {
  it.each([
    ['Deptel 1889, A–123', ['Deptel', '1889', 'A', '123']],
    ['O’Hara’s non-stop', ['O', 'Hara', 's', 'non', 'stop']],
    ['Nº20417 №5', ['N', '20417', '5']],
    ['Łódź, São Paulo; Вышинский59', ['Łódź', 'São', 'Paulo', 'Вышинский59']],
    ['', []],
    ['...', []],
    ['\uD800x\u0000y', ['x', 'y']],
  ])('%j has %j', (content, expected) => {
    expect(wordsIn(content)).toEqual(expected);
  });

  it('says where each word begins and which classes it is in', () => {
    const { words, starts } = walk('to Oslo, and Bergen');
    expect(starts).toEqual([0, 3, 9, 13]);
    expect(words.map(({ classes }) => classes & (ANY | EVEN))).toEqual(
      [true, true, false, true].map((isEven) => (isEven ? ANY | EVEN : ANY)),
    );
  });

  it('knows a word again, and no other word for it', () => {
    const [first, second, third] = walk('Oslo Bergen Oslo').words;
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  it('finds the same words whatever was read before, also beyond what the lexicon keeps', () => {
    const expected = wordsIn('alpha beta 1951 Gamma');
    const many = Array.from({ length: 90_000 }, (_, index) => `w${index}`).join(' ');
    expect(walk(many).words).toHaveLength(90_000);
    expect(wordsIn(many).at(-1)).toBe('w89999');
    expect(wordsIn('alpha beta 1951 Gamma')).toEqual(expected);
  });

  it('has the letters that stand where each word begins, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => {
        const { words, starts } = walk(content);
        expect(words.map(({ letters }) => letters)).toEqual(
          words.map(({ letters }, index) =>
            content.slice(starts[index], (starts[index] ?? 0) + letters.length),
          ),
        );
      }),
    );
  });

  it('takes a word of any length', () => {
    expect(wordsIn('x'.repeat(1_000_000)).map(({ length }) => length)).toEqual([1_000_000]);
  });
});
