import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { Rarity } from './kinship.ts';
import { officeKey } from './offices.ts';
import { lastName } from './persons-named.ts';

/** What rules stand on: the holdings, and who wrote what in each collection. */
export interface Ground {
  readonly holdings: Holdings;
  /** Papers of a writer in a collection, by office key or by surname, oldest first. */
  writtenBy(collection: CollectionId, writer: string): readonly HeldPaper[];
  /** The date of the last dated paper before one in its collection: about when it was written, where it does not say. */
  around(paper: HeldPaper): string | undefined;
  /** How much the first words of papers have in common with what is said of one. */
  readonly rarity: Rarity;
}

export function groundOf(holdings: Holdings): Ground {
  const written = new Map<string, HeldPaper[]>();
  const around = new Map<DocumentId, string>();
  const lastDates = new Map<CollectionId, string>();
  const collections = new Map<CollectionId, HeldPaper[]>();
  for (const paper of holdings.papers()) {
    append(collections, paper.collection, paper);
    const last = lastDates.get(paper.collection);
    if (last !== undefined) around.set(paper.id, last);
    const date = paper.envelope.date?.value;
    if (date !== undefined && paper.role === 'document') lastDates.set(paper.collection, date);
    for (const writer of writersOf(paper)) {
      append(written, `${paper.collection} ${writer}`, paper);
    }
  }
  for (const papers of written.values()) papers.sort(byDate);
  return {
    holdings,
    writtenBy: (collection, writer) => written.get(`${collection} ${writer}`) ?? [],
    around: ({ id }) => around.get(id),
    rarity: new Rarity(collections),
  };
}

function append<Key>(lists: Map<Key, HeldPaper[]>, key: Key, paper: HeldPaper): void {
  const list = lists.get(key);
  if (list) list.push(paper);
  else lists.set(key, [paper]);
}

function writersOf({ envelope }: HeldPaper): ReadonlySet<string> {
  const { from, fromPerson } = envelope;
  const writers = new Set<string>();
  if (from !== undefined) writers.add(officeKey(from.value));
  if (fromPerson !== undefined) writers.add(lastName(fromPerson.value));
  return writers;
}

function byDate(a: HeldPaper, b: HeldPaper): number {
  const [first = '', second = ''] = [a, b].map(({ envelope }) => envelope.date?.value);
  return first < second ? -1 : first > second ? 1 : a.ordinal - b.ordinal;
}
