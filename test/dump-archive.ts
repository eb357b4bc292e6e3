import { basename } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { filesIn } from '../src/archive/kept-sources.ts';
import { PUBLIC } from '../src/model/reader.ts';
import type { Condition } from '../src/store/plan.ts';
import { FACETS } from '../src/store/plan.ts';
import type { Store } from '../src/store/store.ts';

const ALL = { limit: 1_000_000, offset: 0 } as const;

/** Everything a store holds, in an order of its own: two stores that agree on it are the same archive. */
export async function dumpStore(store: Store, words: readonly string[] = []): Promise<unknown> {
  const everything = await searched(store, { kind: 'everything' });
  const ids = everything.hits.map(({ summary }) => summary.id).sort();
  return {
    everything,
    documents: await Promise.all(ids.map((id) => store.document(id, PUBLIC))),
    scans: await Promise.all(ids.map((id) => store.scans(id, PUBLIC))),
    words: await Promise.all(
      words.map((word) => searched(store, { kind: 'word', tokens: [word] })),
    ),
    counts: await store.counts(PUBLIC),
    sources: await store.sources(),
    collections: await store.collectionRecords(),
    people: await store.people(ALL, PUBLIC),
    desiderata: await store.desiderata({ ...ALL, sort: 'date' }, PUBLIC),
    series: await store.seriesList({ ...ALL, sort: 'name' }, PUBLIC),
    findings: await store.findings(ALL, PUBLIC),
    requests: await store.requests({ ...ALL, open: false }, PUBLIC),
    threads: await Promise.all(ids.map((id) => store.thread(id, PUBLIC))),
    due: await store.needsResolution(),
    problems: await store.check(),
  };
}

/** The store and the names of the kept sources. */
export async function dumpArchive(
  { store, layout }: Archive,
  words: readonly string[],
): Promise<unknown> {
  const files = (await filesIn(layout.sources)).map((path) => basename(path)).sort();
  return { files, store: await dumpStore(store, words) };
}

function searched(store: Store, condition: Condition): ReturnType<Store['search']> {
  return store.search({ ...ALL, condition, sort: 'date', facets: FACETS }, PUBLIC);
}
