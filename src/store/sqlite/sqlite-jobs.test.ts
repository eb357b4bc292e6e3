import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testQueue } from '../jobs.contract.ts';
import { openSqliteJobs } from './sqlite-jobs.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder = '';
testQueue('the SQLite queue', {
  open: async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-jobs-'));
    const path = join(folder, 'store.sqlite');
    const store = openSqliteStore(path, 'create');
    return { store, one: openSqliteJobs(path), other: openSqliteJobs(path) };
  },
  dispose: () => rm(folder, { recursive: true }),
});
