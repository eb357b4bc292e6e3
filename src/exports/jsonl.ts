import type { StoredDocument } from '../store/store.ts';
import { documentRecord } from './record.ts';

/** One document a line, whole. */
export async function* jsonl(documents: AsyncIterable<StoredDocument>): AsyncGenerator<string> {
  for await (const document of documents) yield `${JSON.stringify(documentRecord(document))}\n`;
}

/** The same as one array. */
export async function* json(documents: AsyncIterable<StoredDocument>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const document of documents) {
    yield before + JSON.stringify(documentRecord(document));
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}
