import type { Notice } from '../model/notices.ts';
import type { SourceId } from '../model/ids.ts';
import type { FoundSources } from '../sources/find-sources.ts';
import { findSources } from '../sources/find-sources.ts';
import type { SourcePlace } from '../sources/place.ts';
import type { SourceRecord, Store } from '../store/store.ts';
import { removeParts } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { sourcePath } from './layout.ts';
import { ReadPool } from './read-pool.ts';
import type { ReadOutcome } from './read-place.ts';
import { readWith } from './read-with.ts';

/** What an import did. `documents` were read anew; `cited` are the desiderata the archive has now. */
export interface ImportReport {
  readonly sources: number;
  readonly documents: number;
  readonly cited: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly notices: readonly Notice[];
  readonly seconds: number;
}

export interface ImportProgress {
  readonly stage: 'reading' | 'resolving' | 'finishing';
  readonly done: number;
  readonly total: number;
  readonly documents: number;
  readonly source: string;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the source at hand; what was stored stays, and the next import goes on from there. */
  readonly signal?: AbortSignal;
  readonly threads?: number;
}

/** Where an import goes to. */
export interface Target {
  readonly store: Store;
  readonly layout: Layout;
}

/** Counts that grow while sources are read. */
export interface ReadingTally {
  sources: number;
  documents: number;
  unchanged: number;
  refused: number;
  readonly notices: Notice[];
}

/**
 * Reads all that lies under the paths into the store. Threads read, one writer stores, in the order of names, so that the same folder
 * always makes the same archive. Each source enters whole or not at all: an import that was killed is simply run again.
 */
export async function readIntoStore(
  target: Target,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ReadingTally> {
  const found = await findSources(paths);
  const version = readWith();
  const records = await target.store.sources();
  const same = records.filter((record) => record.readWith === version);
  return readAll(target, {
    ...found,
    options,
    known: new Map(same.map((record) => [record.id, record])),
  });
}

/** Reads every source that was kept again, whatever it was read with, under the names it came by. */
export async function readAgain(target: Target, options: ImportOptions): Promise<ReadingTally> {
  const records = (await target.store.sources()).filter(({ format }) => format !== null);
  const places = records.map(({ id, name }) => ({ name, path: sourcePath(target.layout, id) }));
  return readAll(target, { places, notices: [], options, known: new Map() });
}

interface Reading extends FoundSources {
  readonly options: ImportOptions;
  readonly known: Known;
}

async function readAll(
  { store, layout }: Target,
  { places, notices, known, options }: Reading,
): Promise<ReadingTally> {
  await removeParts(layout);
  const context = { layout, readWith: readWith(), known: new Set(known.keys()) };
  const pool = new ReadPool(context, options.threads);
  const writer = new Writer(store, { notices, known });
  try {
    for await (const { place, outcome } of inOrder(places, pool)) {
      if (options.signal?.aborted) break;
      await writer.write(outcome);
      const { sources, documents } = writer.tally;
      options.onProgress?.({
        stage: 'reading',
        done: sources,
        total: places.length,
        documents,
        source: place.name,
      });
    }
  } finally {
    await pool.close();
  }
  return writer.tally;
}

interface Outcome {
  readonly place: SourcePlace;
  readonly outcome: ReadOutcome;
}

/** Outcomes in the order of the places. Threads read ahead of the writer by a few sources, and no further. */
async function* inOrder(places: readonly SourcePlace[], pool: ReadPool): AsyncGenerator<Outcome> {
  const ahead: { readonly place: SourcePlace; readonly outcome: Promise<ReadOutcome> }[] = [];
  for (const place of places) {
    ahead.push({ place, outcome: pool.read(place) });
    const oldest = ahead.length > pool.size + 1 ? ahead.shift() : undefined;
    if (oldest) yield { place: oldest.place, outcome: await oldest.outcome };
  }
  for (const { place, outcome } of ahead) yield { place, outcome: await outcome };
}

/** Sources that need not be read again. */
type Known = ReadonlyMap<SourceId, SourceRecord>;

class Writer {
  readonly tally: ReadingTally;
  readonly #store: Store;
  readonly #known: Known;
  readonly #seen = new Set<SourceId>();

  constructor(store: Store, { notices, known }: Pick<Reading, 'notices' | 'known'>) {
    this.#store = store;
    this.#known = known;
    this.tally = { sources: 0, documents: 0, unchanged: 0, refused: 0, notices: [...notices] };
    this.tally.refused = notices.filter(({ severity }) => severity === 'error').length;
  }

  async write(outcome: ReadOutcome): Promise<void> {
    this.tally.sources += 1;
    switch (outcome.kind) {
      case 'read':
        return this.#read(outcome);
      case 'unchanged':
        return this.#unchanged(outcome.id);
      case 'refused':
        return this.#refused(outcome);
    }
  }

  async #read({ prepared }: Extract<ReadOutcome, { kind: 'read' }>): Promise<void> {
    const { source, papers } = prepared;
    if (this.#seen.has(source.id)) {
      this.tally.unchanged += 1;
      return;
    }
    this.#seen.add(source.id);
    await this.#store.putPrepared(prepared);
    this.tally.documents += papers.length;
    this.tally.notices.push(...source.notices);
  }

  /** A source that was refused before is refused again, without a second look, and says why again. */
  #unchanged(id: SourceId): void {
    const record = this.#known.get(id);
    if (record?.format !== null) this.tally.unchanged += 1;
    else {
      this.tally.refused += 1;
      this.tally.notices.push(...record.notices);
    }
  }

  async #refused({ record, notices }: Extract<ReadOutcome, { kind: 'refused' }>): Promise<void> {
    this.tally.refused += 1;
    this.tally.notices.push(...notices);
    if (record) await this.#store.putRefused(record);
  }
}
