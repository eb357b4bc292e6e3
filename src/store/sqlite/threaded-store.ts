import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Store } from '../store.ts';
import type { OpenMode } from './connection.ts';
import type { Answer, Call } from './reader-thread.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** What readers ask; everything else stays with the thread that writes. */
const READS = [
  'counts',
  'document',
  'currentId',
  'summaries',
  'neighbours',
  'collections',
  'collection',
  'papersOf',
  'search',
  'vocabulary',
  'papers',
  'scans',
  'scanned',
  'pageImage',
  'desiderata',
  'desiderataFacets',
  'seriesList',
  'series',
  'people',
  'suggestions',
  'person',
  'personNames',
  'personOverview',
  'offices',
  'office',
  'papersOfPerson',
  'knew',
  'thread',
  'conversations',
  'requests',
  'findings',
  'findingCounts',
  'recordedRevisions',
  'sourceRecord',
  'traffic',
  'recentSources',
] as const satisfies readonly (keyof Store)[];
export type Read = (typeof READS)[number];

/** Compiled or not: the entry stands beside this file and has its ending. */
const ENTRY = new URL(`./reader-thread${extname(import.meta.url)}`, import.meta.url);

/** Node 24 calls its SQLite experimental in every thread anew. */
const QUIET = [...process.execArgv, '--disable-warning=ExperimentalWarning'];

export interface ThreadedOptions {
  readonly threads: number;
  readonly mode?: OpenMode;
}

/** The SQLite store with its reads in threads, so that a server goes on answering while one of them is slow. */
export function openThreadedStore(path: string, { threads, mode }: ThreadedOptions): Store {
  // The schema is there before the first reader opens it.
  const own = openSqliteStore(path, mode);
  const readers = Array.from({ length: Math.max(1, threads) }, () => new ReaderThread(path));
  const reads = READS.map((read) => {
    const ask = (...values: readonly unknown[]): Promise<unknown> =>
      leastBusy(readers).ask(read, values);
    return [read, ask] as const;
  });
  return {
    ...own,
    ...(Object.fromEntries(reads) as unknown as Pick<Store, Read>),
    close: async () => {
      await Promise.all(readers.map((reader) => reader.close()));
      await own.close();
    },
  };
}

function leastBusy(readers: readonly ReaderThread[]): ReaderThread {
  return readers.reduce((least, reader) => (reader.waiting < least.waiting ? reader : least));
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread and the calls it has not answered yet. If it dies they fail, and the next call starts another. */
class ReaderThread {
  readonly #path: string;
  readonly #calls = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #next = 0;

  constructor(path: string) {
    this.#path = path;
  }

  get waiting(): number {
    return this.#calls.size;
  }

  ask(read: Read, values: readonly unknown[]): Promise<unknown> {
    const id = (this.#next += 1);
    const call: Call = { id, read, values };
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      const thread = this.#running();
      thread.ref();
      thread.postMessage(call);
    });
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
    this.#fail(new Error('the store was closed'));
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(ENTRY, { workerData: { path: this.#path }, execArgv: QUIET });
    thread.on('message', (answer: Answer) => this.#settle(answer));
    thread.on('error', (error) => {
      this.#thread = undefined;
      this.#fail(error);
    });
    this.#thread = thread;
    return thread;
  }

  #settle(answer: Answer): void {
    const call = this.#calls.get(answer.id);
    this.#calls.delete(answer.id);
    // A thread that only waits for calls must not keep the process alive.
    if (this.#calls.size === 0) this.#thread?.unref();
    if (answer.kind === 'value') call?.resolve(answer.value);
    else call?.reject(answer.error);
  }

  #fail(error: unknown): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const { reject } of calls) reject(error);
  }
}
