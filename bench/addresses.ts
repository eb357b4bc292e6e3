import { PUBLIC } from '../src/model/reader.ts';
import type { Store } from '../src/store/store.ts';
import * as urls from '../src/web/urls.ts';
import { QUERIES } from './queries.ts';

/** Papers in all, spread over the archive: more than a server keeps, so that most are drawn for the first time. */
const PAPERS = 2000;

/** What readers ask of the archive at hand, by kind. */
export interface Addresses {
  readonly papers: readonly string[];
  readonly searches: readonly string[];
  readonly others: readonly string[];
}

export async function addressesOf(store: Store): Promise<Addresses> {
  const condition = { kind: 'field', field: 'holding', value: 'held' } as const;
  const plan = { condition, sort: 'date', limit: 50_000, offset: 0, facets: [] } as const;
  const { hits } = await store.search(plan, PUBLIC);
  const people = await store.people({ limit: 20_000, offset: 0 }, PUBLIC);
  const series = await store.seriesList({ sort: 'papers', limit: 60, offset: 0 }, PUBLIC);
  const collections = await store.collections(PUBLIC);
  return {
    papers: spread(hits, PAPERS).map(({ summary }) => urls.document(summary.id)),
    searches: Object.values(QUERIES).flatMap((queries) =>
      queries.map((query) => urls.search({ query })),
    ),
    others: [
      ...spread(people.items, 100).map(({ person }) => urls.person(person.id)),
      ...series.items.map((one) => urls.series(one.series.id)),
      ...collections.map(({ collection }) => urls.collection(collection.id)),
      ...OVERVIEWS,
    ],
  };
}

const OVERVIEWS = [
  urls.home,
  urls.people(),
  urls.offices(),
  urls.desiderata(),
  urls.findings(),
  urls.seriesList(),
  urls.openRequests(),
  urls.collections,
  urls.timeline(),
  urls.network(),
  urls.map(),
];

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

/** Seven papers to two searches and one other page, drawn by a generator that gives the same order every time. */
export function mixed({ papers, searches, others }: Addresses, count: number): readonly string[] {
  let seed = 20_261_122;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const kind = below(10);
    const from = kind < 7 ? papers : kind < 9 ? searches : others;
    return from[below(from.length)] ?? urls.home;
  });
}
