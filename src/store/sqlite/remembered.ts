import type { Reader } from '../../model/reader.ts';
import type { SearchPlan, SearchResult } from '../plan.ts';
import type { Connection } from './connection.ts';
import { contentVersion } from './content-version.ts';
import { clearances } from './visible.ts';

/** A read of the store: what is asked, and at the end by whom. */
type Read<Asked extends readonly unknown[], Answer> = (
  ...given: readonly [...asked: Asked, reader: Reader]
) => Promise<Answer>;

/**
 * Keeps answers that cost much and change only with papers, persons and links: counts, overviews, who wrote to whom. They are kept for readers with
 * the same clearances, until this or another connection has changed these, and no more than `most` of them, those asked for last.
 */
export function remembered<Asked extends readonly unknown[], Answer>(
  db: Connection,
  read: Read<Asked, Answer>,
  most = 50,
): Read<Asked, Answer> {
  const answers = new Map<string, Promise<Answer>>();
  let version = '';
  return (...given) => {
    // What is read within a transaction may yet be taken back.
    if (db.db.isTransaction) return read(...given);
    const now = contentVersion(db);
    if (now !== version) answers.clear();
    version = now;
    const key = keyOf(given);
    const answer = answers.get(key) ?? read(...given);
    answers.delete(key);
    answers.set(key, answer);
    if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

const MOST_SEARCHES = 200;
/** Longer answers are asked for by exports, once. */
const LONGEST_SEARCH = 100;

/** The same for searches, whose next page, other facets and return from a paper ask the same again. */
export function rememberedSearches<Hit>(
  db: Connection,
  read: Read<[SearchPlan], SearchResult<Hit>>,
): Read<[SearchPlan], SearchResult<Hit>> {
  const kept = remembered(db, read, MOST_SEARCHES);
  return (plan, reader) => (plan.limit <= LONGEST_SEARCH ? kept : read)(plan, reader);
}

function keyOf(given: readonly unknown[]): string {
  const reader = given.at(-1) as Reader;
  return JSON.stringify([...given.slice(0, -1), clearances(reader)]);
}
