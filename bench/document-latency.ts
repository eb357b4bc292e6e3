import { openArchive } from '../src/archive/archive.ts';
import { PUBLIC } from '../src/model/reader.ts';
import { report } from './search-latency.ts';

/** Documents in all, spread over the archive. */
const SAMPLE = 400;

/** Prints how long the store takes to give a whole document. Pages are drawn from it; drawing them is measured by the journeys. */
export async function measureDocuments(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  try {
    const found = await archive.store.search(
      { condition: { kind: 'everything' }, sort: 'date', limit: 20_000, offset: 0, facets: [] },
      PUBLIC,
    );
    const step = Math.max(1, Math.floor(found.hits.length / SAMPLE));
    const samples: number[] = [];
    for (let index = 0; index < found.hits.length; index += step) {
      const id = found.hits[index]?.summary.id;
      if (id === undefined) continue;
      const started = performance.now();
      await archive.store.document(id, PUBLIC);
      samples.push(performance.now() - started);
    }
    report('store: a document', { samples, note: `${samples.length} documents` });
  } finally {
    await archive.close();
  }
}
