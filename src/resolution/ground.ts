import type { CollectionId } from '../model/ids.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { officeKey } from './offices.ts';
import { lastName } from './persons-named.ts';

/** What rules stand on: the holdings, and who wrote what in each collection. */
export interface Ground {
  readonly holdings: Holdings;
  /** Papers of a writer in a collection, by office key or by surname, oldest first. */
  writtenBy(collection: CollectionId, writer: string): readonly HeldPaper[];
}

export function groundOf(holdings: Holdings): Ground {
  const written = new Map<string, HeldPaper[]>();
  for (const paper of holdings.papers()) {
    for (const writer of writersOf(paper)) {
      const key = `${paper.collection} ${writer}`;
      const papers = written.get(key);
      if (papers) papers.push(paper);
      else written.set(key, [paper]);
    }
  }
  for (const papers of written.values()) papers.sort(byDate);
  return {
    holdings,
    writtenBy: (collection, writer) => written.get(`${collection} ${writer}`) ?? [],
  };
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
