import { describe, expect, it } from 'vitest';
import { isRussian, languageOf } from './languages.ts';
import { nameKey } from './transliterate.ts';

describe('languageOf', () => {
  it.each([
    ['The Ambassador is of the opinion that the matter should wait for the Department.', 'en'],
    [
      'Je me réfère à mon télégramme du 3 et à la réponse que le ministre a faite pour les deux.',
      'fr',
    ],
    [
      'Der Botschafter ist der Ansicht, dass die Angelegenheit mit der Antwort auf das Telegramm ruht.',
      'de',
    ],
    ['Встреча состоялась по просьбе самого посла, и он сказал, что ответ не готов.', 'ru'],
    ['1234', 'und'],
    ['', 'und'],
  ])('%s is %s', (words, language) => {
    expect(languageOf(words)).toBe(language);
  });

  it('knows Russian whose capitals were read as Latin', () => {
    expect(isRussian('TPOMERO. Встреча состоялась')).toBe(true);
    expect(isRussian('Embassy telegram 12')).toBe(false);
  });
});

describe('nameKey', () => {
  it.each([
    ['Вышинский', 'Vyshinsky'],
    ['Vyshinski', 'Vyshinskiy'],
    ['Хрущев', 'Khrushchev'],
  ])('%s and %s have one key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});
