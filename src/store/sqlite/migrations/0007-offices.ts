import type { Migration } from './migration.ts';

/** Offices with what they sent and received; of persons the part they play in each paper and what their names sound like. Derived. */
export const offices: Migration = {
  version: 7,
  name: 'offices and the parts of persons',
  sql: `
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

-- A word of a spelling by its sound, or a Chinese name whole.
CREATE TABLE person_keys (
  key TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_person ON person_keys (person);

-- A bit for each role, in the order of PERSON_ROLES.
ALTER TABLE person_documents ADD COLUMN roles INTEGER NOT NULL DEFAULT 0;
`,
};
