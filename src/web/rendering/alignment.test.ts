import { expect, test } from 'vitest';
import { blockId } from '../../model/ids.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { rows } from './alignment.ts';
import { cuesOf } from './cues.ts';

/** A text of paragraphs named a, b, c ... with the lengths given; `h3` is a head, `n5` an unread line. */
function text(...lengths: readonly (number | `h${number}` | `n${number}`)[]): Block[] {
  return lengths.map((length, index): Block => {
    const [letter, size] = [String(length)[0], Number(String(length).replace(/\D/, ''))];
    const kind: BlockKind = letter === 'h' ? 'head' : letter === 'n' ? 'ocr-noise' : 'paragraph';
    const id = blockId(String.fromCharCode(97 + index));
    return { id, kind, content: 'x'.repeat(size), ranges: [] };
  });
}

function drawn(...texts: readonly Block[][]): string {
  return rows(texts)
    .map(({ cells }) => cells.map((blocks) => blocks.map((block) => block.id).join('')).join('='))
    .join(' ');
}

test('paragraphs of like length stand level', () => {
  expect(drawn(text(100, 400, 90), text(110, 430, 95))).toBe('a=a b=b c=c');
});

test('two short paragraphs stand beside the one they were joined to', () => {
  expect(drawn(text(300, 200, 210, 80), text(310, 420, 85))).toBe('a=a bc=b d=c');
});

test('a paragraph that was left out leaves its place empty', () => {
  const left = text(800, 100, 820, 300, 790, 110);
  expect(drawn(left, text(800, 100, 820, 790, 110))).toBe('a=a b=b c=c d= e=d f=e');
});

test('unread lines go with what they follow, those at the start with what follows', () => {
  const left = text('n9', 'n4', 'h20', 'n7', 300);
  expect(drawn(left, text('h22', 310))).toBe('abcd=a e=b');
});

test('three texts share their rows', () => {
  expect(drawn(text(100, 400), text(100, 400), text(90, 410))).toBe('a=a=a b=b=b');
});

test('one text alone is its blocks, none is no rows', () => {
  expect(drawn(text(10, 20))).toBe('a b');
  expect(drawn()).toBe('');
});

test('every block stands in exactly one row, in order, also when a text is empty', () => {
  const left = text(10, 200, 'n5', 30, 'h10');
  expect(drawn(left, [])).toBe('a= bc= d= e=');
  const right = text(5, 5, 5, 200, 5, 5, 40, 5);
  const placed = rows([left, right]);
  expect(placed.flatMap(({ cells }) => cells[0])).toEqual(left);
  expect(placed.flatMap(({ cells }) => cells[1])).toEqual(right);
});

/** Blocks of one kind with these words. */
function said(...words: readonly string[]): Block[] {
  return words.map((content, index) => {
    const id = blockId(String.fromCharCode(97 + index));
    return { id, kind: 'paragraph', content, ranges: [] };
  });
}

test('of two alike in length, the one with the same figure stands level', () => {
  const left = said('The tug 3118 sailed.', 'The tug 4402 sailed.', 'x'.repeat(400));
  const right = said('The tug 4402 left.', 'x'.repeat(400));
  const cues = new Map([...left, ...right].map((block) => [block, cuesOf(block)]));
  const drawnWithFit = rows([left, right], cues).map(
    ({ cells, fit }) => `${cells.map((one) => one.map(({ id }) => id).join('')).join('=')} ${fit}`,
  );
  expect(drawnWithFit).toEqual(['a= alone', 'b=a alike', 'c=b alike']);
});

test('what only its order lays level is said to be unsure', () => {
  const [row] = rows([text(600), text(100)]);
  expect(row?.fit).toBe('unsure');
});
