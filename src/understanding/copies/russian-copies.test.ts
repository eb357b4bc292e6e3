import { expect, it } from 'vitest';
import { blockId, textId } from '../../model/ids.ts';
import { lineOf } from '../lines.ts';
import { readRussianCopies } from './russian-copies.ts';

function read(words: string): readonly string[] {
  const block = { id: blockId('p1'), kind: 'paragraph', content: words, ranges: [] } as const;
  const text = { id: textId('ru'), layer: 'original', language: 'ru', blocks: [block] } as const;
  return readRussianCopies([lineOf(text, block)]).map(
    ({ number, holder, use }) => `${number} ${holder ?? use ?? '?'}`,
  );
}

it.each([
  ['Экз. № 1-разметка Экз. № 5-т. Маленкову', ['1 layout', '5 Маленков']],
  ['" № З-т. Сталину " №Э-т. Ворошилову', ['3 Сталин', '9 Ворошилов']],
  ['" №б6-т. Берии " №Ю9-т. Ворошилову', ['6 Берия', '9 Ворошилов']],
  ['" № 3З-т. Сталину " № 10-т: Булганину', ['3 Сталин', '10 Булганин']],
  ['Из ОСЛО № 11980 19 час. 05 мин. 21.1.1952 г.', []],
  ['к № 23 от 21.7. 52 г.', []],
  ['" №2-т,. Сталину Экз; № 6-т, Берии', ['2 Сталин', '6 Берия']],
])('reads %s', (words, copies) => {
  expect(read(words)).toEqual(copies);
});

it('takes no word for a number', () => {
  expect(read('Спец. № 86, 87 за-т. Сталину')).toEqual([]);
});
