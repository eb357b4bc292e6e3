import type { Migration } from './migration.ts';

/** What a resolution remembers for the next; the next one does everything anew in an archive of before. */
export const resolutionMemory: Migration = {
  version: 11,
  name: 'resolution memory',
  sql: `
CREATE TABLE resolution_memory (
  name TEXT PRIMARY KEY,
  packed BLOB NOT NULL
) STRICT;
DELETE FROM settings WHERE name LIKE 'resolution memory: %';
`,
};
