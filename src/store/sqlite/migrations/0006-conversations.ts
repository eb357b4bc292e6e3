import type { Migration } from './migration.ts';

/** What papers ask of each other and answer, and who knew them when. */
export const conversations: Migration = {
  version: 6,
  name: 'conversations',
  sql: `
-- JSON, deflated: what the paper asks, whom it says was told, its catchwords. Empty: stored before these were read.
ALTER TABLE papers ADD COLUMN talk BLOB NOT NULL DEFAULT x'';

-- The sentences that ask for something, as each paper has them.
CREATE TABLE requests (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  request TEXT NOT NULL,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, request)
) STRICT, WITHOUT ROWID;

-- Which paper answers which; derived, 'putResolution' replaces it.
CREATE TABLE answers (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, -- the one that answers
  earlier INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_earlier ON answers (earlier);

-- On what ground a person knew a paper, and since when; derived.
CREATE TABLE knowledge (
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  basis TEXT NOT NULL,
  since TEXT, -- 1950-09-28T23:59; null: the paper has no date
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (person, document, basis)
) STRICT, WITHOUT ROWID;
CREATE INDEX knowledge_document ON knowledge (document);
`,
};
