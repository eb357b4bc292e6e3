/** Entry of a thread that resolves one side of an archive: parts out, each when the one before was stored, and then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { resolveSide } from './resolve-side.ts';
import type { Side } from './resolve-side.ts';

export interface ResolveTask {
  readonly store: string;
  readonly side: Side;
}

const port = parentPort;
if (!port) throw new Error('resolve-worker runs as a thread of an import');
const { store: path, side } = workerData as ResolveTask;
const given: (() => void)[] = [];
port.on('message', () => given.shift()?.());
const store = openSqliteStore(path, 'walk');
try {
  await resolveSide(store, side, (part) => {
    port.postMessage(part);
    return new Promise((taken) => given.push(taken));
  });
} finally {
  await store.close();
  port.close();
}
