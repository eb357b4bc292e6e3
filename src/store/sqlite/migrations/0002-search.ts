import type { Migration } from './migration.ts';

/**
 * Full text over our own tokens. `ascii` keeps every character beyond ASCII whole, and `encodeToken` leaves no ASCII but
 * letters and digits: a token stays one token.
 */
export const search: Migration = {
  version: 2,
  name: 'search',
  sql: `
-- Exact values that a search can ask for and that a document can have several of.
CREATE TABLE filters (
  field TEXT NOT NULL,
  value TEXT NOT NULL, -- folded by foldValue
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (field, value, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX filters_document ON filters (document);

-- Columns are those of TextField; two of them are words of SQL.
CREATE VIRTUAL TABLE words USING fts5(
  head, body, notes, sender, addressee, person, file,
  content='', contentless_delete=1, tokenize='ascii', prefix='3 4'
);
`,
};
