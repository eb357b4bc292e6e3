import { PUBLIC } from '../src/model/reader.ts';
import type { Store } from '../src/store/store.ts';
import * as urls from '../src/web/urls.ts';
import { QUERIES } from './queries.ts';

/** Papers in all, spread over the archive. */
const PAPERS = 600;

/** Addresses of each kind, for the archive at hand: what readers ask, in no order. */
export async function addressesOf(
  store: Store,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const everything = { kind: 'field', field: 'holding', value: 'held' } as const;
  const found = await store.search(
    { condition: everything, sort: 'date', limit: 50_000, offset: 0, facets: [] },
    PUBLIC,
  );
  const papers = spread(found.hits, PAPERS).map(({ summary }) => urls.document(summary.id));
  const people = await store.people({ limit: 20_000, offset: 0 }, PUBLIC);
  const series = await store.seriesList({ sort: 'papers', limit: 60, offset: 0 }, PUBLIC);
  const collections = await store.collections(PUBLIC);
  return {
    papers,
    searches: Object.values(QUERIES)
      .flat()
      .map((query) => urls.search({ query })),
    persons: spread(people.items, 100).map(({ person }) => urls.person(person.id)),
    series: series.items.map((one) => urls.series(one.series.id)),
    collections: collections.map(({ collection }) => urls.collection(collection.id)),
    lists: [
      urls.home,
      urls.people(),
      urls.offices(),
      urls.desiderata(),
      urls.findings(),
      urls.seriesList(),
      urls.openRequests(),
      urls.collections,
    ],
    timeline: [undefined, '1951', '1962', '1968'].map((year) => urls.timeline(year)),
    network: [urls.network(), urls.network({ between: 'persons' }), urls.network()],
    map: [urls.map(), urls.map({ part: 'asia' }), urls.map()],
  };
}

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}
