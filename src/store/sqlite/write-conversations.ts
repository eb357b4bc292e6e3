import type { Answer } from '../../model/answers.ts';
import type { Connection } from './connection.ts';

type Keys = ReadonlyMap<string, number>;

/** Adds which paper answers which. */
export function putAnswers(db: Connection, answers: readonly Answer[], documents: Keys): void {
  const sql = 'INSERT INTO answers (document, earlier, record) VALUES (?, ?, ?)';
  for (const answer of answers) {
    const [later, earlier] = [documents.get(answer.later), documents.get(answer.earlier)];
    if (later !== undefined && earlier !== undefined)
      db.run(sql, later, earlier, JSON.stringify(answer));
  }
}

export const SAVE_KNOWING =
  'INSERT INTO knowledge (person, document, basis, since, record) VALUES (?, ?, ?, ?, ?)';
