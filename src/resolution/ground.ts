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
  readonly rarity: Pick<Rarity, 'kinship'>;
}

/** What is asked of a collection is made out when it is first asked: a run that resolves few papers looks at few collections. */
export function groundOf(holdings: Holdings): Ground {
  const collections = new Map<CollectionId, HeldPaper[]>();
  for (const paper of holdings.papers()) append(collections, paper.collection, paper);
  const known = new Map<CollectionId, Written>();
  const writtenIn = (collection: CollectionId): Written => {
    const written = known.get(collection) ?? writingsOf(collections.get(collection) ?? []);
    known.set(collection, written);
    return written;
  };
  return {
    holdings,
    writtenBy: (collection, writer) => writtenIn(collection).byWriter.get(writer) ?? [],
    around: ({ id, collection }) => writtenIn(collection).around.get(id),
    rarity: new Rarity(collections),
  };
}

/** Who wrote what in one collection, and about when what has no date was written. */
interface Written {
  readonly byWriter: ReadonlyMap<string, readonly HeldPaper[]>;
  readonly around: ReadonlyMap<DocumentId, string>;
}

function writingsOf(papers: readonly HeldPaper[]): Written {
  const byWriter = new Map<string, HeldPaper[]>();
  const around = new Map<DocumentId, string>();
  let last: string | undefined;
  for (const paper of papers) {
    if (last !== undefined) around.set(paper.id, last);
    const date = paper.envelope.date?.value;
    if (date !== undefined && paper.role === 'document') last = date;
    for (const writer of writersOf(paper)) append(byWriter, writer, paper);
  }
  for (const written of byWriter.values()) written.sort(byDate);
  return { byWriter, around };
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
