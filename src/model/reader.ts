/**
 * Who is reading. Every read of the archive names one; what that reader may not see does not exist for it, in
 * pages, counts, suggestions and exports alike. `public` is a reader too.
 */
export interface Reader {
  readonly name: string;
  /** Shares of the archive the reader may see besides what is public. */
  readonly clearances: readonly string[];
}

export const PUBLIC: Reader = { name: 'public', clearances: [] };
