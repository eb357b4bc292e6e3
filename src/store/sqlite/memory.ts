import type { PreparedMemory } from '../prepared-resolution.ts';
import type { Connection } from './connection.ts';

export function putMemory(db: Connection, { name, packed }: PreparedMemory): void {
  if (packed === null) db.run('DELETE FROM resolution_memory WHERE name = ?', name);
  else {
    db.run('INSERT OR REPLACE INTO resolution_memory (name, packed) VALUES (?, ?)', name, packed);
  }
}

/** All that begins so, by the rest of its name. */
export function readMemory(db: Connection, start: string): ReadonlyMap<string, Uint8Array> {
  const rows = db.rows<[string, Uint8Array]>(
    'SELECT substr(name, ?2), packed FROM resolution_memory WHERE substr(name, 1, ?2 - 1) = ?1 ORDER BY name',
    start,
    start.length + 1,
  );
  return new Map(rows);
}
