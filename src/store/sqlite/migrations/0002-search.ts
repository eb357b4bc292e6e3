import type { Migration } from './migration.ts';

/**
 * Full text over our own tokens. Every printable sign is declared part of a token, so that only line ends part them (`joinTokens`):
 * `840.48 refugees/5425` stays one token.
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
  content='', contentless_delete=1,
  tokenize="ascii tokenchars ' !""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'"
);
-- Gather the words of a whole volume before writing them out: the default of 1 MB makes hundreds of small segments to merge.
INSERT INTO words (words, rank) VALUES ('hashsize', 25165824);
-- And join segments seldom: an import joins all of them at its end.
INSERT INTO words (words, rank) VALUES ('automerge', 64), ('crisismerge', 128);
`,
};
