import { openArchive } from '../src/archive/archive.ts';
import type { Archive } from '../src/archive/archive.ts';
import { PUBLIC } from '../src/model/reader.ts';
import { searchArchive } from '../src/search/searching.ts';
import type { Store } from '../src/store/store.ts';
import { QUERIES } from './queries.ts';
import { quantile } from './quantiles.ts';

const ROUNDS = 20;
/** Loads what every search needs, as the first search of a server does. */
const FIRST_OF_ALL = 'zeppelin';

/**
 * Prints median and 95th percentile of whole searches (query, hits, passages, facets) for each kind of query: asked for the first time, when the
 * store has kept nothing of it, and then the next page of the same.
 */
export async function measureSearches(folder: string): Promise<void> {
  const kinds = new Map(Object.keys(QUERIES).map((kind) => [kind, samplesOfBoth()] as const));
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Each round has a store that has been asked nothing yet. The first fills caches of the machine and is not counted.
    const samples = await measureRound(folder);
    for (const { kind, first, next } of round === 0 ? [] : samples) {
      kinds.get(kind)?.first.push(first);
      kinds.get(kind)?.next.push(next);
    }
  }
  for (const [kind, { first, next }] of kinds) {
    report(`search: ${kind}`, { samples: first, note: '' });
    report('  its next page', { samples: next, note: '' });
  }
  const all = [...kinds.values()];
  report('search: all kinds', { samples: all.flatMap(({ first }) => first), note: '' });
  report('  their next pages', { samples: all.flatMap(({ next }) => next), note: '' });
}

interface Both {
  readonly first: number[];
  readonly next: number[];
}

const samplesOfBoth = (): Both => ({ first: [], next: [] });

interface Sample {
  readonly kind: string;
  readonly first: number;
  readonly next: number;
}

async function measureRound(folder: string): Promise<readonly Sample[]> {
  const archive = await openArchive(folder);
  try {
    await totalOf(archive.store, FIRST_OF_ALL, 0);
    const samples: Sample[] = [];
    for (const [kind, queries] of Object.entries(QUERIES)) {
      for (const query of queries) {
        const first = await timeOf(archive, query, 0);
        samples.push({ kind, first, next: await timeOf(archive, query, 1) });
      }
    }
    return samples;
  } finally {
    await archive.close();
  }
}

async function timeOf({ store }: Archive, query: string, page: number): Promise<number> {
  const started = performance.now();
  await totalOf(store, query, page * PAGE);
  return performance.now() - started;
}

const PAGE = 20;

async function totalOf(store: Store, query: string, offset: number): Promise<number> {
  const answer = await searchArchive(store, request(query, offset), PUBLIC);
  if (answer.kind === 'unread') throw new Error(`${query}: ${answer.message}`);
  return answer.total;
}

function request(query: string, offset: number): Parameters<typeof searchArchive>[1] {
  return { query, sort: 'relevance', limit: PAGE, offset };
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
