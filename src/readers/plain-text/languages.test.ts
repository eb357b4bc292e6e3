import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf, languageOfText } from './languages.ts';

const pieces = constantFrom(
  'The keeper of the light ',
  'THE HARBOUR ',
  'der Botschafter und die Regierung ',
  'la côte et l’île ',
  'Смотритель ',
  'и в ',
  '發電 ',
  'que',
  'of,the;and ',
  'K. ',
  '12th ',
  '\u{1D4D0}bc ',
  '\uD800',
  '\n',
);

test('the language of a text is that of its words', () => {
  assert(
    property(array(oneof(pieces, string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const words = text.replace(/[\u{10000}-\u{10FFFF}]/gu, ' ').match(/\p{L}+/gu) ?? [];
      expect(languageOfText(text)).toBe(languageOf(words));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['The light of the harbour is out, and it will not be lit before May.', 'en'],
  ['Der Botschafter ist heute nach Oslo gefahren und nicht zurück.', 'de'],
  ['L’ambassadeur est arrivé hier dans la ville avec sa suite et les dépêches.', 'fr'],
  ['Смотритель сообщил, что огонь погашен.', 'ru'],
  ['12 34 56', undefined],
])('%s is in %s', (text, language) => {
  expect(languageOfText(text)).toBe(language);
});
