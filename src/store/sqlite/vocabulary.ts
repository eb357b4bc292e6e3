import type { Condition, IndexedWord } from '../plan.ts';
import { joinTokens } from '../tokens.ts';
import type { Answered } from './answered.ts';
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

/** The places where each term stands; its first is found without counting the others. */
const PLACES = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, words, instance)`;

/**
 * The condition without tokens that the index does not have: a word is asked for by its stems in every language, and each token that
 * matches nothing costs as much for every paper found as one that does.
 */
export function inTheIndex(condition: Condition, index: Index): Condition {
  index.db.run(PLACES);
  return known(condition, index);
}

/** The full text, and what it has answered already. */
interface Index {
  readonly db: Connection;
  readonly answered: Answered;
}

function known(condition: Condition, index: Index): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => known(part, index)) };
    case 'not':
      return { ...condition, of: known(condition.of, index) };
    case 'word':
      return { ...condition, tokens: condition.tokens.filter((token) => stands(token, index)) };
    case 'phrase':
    case 'near':
    case 'prefix':
    case 'field':
    case 'dates':
    case 'everything':
      return condition;
  }
}

/** What is found by and what counts ask of the same words. */
function stands(token: string, { db, answered }: Index): boolean {
  const term = joinTokens([token]).replaceAll('\0', '');
  return answered.stands(
    term,
    () => db.first('SELECT 1 FROM temp.places WHERE term = ? LIMIT 1', term) !== undefined,
  );
}
