import type { DocumentId } from '../model/ids.ts';
import type { Reader } from '../model/reader.ts';
import type { Condition } from '../store/plan.ts';
import type { DocumentSummary, Store, StoredDocument } from '../store/store.ts';

/** Enough to keep the store busy, few enough to hold. */
const AT_ONCE = 500;

/** Summaries of all documents for which the condition holds, in order of date. */
export async function* summariesOf(
  store: Store,
  condition: Condition,
  reader: Reader,
): AsyncGenerator<DocumentSummary> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const plan = { condition, sort: 'date', limit: AT_ONCE, offset, facets: [] } as const;
    const { hits } = await store.search(plan, reader);
    for (const { summary } of hits) yield summary;
    if (hits.length < AT_ONCE) return;
  }
}

/** The same documents whole. */
export async function* documentsOf(
  store: Store,
  condition: Condition,
  reader: Reader,
): AsyncGenerator<StoredDocument> {
  // Ids first: a document may go while others are read, and must not shift the pages.
  const ids: DocumentId[] = [];
  for await (const { id } of summariesOf(store, condition, reader)) ids.push(id);
  for (const id of ids) {
    const document = await store.document(id, reader);
    if (document) yield document;
  }
}
