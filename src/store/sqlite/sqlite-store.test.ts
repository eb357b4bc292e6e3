import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStore } from '../store.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder = '';
testStore('the SQLite store', {
  open: async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-store-'));
    return openSqliteStore(join(folder, 'store.sqlite'), 'create');
  },
  dispose: () => rm(folder, { recursive: true }),
});
