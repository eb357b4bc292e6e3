import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/** The schema as it is after every migration, to read in one piece: `docs/schema.sql`. */
export function schemaText(): string {
  const db = new DatabaseSync(':memory:');
  try {
    migrate(db);
    const rows = db
      .prepare(
        // What a virtual table keeps for itself is the engine's affair.
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'words\\_%' ESCAPE '\\'
         ORDER BY rowid`,
      )
      .all();
    const statements = rows.map((row) => `${String(row['sql'])};\n`);
    return [HEAD, ...statements].join('\n');
  } finally {
    db.close();
  }
}

const HEAD = `-- The SQLite store, as its migrations leave it (src/store/sqlite/migrations).
-- Written by: node scripts/run.mjs schema
`;
