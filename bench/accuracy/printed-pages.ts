import { blockId, collectionId, documentId, sourceId, textId } from '../../src/model/ids.ts';
import type { Paper } from '../../src/model/papers.ts';
import type { Block, BlockKind } from '../../src/model/texts.ts';

const NO_SOURCE = sourceId('0'.repeat(64));

/** A page as one would copy and paste it, as a paper: blocks parted by blank lines, the list of notes apart. */
export function paperOf(id: string, page: string): Paper {
  const collection = collectionId(id.split('#')[0] ?? 'page');
  return {
    id: documentId(collection, id.split('#')[1] ?? 'd1'),
    collection,
    source: NO_SOURCE,
    place: {},
    ordinal: 1,
    role: 'document',
    title: '',
    record: [],
    pages: [],
    texts: [{ id: textId('en'), layer: 'edition', language: 'en', blocks: blocksOf(page) }],
  };
}

function blocksOf(page: string): readonly Block[] {
  return page
    .split(/\n{2,}/)
    .map((words) => words.trimEnd())
    .filter((words) => words.trim() !== '')
    .map((content, index) => ({
      id: blockId(`p${index + 1}`),
      kind: kindOf(content),
      content,
      ranges: [],
    }));
}

function kindOf(words: string): BlockKind {
  return /^ {2,}(?:\d+\. )? *\S/.test(words) ? 'note' : 'paragraph';
}
