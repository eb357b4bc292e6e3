import type { HeldPaper } from '../resolution/holdings.ts';
import { memoryHoldings } from '../resolution/memory-holdings.ts';
import { resolve } from '../resolution/resolve.ts';
import { citedTerms } from '../search/analysis.ts';
import type { Store } from '../store/store.ts';

/** Works out what every mention in the archive means, and stores it. */
export async function resolveStore(store: Store): Promise<void> {
  const held: HeldPaper[] = [];
  for await (const paper of store.heldPapers()) held.push(paper);
  const collections = await store.collectionRecords();
  const persons = new Map(collections.map(({ id, persons }) => [id, persons]));
  const resolution = resolve(memoryHoldings(held, persons));
  await store.putResolution(resolution, citedTerms);
}
