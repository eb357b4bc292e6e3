import { blockId, collectionId, documentId, sourceId, textId } from '../../model/ids.ts';
import type { Paper, RecordField } from '../../model/papers.ts';
import type { Block, BlockKind, Layer, Text } from '../../model/texts.ts';

/** A block of an invented paper: plain words, or words with their kind. */
export type Words = string | readonly [BlockKind, string];

/** An invented paper for tests, with one text of the given blocks. */
export function paperWith(words: readonly Words[], record: readonly RecordField[] = []): Paper {
  return paperOf([textWith('en', words)], record);
}

export function paperOf(texts: readonly Text[], record: readonly RecordField[] = []): Paper {
  const collection = collectionId('invented');
  return {
    id: documentId(collection, 'd1'),
    collection,
    source: sourceId('0'.repeat(64)),
    place: {},
    ordinal: 1,
    role: 'document',
    title: '',
    texts,
    record,
    pages: [],
    invented: true,
  };
}

export function textWith(
  language: string,
  words: readonly Words[],
  layer: Layer = 'edition',
): Text {
  return { id: textId(language), layer, language, blocks: words.map(blockWith) };
}

function blockWith(words: Words, index: number): Block {
  const [kind, content] = typeof words === 'string' ? (['paragraph', words] as const) : words;
  return { id: blockId(`b${index + 1}`), kind, content, ranges: [] };
}
