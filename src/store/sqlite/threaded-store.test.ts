import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStore } from '../store.contract.ts';
import { openThreadedStore } from './threaded-store.ts';

let folder = '';
testStore('the SQLite store read in threads', {
  open: async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-store-'));
    return openThreadedStore(join(folder, 'store.sqlite'), { threads: 2, mode: 'create' });
  },
  dispose: () => rm(folder, { recursive: true }),
});
