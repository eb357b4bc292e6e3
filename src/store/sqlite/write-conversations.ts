import type { Answer } from '../../model/answers.ts';
import type { Knowing } from '../../model/knowledge.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import type { Connection } from './connection.ts';

type Keys = ReadonlyMap<string, number>;

/** Before the persons go: each would take its knowledge along, one at a time. */
export function clearKnowledge(db: Connection): void {
  db.run('DELETE FROM knowledge');
}

/** Replaces which paper answers which, and who knew what. Runs in the transaction of `putResolution`, after the persons. */
export function putConversations(
  db: Connection,
  { answers, knowledge }: Pick<Resolution, 'answers' | 'knowledge'>,
  documents: Keys,
): void {
  putAnswers(db, answers, documents);
  putKnowledge(db, knowledge, documents);
}

function putAnswers(db: Connection, answers: readonly Answer[], documents: Keys): void {
  db.run('DELETE FROM answers');
  const sql = 'INSERT INTO answers (document, earlier, record) VALUES (?, ?, ?)';
  for (const answer of answers) {
    const [later, earlier] = [documents.get(answer.later), documents.get(answer.earlier)];
    if (later !== undefined && earlier !== undefined)
      db.run(sql, later, earlier, JSON.stringify(answer));
  }
}

function putKnowledge(db: Connection, knowledge: Iterable<Knowing>, documents: Keys): void {
  const persons = personKeys(db);
  const sql =
    'INSERT INTO knowledge (person, document, basis, since, record) VALUES (?, ?, ?, ?, ?)';
  for (const { person, document, basis, since, ...rest } of knowledge) {
    const [who, paper] = [persons.get(person), documents.get(document)];
    if (who === undefined || paper === undefined) continue;
    db.run(sql, who, paper, basis, since.at, JSON.stringify({ rule: since.rule, ...rest }));
  }
}

function personKeys(db: Connection): Keys {
  const rows = db.all<{ key: number; id: string }>('SELECT key, id FROM persons');
  return new Map(rows.map(({ key, id }) => [id, key]));
}
