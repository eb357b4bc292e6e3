import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate, NewerStoreError, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { schemaText } from './schema-text.ts';

test('migrations have numbers of their own, in order', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((one, two) => one - two));
});

test('a step that came later than one with a higher number is taken too', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  db.exec('DROP TABLE answers; DROP TABLE knowledge; DROP TABLE requests');
  db.exec('ALTER TABLE papers DROP COLUMN talk');
  db.exec('DELETE FROM schema_versions WHERE version = 6');
  expect(migrate(db).map(({ name }) => name)).toEqual(['conversations']);
  expect(schemaVersion(db)).toBe(MIGRATIONS.at(-1)?.version);
});

test('what a resolution remembered among the settings goes, and the settings stay', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  db.exec('DROP TABLE resolution_memory; DELETE FROM schema_versions WHERE version = 11');
  db.exec(
    `INSERT INTO settings VALUES ('resolution memory: papers lakes', 'AA=='), ('resolution-due', 'yes')`,
  );
  migrate(db);
  const left = db.prepare('SELECT name FROM settings').all();
  expect(left.map(({ name }) => name)).toEqual(['resolution-due']);
});

test('migrating twice takes no step the second time', () => {
  const db = new DatabaseSync(':memory:');
  expect(migrate(db)).toHaveLength(MIGRATIONS.length);
  expect(migrate(db)).toEqual([]);
  expect(schemaVersion(db)).toBe(MIGRATIONS.at(-1)?.version);
});

test('what ended a step is said, also where it ended the transaction too, as a full disk does', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  db.exec('DROP TABLE resolution_memory; DELETE FROM schema_versions WHERE version = 11');
  db.exec(
    `CREATE TRIGGER full BEFORE INSERT ON schema_versions BEGIN SELECT RAISE(ROLLBACK, 'no room'); END`,
  );
  expect(() => migrate(db)).toThrow('no room');
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
