import type { PreparedMemory } from '../prepared-resolution.ts';
import type { Connection } from './connection.ts';

/** What a resolution remembers lies among the settings, each under its name. */
const MARK = 'resolution memory: ';

export function putMemory(db: Connection, { name, packed }: PreparedMemory): void {
  if (packed === null) db.run('DELETE FROM settings WHERE name = ?', MARK + name);
  else {
    db.run(
      'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)',
      MARK + name,
      Buffer.from(packed.buffer, packed.byteOffset, packed.length).toString('base64'),
    );
  }
}

/** All that begins so, by the rest of its name. */
export function readMemory(db: Connection, start: string): ReadonlyMap<string, Uint8Array> {
  const from = MARK + start;
  const rows = db.rows<[string, string]>(
    'SELECT substr(name, ?2), value FROM settings WHERE substr(name, 1, ?2 - 1) = ?1 ORDER BY name',
    from,
    from.length + 1,
  );
  return new Map(rows.map(([name, value]) => [name, Buffer.from(value, 'base64')] as const));
}
