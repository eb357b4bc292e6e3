import type { Migration } from './migration.ts';

/** Persons who may be one, for people to decide; replaced by each resolution. */
export const suggestions: Migration = {
  version: 10,
  name: 'suggestions',
  sql: `
CREATE TABLE suggestions (
  one INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  two INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  likelihood REAL NOT NULL,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (one, two)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestions_two ON suggestions (two);
-- An archive of before has none until it is resolved again.
INSERT OR REPLACE INTO settings (name, value)
  SELECT 'resolution-due', 'yes' WHERE EXISTS (SELECT 1 FROM documents);
`,
};
