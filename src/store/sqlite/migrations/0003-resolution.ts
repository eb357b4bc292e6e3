import type { Migration } from './migration.ts';

/** What holds across papers. All of it is derived: `putResolution` replaces it. */
export const resolution: Migration = {
  version: 3,
  name: 'resolution',
  sql: `
CREATE TABLE cited_papers (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON
  citations INTEGER NOT NULL
) STRICT;
CREATE INDEX cited_papers_citations ON cited_papers (citations);

-- Ids that were given out and lead elsewhere now: a citation whose paper arrived.
CREATE TABLE former_ids (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  successor TEXT -- null: nothing took its place
) STRICT, WITHOUT ROWID;

-- What became of the mentions and names of a paper; JSON, deflated. The counts are of its links, by outcome.
CREATE TABLE resolutions (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  links BLOB NOT NULL,
  identities BLOB NOT NULL,
  held INTEGER NOT NULL,
  cited INTEGER NOT NULL,
  ambiguous INTEGER NOT NULL,
  not_indexed INTEGER NOT NULL,
  undecided INTEGER NOT NULL
) STRICT;

-- The links that lead to a document, held or cited, the other way round.
CREATE TABLE citations (
  target INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  mention TEXT NOT NULL,
  PRIMARY KEY (target, document, mention)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_document ON citations (document);

CREATE TABLE persons (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  record TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX persons_name ON persons (name);

CREATE TABLE person_names (
  start TEXT NOT NULL, -- a spelling, folded
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (start, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_names_person ON person_names (person);

CREATE TABLE person_documents (
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (person, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_documents_document ON person_documents (document);

CREATE TABLE findings (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin IN ('paper', 'resolution')),
  record TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX findings_code ON findings (code, document);
CREATE INDEX findings_document ON findings (document);

-- Every document that a finding shows words of, its own included.
CREATE TABLE finding_documents (
  finding INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (finding, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_documents_document ON finding_documents (document);
`,
};
