import type { Reader } from '../model/reader.ts';
import type { Condition } from '../store/plan.ts';
import type { Store } from '../store/store.ts';
import { csv } from './csv.ts';
import { documentsOf, summariesOf } from './documents.ts';
import { json, jsonl } from './jsonl.ts';

type Export = (store: Store, condition: Condition, reader: Reader) => AsyncIterable<string>;

/** Every format the archive can be exported in; each yields its file piece by piece. */
export const EXPORTS = {
  jsonl: (store, condition, reader) => jsonl(documentsOf(store, condition, reader)),
  json: (store, condition, reader) => json(documentsOf(store, condition, reader)),
  csv: (store, condition, reader) => csv(summariesOf(store, condition, reader)),
} as const satisfies Record<string, Export>;

export type ExportFormat = keyof typeof EXPORTS;
