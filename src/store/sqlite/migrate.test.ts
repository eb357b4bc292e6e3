import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate, NewerStoreError, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { schemaText } from './schema-text.ts';

test('migrations are numbered from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('migrating twice takes no step the second time', () => {
  const db = new DatabaseSync(':memory:');
  expect(migrate(db)).toHaveLength(MIGRATIONS.length);
  expect(migrate(db)).toEqual([]);
  expect(schemaVersion(db)).toBe(MIGRATIONS.length);
});

test('a store of a newer version is left alone', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  db.exec(`INSERT INTO schema_versions VALUES (99, 'from the future')`);
  expect(() => migrate(db)).toThrow(NewerStoreError);
});

test('docs/schema.sql is current; if not, run: node scripts/run.mjs schema', () => {
  const path = resolve(import.meta.dirname, '../../../docs/schema.sql');
  expect(readFileSync(path, 'utf8')).toBe(schemaText());
});
