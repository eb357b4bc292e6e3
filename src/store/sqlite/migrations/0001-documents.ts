import type { Migration } from './migration.ts';

/** Sources, and the documents read from them: narrow rows for lists, whole papers apart from them. */
export const documents: Migration = {
  version: 1,
  name: 'documents',
  sql: `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  format TEXT, -- null: refused
  read_with TEXT NOT NULL,
  notices TEXT NOT NULL -- JSON
) STRICT;

-- What each source says of the collection it belongs to; the collection is composed of all of them.
CREATE TABLE collection_sources (
  collection TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (collection, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_sources_source ON collection_sources (source);

CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  holding TEXT NOT NULL CHECK (holding IN ('held', 'cited')),
  access TEXT NOT NULL DEFAULT 'public', -- the clearance a reader needs
  source INTEGER REFERENCES sources, -- null: cited
  collection TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL,
  part TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT,
  series TEXT,
  sender TEXT,
  addressee TEXT,
  date TEXT, -- EDTF, as read
  earliest INTEGER, -- 19440326: first and last day that the date allows
  latest INTEGER,
  hour TEXT,
  classification TEXT,
  printed_number TEXT,
  languages TEXT NOT NULL -- in the order of the texts, a space between
) STRICT;
CREATE INDEX documents_order ON documents (collection, holding, ordinal, id);
CREATE INDEX documents_source ON documents (source);
CREATE INDEX documents_cited ON documents (id) WHERE holding = 'cited';

-- JSON, deflated; each in its own column, because resolution reads envelopes, mentions, names and places of every paper, and never
-- the paper.
CREATE TABLE papers (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  paper BLOB NOT NULL,
  envelope BLOB NOT NULL,
  mentions BLOB NOT NULL,
  names BLOB NOT NULL,
  remarks BLOB NOT NULL, -- copies and findings
  places BLOB NOT NULL -- pages and notes that others cite it by
) STRICT;

-- Where each mention of another paper stands, so that a citation can show its words.
CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  mention TEXT NOT NULL,
  evidence TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, mention)
) STRICT, WITHOUT ROWID;
`,
};
