import { collectionId, documentId, sourceId } from '../../src/model/ids.ts';
import type { Paper } from '../../src/model/papers.ts';
import type { Text } from '../../src/model/texts.ts';

/** A paper of nothing but texts, as one that was drawn or invented is. */
export function paperOfTexts(texts: readonly Text[]): Paper {
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
    record: [],
    pages: [],
    invented: true,
  };
}
