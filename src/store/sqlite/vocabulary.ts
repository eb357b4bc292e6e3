import type { IndexedWord } from '../plan.ts';
import type { Connection } from './connection.ts';

/** A view of the full text's own list of terms; of this connection alone, so that readers can have it too. */
const VIEW = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)`;

/** No list of words with one beginning is longer that helps anyone. */
const MOST = 20_000;

/** Forms that begin so, with the number of documents that have them. The terms lie in order: only those asked for are read. */
export function readVocabulary(db: Connection, start: string): readonly IndexedWord[] {
  if (start === '') return [];
  db.run(VIEW);
  return db.all<IndexedWord>(
    `SELECT term AS word, doc AS documents FROM temp.vocabulary
     WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2`,
    start,
    MOST,
  );
}
