import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import { unpack } from '../codec.ts';
import type { StoredPast } from '../prepared-resolution.ts';
import { identitiesOf, type StoredIdentities } from '../rows/identity-rows.ts';
import type { Connection } from './connection.ts';
import { readMemory } from './memory.ts';

const STANDING = `SELECT id FROM resolutions JOIN documents ON key = document WHERE holding = 'held'`;
const CITED = 'SELECT record FROM cited_papers JOIN documents ON key = document ORDER BY id';

/** A paper that is read again loses what resolution made of it: whatever has that stands. */
export function readPast(db: Connection): StoredPast {
  const ids = db.all<{ id: DocumentId }>(STANDING).map(({ id }) => id);
  return {
    standing: new Set(ids),
    links: (id) => readPacked<readonly Link[]>(db, 'links', id),
    identities: (id) => identitiesOf(readPacked<StoredIdentities>(db, 'identities', id)),
    cited: () =>
      db.all<{ record: string }>(CITED).map(({ record }) => JSON.parse(record) as CitedPaper),
    memory: (start) =>
      new Map([...readMemory(db, start)].map(([name, packed]) => [name, unpack<unknown>(packed)])),
  };
}

function readPacked<Part>(db: Connection, part: 'links' | 'identities', id: DocumentId): Part {
  const row = db.first<{ packed: Uint8Array }>(
    `SELECT ${part} AS packed FROM resolutions JOIN documents ON key = document WHERE id = ?`,
    id,
  );
  if (!row) throw new Error(`nothing was resolved of ${id}`);
  return unpack<Part>(row.packed);
}
