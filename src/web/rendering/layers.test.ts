import { expect, test } from 'vitest';
import { choices, isShown, layersAsked } from './layers.ts';

const THREE = ['scan', 'ru', 'en'];

test.each([
  [undefined, THREE],
  ['en', ['en']],
  ['en,ru', ['ru', 'en']],
  ['de', THREE],
  ['de,scan', ['scan']],
  ['', THREE],
])('of scan, Russian and English, ?layers=%s shows %j', (asked, shown) => {
  expect(layersAsked(THREE, asked).shown).toEqual(shown);
});

test('all, any two and any one can be chosen', () => {
  const drawn = (names: readonly string[]) => choices(names).map((choice) => choice.join('+'));
  expect(drawn(THREE)).toEqual(['scan+ru+en', 'scan+ru', 'scan+en', 'ru+en', 'scan', 'ru', 'en']);
  expect(drawn(['ru', 'en'])).toEqual(['ru+en', 'ru', 'en']);
  expect(drawn(['en'])).toEqual([]);
});

test('one choice is the one shown', () => {
  const layers = layersAsked(THREE, 'ru,en');
  expect(choices(THREE).filter((choice) => isShown(layers, choice))).toEqual([['ru', 'en']]);
});
