import type { Connection } from './connection.ts';

/** A row as it stands: its key, and all that is in it as words. */
interface Standing {
  readonly key: number;
  readonly words: string;
}

/**
 * Rows that are made anew as a whole, so that only those are written that changed. What is there is read when the first new row is
 * compared; what no new row came for goes at the end.
 */
export class Mirror {
  readonly #read: () => Iterable<readonly [id: string, key: number, words: string]>;
  #standing: Map<string, Standing> | undefined;

  constructor(read: () => Iterable<readonly [id: string, key: number, words: string]>) {
    this.#read = read;
  }

  /** Whether a row stands as it is to be. If it does not, the key of the one that is there, where there is one. */
  compare(id: string, words: string): { readonly isSame: boolean; readonly key?: number } {
    const there = this.#rows().get(id);
    if (there === undefined) return { isSame: false };
    this.#rows().delete(id);
    return { isSame: there.words === words, key: there.key };
  }

  /** The rows for which none came. */
  left(): readonly { readonly id: string; readonly key: number }[] {
    return [...this.#rows()].map(([id, { key }]) => ({ id, key }));
  }

  #rows(): Map<string, Standing> {
    if (this.#standing === undefined) {
      this.#standing = new Map();
      for (const [id, key, words] of this.#read()) this.#standing.set(id, { key, words });
    }
    return this.#standing;
  }
}

/** Rows of which the whole is the key: what is there, less what is to be. */
export class MirroredSet {
  readonly #standing: Set<string>;

  constructor(standing: Iterable<string>) {
    this.#standing = new Set(standing);
  }

  /** Whether it was there already. */
  has(row: string): boolean {
    return this.#standing.delete(row);
  }

  left(): Iterable<string> {
    return this.#standing;
  }
}

export type Keys = Pick<ReadonlyMap<string, number>, 'get'>;

export function deleteRows(
  db: Connection,
  sql: string,
  rows: readonly { readonly key: number }[],
): void {
  for (const { key } of rows) db.run(sql, key);
}
