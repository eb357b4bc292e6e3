import { describe, expect, test } from 'vitest';
import { divide } from './layers.ts';

const RUSSIAN =
  'Смотритель сообщил, что огонь погашен и не будет зажжен раньше мая. Прошу указаний.';
const ENGLISH =
  'The keeper reported that the light had been put out and would not be lit before May. I ask for orders.';
const GERMAN =
  'Der Wärter hat gemeldet, dass das Feuer gelöscht ist und nicht vor Mai wieder angezündet wird. Ich bitte um Weisung.';
const FRENCH =
  'Le gardien a fait savoir que le feu était éteint et ne serait pas allumé avant le mois de mai. Je demande des ordres.';

/** The page cut in two, with `|` where the layers meet. */
function cutOf(body: string, original: string | undefined): string {
  const division = divide(body, { original, translation: 'en' });
  return division.kind === 'two'
    ? `${division.first}|${division.second} ${body.slice(division.cut).slice(0, 12)}`
    : `${division.kind} ${division.language}`;
}

describe('two layers are cut where they meet', () => {
  test.each([
    ['in one line', `${RUSSIAN} ${ENGLISH}`, 'ru', 'ru|en The keeper r'],
    [
      'at the opening of a form',
      `${RUSSIAN} Выпустил Ян CABLE No. 3 ${ENGLISH}`,
      'ru',
      'ru|en CABLE No. 3 ',
    ],
    [
      'before scanned capitals',
      `BODHO HE74\n${RUSSIAN}\n\nAFTER ALL\n\n${ENGLISH}`,
      'ru',
      'ru|en AFTER ALL\n\nT',
    ],
    ['translation first', `${ENGLISH}\n\n${RUSSIAN}`, 'ru', 'en|ru Смотритель с'],
    ['German', `${GERMAN}\n\n${ENGLISH}`, 'de', 'de|en The keeper r'],
    [
      'under a signature',
      `${GERMAN}\n\nKELLER\n\nNo. 3\n\n${ENGLISH}`,
      'de',
      'de|en No. 3\n\nThe k',
    ],
    ['French, named by nothing', `${FRENCH}\n\n${ENGLISH}`, undefined, 'fr|en The keeper r'],
  ])('%s', (...[, body, original, expected]) => {
    expect(cutOf(body, original)).toBe(expected);
  });
});

describe('one text stays one', () => {
  test.each([
    ['English alone', ENGLISH, 'ru', 'one en'],
    ['Russian alone', RUSSIAN, 'ru', 'one ru'],
    ['Russian with a banner in English', `Harbour Digital Archive\n${RUSSIAN}`, 'ru', 'one ru'],
    ['an English original', ENGLISH, 'en', 'one en'],
    ['too few words to say', 'Oslo 12', undefined, 'one undefined'],
    ['sentence by sentence', Array(6).fill(`${GERMAN}\n${ENGLISH}`).join('\n'), 'de', 'mixed de'],
  ])('%s', (...[, body, original, expected]) => {
    expect(cutOf(body, original)).toBe(expected);
  });
});
