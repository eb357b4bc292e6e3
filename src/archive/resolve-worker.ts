/** Entry of a thread that resolves an archive or one side of it: parts out, each when the one before was stored, and then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { resolveSides } from './resolve-side.ts';
import type { Side } from './resolve-side.ts';

export interface ResolveTask {
  readonly store: string;
  readonly sides: readonly Side[];
  /** Whether it goes on from what the last resolution left. */
  readonly goesOn: boolean;
}

const port = parentPort;
if (!port) throw new Error('resolve-worker runs as a thread of an import');
const { store: path, sides, goesOn } = workerData as ResolveTask;
const given: (() => void)[] = [];
port.on('message', () => given.shift()?.());
const store = openSqliteStore(path, 'walk');
try {
  const past = goesOn ? await store.past() : undefined;
  await resolveSides(store, { sides, past }, (part) => {
    port.postMessage(part);
    return new Promise((taken) => given.push(taken));
  });
} finally {
  await store.close();
  port.close();
}
