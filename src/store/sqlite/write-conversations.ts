import type { Answer } from '../../model/answers.ts';
import type { PreparedKnowledge } from '../prepared-resolution.ts';
import type { Connection } from './connection.ts';
import { type Keys, Mirror } from './mirror.ts';

const STANDING = `SELECT document || ' ' || earlier, 0, record FROM answers`;
const SAVE = 'INSERT OR REPLACE INTO answers (document, earlier, record) VALUES (?, ?, ?)';
const DELETE = 'DELETE FROM answers WHERE document = ? AND earlier = ?';

/** Makes which paper answers which what it is to be. */
export class AnswerWriter {
  readonly #db: Connection;
  readonly #documents: Keys;
  readonly #answers: Mirror;

  constructor(db: Connection, documents: Keys) {
    this.#db = db;
    this.#documents = documents;
    this.#answers = new Mirror(() => db.rows<[string, number, string]>(STANDING));
  }

  put(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const later = this.#documents.get(answer.later);
      const earlier = this.#documents.get(answer.earlier);
      if (later === undefined || earlier === undefined) continue;
      const record = JSON.stringify(answer);
      const { isSame } = this.#answers.compare(`${later} ${earlier}`, record);
      if (!isSame) this.#db.run(SAVE, later, earlier, record);
    }
  }

  finish(): void {
    for (const { id } of this.#answers.left()) {
      const [later = '', earlier = ''] = id.split(' ');
      this.#db.run(DELETE, Number(later), Number(earlier));
    }
  }
}

const SAVE_KNOWING =
  'INSERT INTO knowledge (person, document, basis, since, record) VALUES (?, ?, ?, ?, ?)';
const KNOWN = 'SELECT person, basis, since, record FROM knowledge WHERE document = ?';

/** Makes the grounds on which persons knew a paper what they are to be. */
export function putKnowledge(
  db: Connection,
  { grounds }: PreparedKnowledge,
  { document, persons }: { readonly document: number; readonly persons: (id: string) => number },
): void {
  const rows = grounds.map(
    ({ person, basis, since, record }) => [persons(person), basis, since, record] as const,
  );
  const words = rows.map((row) => JSON.stringify(row)).sort();
  const before = db.rows(KNOWN, document).map((row) => JSON.stringify(row));
  if (before.sort().join('\n') === words.join('\n')) return;
  db.run('DELETE FROM knowledge WHERE document = ?', document);
  for (const [person, basis, since, record] of rows) {
    db.run(SAVE_KNOWING, person, document, basis, since, record);
  }
}
