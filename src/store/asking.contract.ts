/** What the contract asks of a store: the ids of the affair's papers, and plans in few words. */
import { collectionId, documentId } from '../model/ids.ts';
import type { Condition, SearchPlan } from './plan.ts';
import { FACETS } from './plan.ts';
import type { Store } from './store.ts';

/** The store of the test that runs. */
export type Get = () => Store;

export const VOLUME = collectionId('lakes1951');
export const FIRST = documentId(VOLUME, 'd1');
export const SECOND = documentId(VOLUME, 'd2');
export const THIRD = documentId(VOLUME, 'd3');
export const CITED = documentId(VOLUME, 'cited-embassy-402');

export const word = (...tokens: string[]): Condition => ({ kind: 'word', tokens });

export function plan(condition: Condition, rest: Partial<SearchPlan> = {}): SearchPlan {
  return { condition, sort: 'relevance', limit: 10, offset: 0, facets: FACETS, ...rest };
}

export async function gather<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}
