import type { Migration } from './migration.ts';

/** What persons changed. Nothing of it is derived: it is written once and stays, whatever is read or resolved again. */
export const revisions: Migration = {
  version: 5,
  name: 'revisions',
  sql: `
CREATE TABLE revisions (
  key INTEGER PRIMARY KEY, -- order in which they were made
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL, -- what it is about; of two about the same the later counts
  record TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX revisions_subject ON revisions (subject);

CREATE TRIGGER revisions_stay BEFORE DELETE ON revisions
  BEGIN SELECT raise(ABORT, 'revisions are never removed'); END;
CREATE TRIGGER revisions_are_final BEFORE UPDATE ON revisions
  BEGIN SELECT raise(ABORT, 'revisions are never changed'); END;

-- Documents by id, not by key: a decision outlives the paper it is about.
CREATE TABLE revision_documents (
  document TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES revisions,
  PRIMARY KEY (document, revision)
) STRICT, WITHOUT ROWID;

-- What of the revisions stands for a finding, for lists; derived from them.
CREATE TABLE finding_states (
  finding TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
  revision INTEGER NOT NULL REFERENCES revisions
) STRICT, WITHOUT ROWID;

-- Decisions that the last resolution had nothing to act on, and why; replaced by each.
CREATE TABLE unmet_revisions (
  revision TEXT PRIMARY KEY,
  why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids of persons that people said are another, and who that is; replaced by each resolution.
CREATE TABLE former_persons (
  id TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

ALTER TABLE findings ADD COLUMN severity TEXT NOT NULL DEFAULT 'warning';
UPDATE findings SET severity = record ->> '$.severity';
CREATE INDEX findings_id ON findings (id);
`,
};
