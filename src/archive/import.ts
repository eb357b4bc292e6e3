import type { Notice } from '../model/notices.ts';
import type { SourceId } from '../model/ids.ts';
import { filesAt } from '../sources/walk.ts';
import type { FoundFile } from '../sources/walk.ts';
import { MEMBER_FORMAT, type SourceRecord } from '../store/keeping.ts';
import { type Store } from '../store/store.ts';
import { standingDecisions } from './corrections.ts';
import { ArchiveError } from './errors.ts';
import { exists, removeParts } from './kept-sources.ts';
import type { Layout } from './layout.ts';
import { sourcePath } from './layout.ts';
import { ReadPool } from './read-pool.ts';
import { readFound, type ReadingContext, type ReadOutcome } from './read-place.ts';
import { readWith } from './read-with.ts';

/** What an import did. `documents` were read anew; `cited` are the desiderata the archive has now. */
export interface ImportReport {
  readonly sources: number;
  readonly documents: number;
  readonly cited: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Pages of the whole archive that wait for their words: they are read by a worker. */
  readonly waiting: number;
  readonly notices: readonly Notice[];
  /** It was called off before the end: the next import goes on from there. */
  readonly stopped: boolean;
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
  /** Sources that were stored. */
  readonly stored: Set<SourceId>;
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
  const version = readWith();
  const records = await target.store.sources();
  const replaced = new Set(await target.store.replacedSources());
  const same = records.filter(({ id, readWith }) => readWith === version && !replaced.has(id));
  const known = new Map(same.map((record) => [record.id, record]));
  return readAll(target, { ...(await find(paths)), options, known, replaced });
}

/** Reads every source that was kept again, whatever it was read with, under the name it came by. */
export async function readAgain(target: Target, options: ImportOptions): Promise<ReadingTally> {
  const records = (await target.store.sources()).filter(
    ({ format }) => format !== null && format !== MEMBER_FORMAT,
  );
  const files = records.map((record) => keptFile(target, record));
  return readAll(target, { files, notices: [], options, known: new Map() });
}

/** Reads one kept source again, in this thread: for one who waits for nothing else. */
export async function readOneAgain(target: Target, record: SourceRecord): Promise<ReadingTally> {
  const known: Known = new Map();
  const writer = new Writer(target.store, { notices: [], known });
  const context = await contextOf(target, known);
  for await (const outcome of readFound(keptFile(target, record), context)) {
    await writer.write(outcome);
  }
  return writer.tally;
}

function keptFile({ layout }: Target, { id, name, size }: SourceRecord): FoundFile {
  return { kind: 'found', path: sourcePath(layout, id), name, size };
}

async function contextOf({ store, layout }: Target, known: Known): Promise<ReadingContext> {
  const { words } = await standingDecisions(store);
  const persons = new Map(
    [...words].map(([image, said]) => [
      image,
      said.map(({ by, change: { size, box, after } }) => ({ by, size, box, words: after })),
    ]),
  );
  return { layout, readWith: readWith(), known: new Set(known.keys()), persons };
}

interface ToRead extends Found {
  readonly options: ImportOptions;
  readonly known: Known;
  /** Earlier versions of what the archive has: whoever brings one in again wants it back. */
  readonly replaced?: ReadonlySet<SourceId>;
}

async function readAll(
  { store, layout }: Target,
  { files, notices, options, known, replaced }: ToRead,
): Promise<ReadingTally> {
  await removeParts(layout.sources);
  const context = await contextOf({ store, layout }, known);
  const pool = new ReadPool(context, options.threads);
  const writer = new Writer(store, { notices, known, ...(replaced && { replaced }) });
  try {
    for await (const { found, outcome } of inOrder(files, pool)) {
      if (options.signal?.aborted) break;
      await writer.write(outcome);
      const { sources, documents } = writer.tally;
      options.onProgress?.({
        stage: 'reading',
        done: sources,
        // A zip is one file and many sources.
        total: Math.max(files.length, sources),
        documents,
        source: found.name,
      });
    }
  } finally {
    await pool.close();
  }
  return writer.tally;
}

interface Found {
  readonly files: readonly FoundFile[];
  readonly notices: readonly Notice[];
}

/** A path that was given and is not there is a slip of the pen, to be told before an archive is made and hours of reading. */
export async function refuseMissing(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (!(await exists(path))) {
      throw new ArchiveError(
        `There is no file or folder ${path}. Nothing was read; check the path.`,
      );
    }
  }
}

async function find(paths: readonly string[]): Promise<Found> {
  await refuseMissing(paths);
  const files: FoundFile[] = [];
  const notices: Notice[] = [];
  for await (const found of filesAt(paths)) {
    if (found.kind === 'found') files.push(found);
    else notices.push(found.notice);
  }
  return { files, notices };
}

interface Outcome {
  readonly found: FoundFile;
  readonly outcome: ReadOutcome;
}

/** Outcomes in the order of the files. Threads read ahead of the writer by a few files, and no further. */
async function* inOrder(files: readonly FoundFile[], pool: ReadPool): AsyncGenerator<Outcome> {
  const ahead: Reading[] = [];
  for (const found of files) {
    const outcomes = pool.read(found);
    ahead.push({ found, outcomes, first: outcomes.next() });
    const oldest = ahead.length > pool.size + 1 ? ahead.shift() : undefined;
    if (oldest) yield* outcomesOf(oldest);
  }
  for (const reading of ahead) yield* outcomesOf(reading);
}

interface Reading {
  readonly found: FoundFile;
  readonly outcomes: AsyncGenerator<ReadOutcome>;
  /** Asked for at once, so that the thread reads while the writer is busy with an earlier file. */
  readonly first: Promise<IteratorResult<ReadOutcome, void>>;
}

async function* outcomesOf({ found, outcomes, first }: Reading): AsyncGenerator<Outcome> {
  for (let result = await first; !result.done; result = await outcomes.next()) {
    yield { found, outcome: result.value };
  }
}

/** Sources that need not be read again. */
type Known = ReadonlyMap<SourceId, SourceRecord>;

class Writer {
  readonly tally: ReadingTally;
  readonly #store: Store;
  readonly #known: Known;
  readonly #replaced: ReadonlySet<SourceId>;
  readonly #seen = new Set<SourceId>();

  constructor(
    store: Store,
    { notices, known, replaced }: Pick<ToRead, 'notices' | 'known' | 'replaced'>,
  ) {
    this.#store = store;
    this.#replaced = replaced ?? new Set();
    this.#known = known;
    const none = { sources: 0, documents: 0, unchanged: 0, refused: 0 };
    this.tally = { ...none, stored: this.#seen, notices: [...notices] };
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
    const isBack = this.#replaced.has(source.id);
    const taken = await this.#store.putPrepared(isBack ? { ...prepared, isBack } : prepared);
    this.tally.documents += papers.length;
    this.tally.notices.push(...source.notices, ...taken);
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
