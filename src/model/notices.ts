import type { Place } from './papers.ts';

export type Severity = 'info' | 'warning' | 'error';

/**
 * Something a reader or a check wants a person to know. `code` is stable and in kebab-case (`duplicate-id`); `message` says what
 * happened and what to do. A file with an `error` notice was refused as a whole and left nothing behind.
 */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Name of the file as the user gave it. */
  readonly source: string;
  readonly place: Place;
}
