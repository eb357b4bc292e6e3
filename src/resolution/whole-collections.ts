import type { CollectionId } from '../model/ids.ts';
import type { Holdings } from './holdings.ts';

/** From so many papers on, a collection is taken for a volume that is here as a whole. */
const WHOLE = 20;

/** Collections that are here as a whole, so that what they lack is not elsewhere in them. */
export function wholeCollections(holdings: Holdings): ReadonlySet<CollectionId> {
  const sizes = new Map<CollectionId, number>();
  for (const { collection } of holdings.papers()) {
    sizes.set(collection, (sizes.get(collection) ?? 0) + 1);
  }
  return new Set([...sizes].filter(([, size]) => size >= WHOLE).map(([collection]) => collection));
}
