-- The SQLite store, as its migrations leave it (src/store/sqlite/migrations).
-- Written by: node scripts/run.mjs schema

CREATE TABLE schema_versions (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

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

CREATE TABLE papers (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  paper BLOB NOT NULL,
  envelope BLOB NOT NULL,
  mentions BLOB NOT NULL,
  names BLOB NOT NULL,
  remarks BLOB NOT NULL, -- copies and findings
  places BLOB NOT NULL -- pages and notes that others cite it by
, talk BLOB NOT NULL DEFAULT x'', scans BLOB NOT NULL DEFAULT x'') STRICT;

CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  mention TEXT NOT NULL,
  evidence TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, mention)
) STRICT, WITHOUT ROWID;

CREATE TABLE filters (
  field TEXT NOT NULL,
  value TEXT NOT NULL, -- folded by foldValue
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (field, value, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX filters_document ON filters (document);

CREATE VIRTUAL TABLE words USING fts5(
  head, body, notes, sender, addressee, person, file,
  content='', contentless_delete=1,
  tokenize="ascii tokenchars ' !""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

CREATE TABLE cited_papers (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON
  citations INTEGER NOT NULL
) STRICT;

CREATE INDEX cited_papers_citations ON cited_papers (citations);

CREATE TABLE former_ids (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  successor TEXT -- null: nothing took its place
) STRICT, WITHOUT ROWID;

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
  mentions INTEGER NOT NULL, roles INTEGER NOT NULL DEFAULT 0,
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
, severity TEXT NOT NULL DEFAULT 'warning') STRICT;

CREATE INDEX findings_code ON findings (code, document);

CREATE INDEX findings_document ON findings (document);

CREATE TABLE finding_documents (
  finding INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (finding, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_documents_document ON finding_documents (document);

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

CREATE TABLE datings (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON: the steps
  earliest INTEGER,
  latest INTEGER
) STRICT;

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

CREATE TABLE revision_documents (
  document TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES revisions,
  PRIMARY KEY (document, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_states (
  finding TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
  revision INTEGER NOT NULL REFERENCES revisions
) STRICT, WITHOUT ROWID;

CREATE TABLE unmet_revisions (
  revision TEXT PRIMARY KEY,
  why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE former_persons (
  id TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_id ON findings (id);

CREATE TABLE requests (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  request TEXT NOT NULL,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, request)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, -- the one that answers
  earlier INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (document, earlier)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_earlier ON answers (earlier);

CREATE TABLE knowledge (
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  basis TEXT NOT NULL,
  since TEXT, -- 1950-09-28T23:59; null: the paper has no date
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (person, document, basis)
) STRICT, WITHOUT ROWID;

CREATE INDEX knowledge_document ON knowledge (document);

CREATE TABLE offices (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  service TEXT NOT NULL,
  record TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX offices_name ON offices (service, name);

CREATE TABLE office_documents (
  office INTEGER NOT NULL REFERENCES offices ON DELETE CASCADE,
  way TEXT NOT NULL CHECK (way IN ('sent', 'received')),
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (office, way, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX office_documents_document ON office_documents (document);

CREATE TABLE person_keys (
  key TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_keys_person ON person_keys (person);

CREATE TABLE page_images (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, -- the page of the paper
  image TEXT NOT NULL, -- <source of the picture>-<frame>
  recognition TEXT NOT NULL CHECK (recognition IN ('waiting', 'read', 'failed')),
  record TEXT NOT NULL, -- JSON: the picture
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX page_images_image ON page_images (image);

CREATE INDEX page_images_waiting ON page_images (document) WHERE recognition = 'waiting';

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

CREATE TABLE suggestions (
  one INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  two INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  likelihood REAL NOT NULL,
  record TEXT NOT NULL, -- JSON
  PRIMARY KEY (one, two)
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestions_two ON suggestions (two);

CREATE TABLE resolution_memory (
  name TEXT PRIMARY KEY,
  packed BLOB NOT NULL
) STRICT;
