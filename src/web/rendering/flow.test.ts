import { expect, test } from 'vitest';
import { blockId } from '../../model/ids.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { flow, spreads } from './flow.ts';

function block(id: string, kind: BlockKind, more: Partial<Block> = {}): Block {
  return { id: blockId(id), kind, content: 'x'.repeat(100), ranges: [], ...more };
}

/** A paragraph of the length given that calls the notes. */
function calling(id: string, length: number, ...notes: readonly string[]): Block {
  return block(id, 'paragraph', {
    content: 'x'.repeat(length),
    ranges: notes.map((note) => ({
      kind: 'note-anchor',
      note: blockId(note),
      label: note,
      start: 1,
      end: 1,
    })),
  });
}

test('rows are gathered into tables, items into nested lists, unread lines into one entry', () => {
  const { parts } = flow([
    block('p1', 'paragraph'),
    block('t1', 'table-row'),
    block('t2', 'table-row'),
    block('l1', 'list-item', { depth: 1 }),
    block('l2', 'list-item', { depth: 2 }),
    block('l3', 'list-item', { depth: 1 }),
    block('o1', 'ocr-noise'),
    block('o2', 'ocr-noise'),
  ]);
  const [paragraph, table, list, unread] = parts;
  expect(parts).toHaveLength(4);
  expect(paragraph).toMatchObject({ kind: 'block', block: { id: 'p1' } });
  expect(table).toMatchObject({ kind: 'table', rows: [{ id: 't1' }, { id: 't2' }] });
  expect(list).toMatchObject({
    kind: 'list',
    items: [
      { block: { id: 'l1' }, inner: [{ block: { id: 'l2' }, inner: [] }] },
      { block: { id: 'l3' }, inner: [] },
    ],
  });
  expect(unread).toMatchObject({ kind: 'unread', lines: [{ id: 'o1' }, { id: 'o2' }] });
});

test('a note keeps its further paragraphs, and none of them stands in the text', () => {
  const { parts, notes } = flow([
    calling('p1', 100, 'n1'),
    block('n1', 'note'),
    block('q1', 'paragraph', { within: blockId('n1') }),
    block('r1', 'table-row', { within: blockId('q1') }),
    block('p2', 'paragraph'),
  ]);
  expect(parts.map((part) => part.kind === 'block' && part.block.id)).toEqual(['p1', 'p2']);
  expect(notes).toMatchObject([
    { block: { id: 'n1' }, more: [{ block: { id: 'q1' } }, { rows: [{ id: 'r1' }] }] },
  ]);
});

/** The paragraphs and notes of each spread. */
function drawn(blocks: readonly Block[]): string[] {
  return spreads(flow(blocks)).map(({ parts, notes }) => {
    const ids = parts.map((part) => (part.kind === 'block' ? part.block.id : part.kind));
    return `${ids.join(' ')} | ${notes.map((note) => note.block.id).join(' ')}`;
  });
}

test('notes stand with the paragraph that calls them', () => {
  const notes = ['n1', 'n2'].map((id) => block(id, 'note'));
  expect(
    drawn([calling('p1', 900, 'n1'), calling('p2', 900), calling('p3', 900, 'n2'), ...notes]),
  ).toEqual(['p1 p2 | n1', 'p3 | n2']);
});

test('a note longer than its paragraph takes the next ones beside it', () => {
  const long = block('n1', 'note', { content: 'x'.repeat(4000) });
  expect(
    drawn([calling('p1', 100, 'n1'), calling('p2', 900, 'n2'), long, block('n2', 'note')]),
  ).toEqual(['p1 p2 | n1 n2']);
});

test('a note that nothing calls stands at the end', () => {
  expect(drawn([calling('p1', 100), block('n1', 'note')])).toEqual(['p1 | ', ' | n1']);
});
