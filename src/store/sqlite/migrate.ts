import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { Migration } from './migrations/migration.ts';

/** A store that a newer version of Chancery has written; this one must not touch it. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';
}

const VERSIONS = `CREATE TABLE IF NOT EXISTS schema_versions (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT`;

/** Brings the schema up to date, each step in its own transaction. Says which steps it took. */
export function migrate(db: DatabaseSync): readonly Migration[] {
  db.exec(VERSIONS);
  const version = schemaVersion(db);
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new NewerStoreError(
      `This archive has schema ${version}; this version of Chancery knows ${newest}. Use a newer Chancery.`,
    );
  }
  const taken = stepsTaken(db);
  const due = MIGRATIONS.filter((migration) => !taken.has(migration.version));
  for (const migration of due) apply(db, migration);
  return due;
}

export function schemaVersion(db: DatabaseSync): number {
  const row = db.prepare('SELECT max(version) AS version FROM schema_versions').get();
  return Number(row?.['version'] ?? 0);
}

/** Each step by itself: one with a lower number may come into the program later than one with a higher. */
function stepsTaken(db: DatabaseSync): ReadonlySet<number> {
  const rows = db.prepare('SELECT version FROM schema_versions').all();
  return new Set(rows.map((row) => Number(row['version'])));
}

function apply(db: DatabaseSync, { version, name, sql }: Migration): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(sql);
    db.prepare('INSERT INTO schema_versions (version, name) VALUES (?, ?)').run(version, name);
    db.exec('COMMIT');
  } catch (error) {
    // A full disk has ended it already.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
