import type { Connection } from './connection.ts';

/** What is wrong with the file or its indexes; nothing is the good answer. */
export function checkStore(db: Connection): readonly string[] {
  return [...integrity(db), ...foreignKeys(db), ...fullText(db), ...unindexed(db)];
}

function integrity(db: Connection): readonly string[] {
  return db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((message) => message !== 'ok');
}

function foreignKeys(db: Connection): readonly string[] {
  return db
    .all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .map(
      (row) => `${row.table} row ${row.rowid} points at a row of ${row.parent} that is not there`,
    );
}

function fullText(db: Connection): readonly string[] {
  try {
    // Without rank = 1 the engine overlooks an index that has drifted from its own sizes.
    db.run(`INSERT INTO words (words, rank) VALUES ('integrity-check', 1)`);
    return [];
  } catch (error) {
    return [`the full-text index is damaged (${String(error)}); run chancery reindex`];
  }
}

function unindexed(db: Connection): readonly string[] {
  return db
    .all<{ id: string }>(
      `SELECT id FROM documents WHERE holding = 'held'
         AND (key NOT IN (SELECT rowid FROM words) OR key NOT IN (SELECT document FROM papers))`,
    )
    .map(({ id }) => `${id} is listed but has no text or cannot be found; run chancery reindex`);
}
