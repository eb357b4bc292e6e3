import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyNominative, nominatives } from './russian-cases.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['Вышинскому', 'Вышинский'],
  ['Вышинского', 'Вышинский'],
  ['Вышинским', 'Вышинский'],
  ['Сталину', 'Сталин'],
  ['Сталиным', 'Сталин'],
  ['Хрущеву', 'Хрущев'],
  ['Хрущёвым', 'Хрущёв'],
  ['Подгорному', 'Подгорный'],
  ['Микояну', 'Микоян'],
  ['Кагановичу', 'Каганович'],
  ['Маликом', 'Малик'],
  ['Берии', 'Берия'],
  ['Громыко', 'Громыко'],
  ['Шеварднадзе', 'Шеварднадзе'],
];

describe('nominatives', () => {
  it.each(CASES)('of %s has %s among them', (form, nominative) => {
    expect(nominatives(form)).toContain(nominative);
  });

  it('always has the word itself first', () => {
    assert(property(string(), (word) => nominatives(word)[0] === word));
  });
});

describe('likelyNominative', () => {
  it.each([
    ['Вышинскому', 'Вышинский'],
    ['Сталину', 'Сталин'],
    ['Ланкастеру', 'Ланкастер'],
    ['Громыко', 'Громыко'],
    ['Берия', 'Берия'],
  ])('of %s is %s', (form, nominative) => {
    expect(likelyNominative(form)).toBe(nominative);
  });
});
