import { openArchive } from '../src/archive/archive.ts';
import type { Archive } from '../src/archive/archive.ts';
import { PUBLIC } from '../src/model/reader.ts';
import { searchArchive } from '../src/search/searching.ts';
import type { Store } from '../src/store/store.ts';
import { QUERIES } from './queries.ts';
import { quantile } from './quantiles.ts';

const ROUNDS = 20;

/** Prints median and 95th percentile of whole searches (query, hits, passages, facets) for each kind of query. */
export async function measureSearches(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  const all: number[] = [];
  try {
    for (const [kind, queries] of Object.entries(QUERIES)) {
      const { samples, hits } = await measureKind(archive, queries);
      all.push(...samples);
      report(`search: ${kind}`, { samples, note: `${Math.round(hits / queries.length)} hits` });
    }
    report('search: all kinds', { samples: all, note: '' });
  } finally {
    await archive.close();
  }
}

interface Kind {
  readonly samples: readonly number[];
  readonly hits: number;
}

/**
 * The first round fills caches, as the first minute of a server does, and is not counted. Each round asks for other hits, from the second,
 * the third ... on: the store keeps answers, and asked the same again it would only be seen to remember.
 */
async function measureKind({ store }: Archive, queries: readonly string[]): Promise<Kind> {
  const samples: number[] = [];
  let hits = 0;
  for (const query of queries) hits += await totalOf(store, query, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const query of queries) {
      const started = performance.now();
      await totalOf(store, query, round);
      samples.push(performance.now() - started);
    }
  }
  return { samples, hits };
}

async function totalOf(store: Store, query: string, offset: number): Promise<number> {
  const answer = await searchArchive(store, request(query, offset), PUBLIC);
  if (answer.kind === 'unread') throw new Error(`${query}: ${answer.message}`);
  return answer.total;
}

function request(query: string, offset: number): Parameters<typeof searchArchive>[1] {
  return { query, sort: 'relevance', limit: 20, offset };
}

interface Measured {
  readonly samples: readonly number[];
  readonly note: string;
}

export function report(what: string, { samples, note }: Measured): void {
  const [median, high] = [quantile(samples, 0.5), quantile(samples, 0.95)];
  process.stdout.write(
    `${what.padEnd(28)} p50 ${median.toFixed(1).padStart(6)} ms   p95 ${high.toFixed(1).padStart(6)} ms   ${note}\n`,
  );
}
