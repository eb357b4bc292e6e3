import type { Migration } from './migration.ts';

/** Work that is asked for and outlives the process that asked. Instants are milliseconds since 1970. */
export const jobs: Migration = {
  version: 9,
  name: 'jobs',
  sql: `
CREATE TABLE jobs (
  key INTEGER PRIMARY KEY, -- order in which they were asked for
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  work TEXT NOT NULL, -- JSON
  source TEXT, -- id of the source it is about; null: the whole archive
  priority INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease INTEGER NOT NULL DEFAULT 0, -- grows with each; an older one is worth nothing
  worker TEXT,
  until INTEGER, -- end of the lease
  stopping INTEGER NOT NULL DEFAULT 0, -- a person wants it to end
  anew INTEGER NOT NULL DEFAULT 0, -- asked for again while it ran
  progress TEXT, -- JSON
  error TEXT,
  asked INTEGER NOT NULL,
  due INTEGER NOT NULL,
  begun INTEGER,
  ended INTEGER
) STRICT;
CREATE INDEX jobs_next ON jobs (state, priority DESC, key);
`,
};
