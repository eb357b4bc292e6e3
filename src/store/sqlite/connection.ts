import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

export type Value = string | number | null | Uint8Array;

/**
 * How a store file is opened. `read`: for readers beside a writer in another thread or process. `walk`: the same for one who goes
 * through every paper once.
 */
export type OpenMode = 'create' | 'write' | 'read' | 'walk';

/**
 * One connection. Statements are compiled once and kept. Everything on it blocks: a server reads from other threads.
 */
export class Connection {
  readonly db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Apart, for a statement gives objects or arrays, and the same words may be asked for both. */
  readonly #ofArrays = new Map<string, StatementSync>();

  /** `patience`: for how many milliseconds it blocks while another connection writes. */
  constructor(path: string, mode: OpenMode, patience = 5000) {
    this.db = new DatabaseSync(path, {
      readOnly: mode === 'read' || mode === 'walk',
      timeout: patience,
    });
    this.db.exec(PRAGMAS);
    if (mode === 'read') this.db.exec(READER_PRAGMAS);
    else if (mode === 'walk') this.db.exec(WALKER_PRAGMAS);
    else {
      this.db.exec(WRITER_PRAGMAS);
      migrate(this.db);
    }
  }

  statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #statementOfArrays(sql: string): StatementSync {
    const known = this.#ofArrays.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    statement.setReturnArrays(true);
    this.#ofArrays.set(sql, statement);
    return statement;
  }

  run(sql: string, ...values: readonly Value[]): number {
    return Number(this.statement(sql).run(...values).changes);
  }

  /** Inserts one row and gives its key. */
  insert(sql: string, ...values: readonly Value[]): number {
    return Number(this.statement(sql).run(...values).lastInsertRowid);
  }

  /** The rows; their type is the caller's word for the columns it names. */
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.statement(sql).all(...values) as readonly unknown[] as readonly Row[];
  }

  /** The rows as arrays, in the order of the columns: half the cost where there are thousands. */
  rows<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    const statement = this.#statementOfArrays(sql);
    return statement.all(...values) as readonly unknown[] as readonly Row[];
  }

  first<Row = unknown>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.statement(sql).get(...values) as unknown as Row | undefined;
  }

  /** Rows one at a time, for answers too large to hold. */
  each<Row>(sql: string, ...values: readonly Value[]): IterableIterator<Row> {
    return this.statement(sql).iterate(...values) as unknown as IterableIterator<Row>;
  }

  /** All of the work or none of it. */
  transaction<Result>(work: () => Result): Result {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** The same for work that waits for others. Whoever uses this connection meanwhile reads what is not yet certain. */
  async longTransaction(work: () => Promise<void>): Promise<void> {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      await work();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Changes whenever this or another connection has written. */
  dataVersion(): string {
    const others = this.first<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    const own = this.first<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
    return `${others} ${own}`;
  }

  close(): void {
    this.#statements.clear();
    this.#ofArrays.clear();
    this.db.close();
  }
}

const SQLITE_BUSY = 5;

/** True where another connection was writing for longer than this one has patience. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

const PRAGMAS = `
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA temp_store = MEMORY;
`;

const READER_PRAGMAS = 'PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824';
/** Who goes through the whole file once asks for no page twice: a larger cache, or mapping the file, would only count as memory. */
const WALKER_PRAGMAS = 'PRAGMA cache_size = -4096';
/** An import writes much: the log is taken into the file every 64 MB, not every four, for pages change again and again meanwhile. */
const WRITER_PRAGMAS =
  'PRAGMA cache_size = -16384; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 16384';
