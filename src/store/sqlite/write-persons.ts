import type { PreparedIdentities, PreparedPerson } from '../prepared-resolution.ts';
import type { Connection } from './connection.ts';
import { deleteRows, Mirror } from './mirror.ts';
import { NOTHING } from './write-links.ts';

const STANDING = 'SELECT id, key, record FROM persons';
const SAVE = 'INSERT INTO persons (key, id, name, record) VALUES (?, ?, ?, ?)';
const CHANGE = 'UPDATE persons SET name = ?, record = ? WHERE key = ?';
const SAVE_NAME = 'INSERT INTO person_names (start, person) VALUES (?, ?)';
const SAVE_KEY = 'INSERT INTO person_keys (key, person) VALUES (?, ?)';
const SAVE_FORMER = 'INSERT OR REPLACE INTO former_persons (id, person) VALUES (?, ?)';
const NAMED = 'SELECT person, mentions, roles FROM person_documents WHERE document = ?';
const SAVE_NAMED =
  'INSERT INTO person_documents (person, document, mentions, roles) VALUES (?, ?, ?, ?)';
const IDENTITIES = 'SELECT identities FROM resolutions WHERE document = ?';
const SAVE_IDENTITIES = `INSERT INTO resolutions
    (document, links, identities, held, cited, ambiguous, not_indexed, undecided)
  VALUES (?, ?, ?, 0, 0, 0, 0, 0)
  ON CONFLICT (document) DO UPDATE SET identities = excluded.identities`;

/** Makes persons, and who is named where, what they are to be. A person keeps its key. */
export class PersonWriter {
  readonly #db: Connection;
  readonly #persons: Mirror;
  readonly #keys = new Map<string, number>();
  #next = 0;

  constructor(db: Connection) {
    this.#db = db;
    this.#persons = new Mirror(() => db.rows<[string, number, string]>(STANDING));
    for (const [id, key] of db.rows<[string, number]>('SELECT id, key FROM persons')) {
      this.#keys.set(id, key);
      this.#next = Math.max(this.#next, key);
    }
  }

  /** The key that a person has or will have: persons come after the papers that name them. */
  keyOf(id: string): number {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    this.#next += 1;
    this.#keys.set(id, this.#next);
    return this.#next;
  }

  put({ id, name, record, starts, keys, formerly }: PreparedPerson): void {
    const { isSame, key: there } = this.#persons.compare(id, record);
    if (isSame) return;
    const key = this.keyOf(id);
    if (there === undefined) this.#db.run(SAVE, key, id, name, record);
    else this.#db.run(CHANGE, name, record, key);
    for (const table of ['person_names', 'person_keys', 'former_persons']) {
      this.#db.run(`DELETE FROM ${table} WHERE person = ?`, key);
    }
    for (const start of starts) this.#db.run(SAVE_NAME, start, key);
    for (const sound of keys) this.#db.run(SAVE_KEY, sound, key);
    for (const former of formerly) this.#db.run(SAVE_FORMER, former, key);
  }

  putNamed(document: number, { packed, persons }: Omit<PreparedIdentities, 'document'>): void {
    const before = this.#db.first<{ identities: Uint8Array }>(IDENTITIES, document)?.identities;
    if (before === undefined || Buffer.compare(before, packed) !== 0) {
      this.#db.run(SAVE_IDENTITIES, document, NOTHING, packed);
    }
    const rows = persons.map(({ person, mentions, roles }) => [
      this.keyOf(person),
      mentions,
      roles,
    ]);
    const order = ([one = 0]: readonly number[], [two = 0]: readonly number[]): number => one - two;
    const named = this.#db.rows<[number, number, number]>(NAMED, document).toSorted(order);
    if (JSON.stringify(named) === JSON.stringify(rows.toSorted(order))) return;
    this.#db.run('DELETE FROM person_documents WHERE document = ?', document);
    for (const [person = 0, mentions = 0, roles = 0] of rows) {
      this.#db.run(SAVE_NAMED, person, document, mentions, roles);
    }
  }

  finish(): void {
    deleteRows(this.#db, 'DELETE FROM persons WHERE key = ?', this.#persons.left());
  }
}
