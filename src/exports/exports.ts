import type { Reader } from '../model/reader.ts';
import type { Condition } from '../store/plan.ts';
import type { Store } from '../store/store.ts';
import { type Citation, citationOf } from './citations/citation.ts';
import { CITATION_FORMATS } from './citations/formats.ts';
import { csv } from './csv.ts';
import { documentsOf, summariesOf } from './documents.ts';
import { json, jsonl } from './jsonl.ts';

type Export = (store: Store, condition: Condition, reader: Reader) => AsyncIterable<string>;

/** Every format the archive can be exported in; each yields its file piece by piece. */
export const EXPORTS = {
  jsonl: (store, condition, reader) => jsonl(documentsOf(store, condition, reader)),
  json: (store, condition, reader) => json(documentsOf(store, condition, reader)),
  csv: (store, condition, reader) => csv(summariesOf(store, condition, reader)),
  csl: (...asked) => CITATION_FORMATS.csl.file(citationsOf(...asked)),
  bibtex: (...asked) => CITATION_FORMATS.bibtex.file(citationsOf(...asked)),
  ris: (...asked) => CITATION_FORMATS.ris.file(citationsOf(...asked)),
} as const satisfies Record<string, Export>;

export type ExportFormat = keyof typeof EXPORTS;

/** Papers that can be cited: those that are held. */
async function* citationsOf(
  store: Store,
  condition: Condition,
  reader: Reader,
): AsyncGenerator<Citation> {
  for await (const document of documentsOf(store, condition, reader)) {
    if (document.holding === 'held') yield await citationOf(document, { store, reader });
  }
}
