import type { Migration } from './migration.ts';

/** Runs of numbers, and the reasoned dates of papers that state none. Derived, as all of resolution is. */
export const seriesAndDatings: Migration = {
  version: 4,
  name: 'series and datings',
  sql: `
CREATE TABLE series (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  record TEXT NOT NULL -- JSON, without the members
) STRICT;

CREATE TABLE series_members (
  series INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
  number INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  date TEXT, -- ISO day, as stated
  inferred TEXT, -- JSON: from and to
  PRIMARY KEY (series, number, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_members_document ON series_members (document);

-- First and last day as every reader may know them; null where nothing that is open to all limits them.
CREATE TABLE datings (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON: the steps
  earliest INTEGER,
  latest INTEGER
) STRICT;
`,
};
