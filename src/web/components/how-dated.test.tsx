import { expect, test } from 'vitest';
import { type Language, inLanguage } from '../words/language.ts';
import { conclusion } from './how-dated.tsx';

const DATING = {
  possible: { from: '1944-03-21', to: '1946-01-24' },
  likely: { from: '1944-03-21', to: '1944-04-10' },
};

test.each<readonly [Language, string]>([
  [
    'en',
    'Between 21 March 1944 and 24 January 1946; likely between 21 March 1944 and 10 April 1944.',
  ],
  ['ru', '21 марта 1944 г. — 24 января 1946 г.; вероятно, 21 марта 1944 г. — 10 апреля 1944 г.'],
])('in %s it ends in one stop', (language, words) => {
  const said = inLanguage(language, () => conclusion(DATING));
  expect(said.replaceAll('\u00a0', ' ')).toBe(words);
});
