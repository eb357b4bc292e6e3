import { expect, test } from 'vitest';
import { blockId, textId } from '../../model/ids.ts';
import type { CopyEntry } from '../../model/mentions.ts';
import { copiesTable } from './copies.ts';

function copy(text: string, number: string, holder?: string): CopyEntry {
  const evidence = { text: textId(text), block: blockId('c'), start: 0, end: 1, quote: number };
  return { number, ...(holder !== undefined && { holder }), evidence, confidence: 1 };
}

test('the fullest list leads; the other stands beside it, and what only the other has comes last, in order', () => {
  const { lines, onlyElsewhere } = copiesTable([
    copy('ru', '1'),
    copy('ru', '18'),
    copy('ru', '4'),
    copy('en', '1', 'Orlov'),
    copy('en', '2', 'Sirin'),
    copy('en', '2', 'Sirin'),
    copy('en', '3'),
  ]);
  expect(lines.map((line) => [line.entry.number, line.isDoubled, line.elsewhere?.number])).toEqual([
    ['1', false, '1'],
    ['2', true, undefined],
    ['2', true, undefined],
    ['3', false, undefined],
  ]);
  expect(onlyElsewhere.map((entry) => entry.number)).toEqual(['4', '18']);
});

test('a number is doubled only within one list', () => {
  const { lines } = copiesTable([copy('en', '5'), copy('ru', '5')]);
  expect(lines.map((line) => line.isDoubled)).toEqual([false]);
});

test('no copies, no lines', () => {
  expect(copiesTable([])).toEqual({ lines: [], onlyElsewhere: [] });
});
