import type { DocumentId } from '../../model/ids.ts';
import type { Reader } from '../../model/reader.ts';
import type { Conversation, ConversationsAsked, InConversation } from '../knowledge.ts';
import type { Paged } from '../store.ts';
import type { Connection } from './connection.ts';
import { SUMMARY, summaryOf } from './summaries.ts';
import type { SummaryRow } from './summaries.ts';
import { clearances, visible } from './visible.ts';

interface Joined {
  readonly later: number;
  readonly earlier: number;
  readonly basis: 'citation' | 'inference';
}

type PaperRow = SummaryRow & { readonly requests: number };

/** Papers that hang together by their answers, as far as the reader may see them: a paper that may not be seen joins nothing. */
export function readConversations(
  db: Connection,
  { sort, including, limit, offset }: ConversationsAsked,
  reader: Reader,
): Paged<Conversation> {
  const joined = db.all<Joined>(
    `SELECT a.document AS later, a.earlier, a.record ->> 'basis' AS basis FROM answers AS a
     WHERE a.document IN (SELECT d.key FROM documents AS d WHERE ${visible('?1')})
       AND a.earlier IN (SELECT d.key FROM documents AS d WHERE ${visible('?1')})`,
    clearances(reader),
  );
  const papers = papersOf(db, joined);
  const all = gathered(joined, papers).toSorted(sort === 'date' ? byDate : byLength);
  const wanted =
    including === undefined
      ? all
      : all.filter((one) => one.papers.some(({ document }) => document.id === including));
  return { total: wanted.length, items: wanted.slice(offset, offset + limit) };
}

/** In the order of their dates, the place of each in the list. */
function papersOf(db: Connection, joined: readonly Joined[]): readonly PaperRow[] {
  const keys = new Set(joined.flatMap(({ later, earlier }) => [later, earlier]));
  return db.all<PaperRow>(
    `SELECT ${SUMMARY}, (SELECT count(*) FROM requests WHERE requests.document = d.key) AS requests
     FROM documents AS d WHERE d.key IN (SELECT value FROM json_each(?))
     ORDER BY d.earliest IS NULL, d.earliest, d.hour, d.collection, d.ordinal, d.id`,
    JSON.stringify([...keys]),
  );
}

function gathered(joined: readonly Joined[], papers: readonly PaperRow[]): readonly Conversation[] {
  const groups = groupsOf(joined);
  const ids = new Map(papers.map(({ key, id }) => [key, id as DocumentId]));
  const answering = Map.groupBy(joined, ({ later }) => later);
  const answered = new Set(joined.map(({ earlier }) => earlier));
  const found = new Map<number, InConversation[]>();
  for (const row of papers) {
    const answers = (answering.get(row.key) ?? []).flatMap(({ earlier, basis }) => {
      const document = ids.get(earlier);
      return document === undefined ? [] : [{ document, basis }];
    });
    const open = answered.has(row.key) ? 0 : row.requests;
    const group = groups(row.key);
    const there = found.get(group) ?? [];
    there.push({ document: summaryOf(row), answers, open });
    found.set(group, there);
  }
  return [...found.values()].map((of) => ({ papers: of }));
}

/** Which group each belongs to: two that are joined, directly or through others, have one group (union-find). */
function groupsOf(joined: readonly Joined[]): (key: number) => number {
  const parents = new Map<number, number>();
  const root = (key: number): number => {
    let at = key;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const { later, earlier } of joined) {
    const [one, other] = [root(later), root(earlier)];
    if (one !== other) parents.set(Math.max(one, other), Math.min(one, other));
  }
  return root;
}

function byLength(a: Conversation, b: Conversation): number {
  return b.papers.length - a.papers.length || byDate(a, b);
}

function byDate(a: Conversation, b: Conversation): number {
  const [one, other] = [a, b].map(({ papers: [first] }) =>
    first === undefined ? '' : `${first.document.date ?? '~'} ${first.document.id}`,
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
