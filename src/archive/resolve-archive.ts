import type { HeldPaper } from '../resolution/holdings.ts';
import { memoryHoldings } from '../resolution/memory-holdings.ts';
import { resolve } from '../resolution/resolve.ts';
import { citedTerms } from '../search/analysis.ts';
import type { Store } from '../store/store.ts';
import { showCorrections, standingDecisions, withCorrections } from './corrections.ts';

/** Works out what every mention in the archive means, and stores it. What persons decided is taken for given. */
export async function resolveStore(store: Store): Promise<void> {
  const decisions = await standingDecisions(store);
  const absent = await showCorrections(store, decisions);
  const held: HeldPaper[] = [];
  for await (const paper of store.heldPapers()) held.push(withCorrections(paper, decisions));
  const collections = await store.collectionRecords();
  const persons = new Map(collections.map(({ id, persons }) => [id, persons]));
  const resolution = resolve(memoryHoldings(held, persons), decisions);
  await store.putResolution({ ...resolution, unmet: [...resolution.unmet, ...absent] }, citedTerms);
}
