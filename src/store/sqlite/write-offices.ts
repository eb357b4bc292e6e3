import type { Office } from '../../model/offices.ts';
import type { OfficePaper } from '../../resolution/offices/resolve-offices.ts';
import type { Connection } from './connection.ts';

type Keys = ReadonlyMap<string, number>;

const SAVE = 'INSERT INTO offices (id, name, service, record) VALUES (?, ?, ?, ?)';

export function putOffices(db: Connection, all: readonly Office[]): void {
  for (const office of all) {
    db.run(SAVE, office.id, office.name, office.service, JSON.stringify(office));
  }
}

const SAVE_PAPER = `INSERT OR IGNORE INTO office_documents (office, way, document)
  SELECT key, ?2, ?3 FROM offices WHERE id = ?1`;

/** Adds what offices sent and received; the offices come first. */
export function putOfficePapers(db: Connection, all: readonly OfficePaper[], keys: Keys): void {
  for (const { office, document, way } of all) {
    const key = keys.get(document);
    if (key !== undefined) db.run(SAVE_PAPER, office, way, key);
  }
}
