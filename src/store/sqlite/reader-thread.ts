/** Entry of a thread that reads the store for others: one call in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Store } from '../store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Read } from './threaded-store.ts';

/** A call of one of the store's reads. */
export interface Call {
  readonly id: number;
  readonly read: Read;
  readonly values: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: unknown };

const port = parentPort;
if (!port) throw new Error('reader-thread runs as a thread of a store');
const store: Store = openSqliteStore((workerData as { readonly path: string }).path, 'read');

port.on('message', (call: Call) => {
  void answerTo(call).then((answer) => port.postMessage(answer));
});

async function answerTo({ id, read, values }: Call): Promise<Answer> {
  try {
    const carryOut = store[read] as (...values: readonly unknown[]) => Promise<unknown>;
    return { id, kind: 'value', value: await carryOut(...values) };
  } catch (error) {
    return { id, kind: 'error', error };
  }
}
