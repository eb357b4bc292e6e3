import type { Migration } from './migration.ts';

/** The pictured pages of papers, and by which picture they are found. */
export const scans: Migration = {
  version: 8,
  name: 'scans',
  sql: `
-- JSON, deflated: the pages with the words placed on them. Empty: no pictures.
ALTER TABLE papers ADD COLUMN scans BLOB NOT NULL DEFAULT x'';

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
`,
};
