import { describe, expect, test } from 'vitest';
import { blockId, collectionId, documentId, sourceId, textId } from '../../model/ids.ts';
import type { Paper } from '../../model/papers.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import { understand } from '../understand.ts';
import { quoteOf, withoutMarks } from './note-calls.ts';

/** A paragraph in which `<59>` stands for the digits of a note that is called there, fused to the word before. */
function paragraph(marked: string): Block {
  let content = '';
  const ranges: Range[] = [];
  for (const [index, part] of marked.split(/[<>]/).entries()) {
    if (index % 2 === 1) {
      const [start, end] = [content.length, content.length + part.length];
      ranges.push({ kind: 'note-anchor', start, end, label: part, note: blockId(`n${part}`) });
    }
    content += part;
  }
  return { id: blockId('p1'), kind: 'paragraph', content, ranges };
}

function paperOf(block: Block): Paper {
  const collection = collectionId('lakes');
  return {
    id: documentId(collection, 'd1'),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal: 1,
    role: 'document',
    title: 'An invented paper',
    texts: [{ id: textId('en'), layer: 'edition', language: 'en', blocks: [block] }],
    record: [],
    pages: [],
  };
}

describe('a quotation', () => {
  test.each([
    ['I handed to Kestrelov<59> on March 21 a note.', 'I handed to Kestrelov on March 21 a note.'],
    ['my 935<7>', 'my 935'],
    ['<1>Sent<2> on<3>', 'Sent on'],
    ['nothing called', 'nothing called'],
  ])('of %s leaves out the digits of notes', (marked, quoted) => {
    const block = paragraph(marked);
    expect(quoteOf(block, { start: 0, end: block.content.length })).toBe(quoted);
  });

  test('that begins or ends within the digits has none of them', () => {
    const block = paragraph('Orlov<59> left');
    expect(quoteOf(block, { start: 0, end: 6 })).toBe('Orlov');
    expect(quoteOf(block, { start: 6, end: 12 })).toBe(' left');
    expect(withoutMarks(block)).toBe('Orlov   left');
  });
});

test('whatever is read of a paper is quoted so', () => {
  const words =
    'I told Kestrelov<59> on Tuesday, May 2, 1951<6> of the ferry. Refer Embtel<7> 412<8> of May 3<9>. Please instruct<10> us.<11> We wait.';
  const read = understand(paperOf(paragraph(words)));
  const quotes = JSON.stringify(read).matchAll(/"quote":"([^"]*)"/g);
  expect(new Set(Array.from(quotes, ([, quote]) => quote))).toEqual(
    new Set([
      'Embtel 412 of May 3',
      'Kestrelov',
      'Please instruct us.',
      'told Kestrelov on Tuesday',
      'Tuesday, May 2, 1951',
    ]),
  );
});
