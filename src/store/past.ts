import type { DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Identity } from '../model/people.ts';

/** What the last resolution left in the store, read when it is asked. */
export interface StoredPast {
  /** Held papers that are as they were when they were resolved. */
  readonly standing: ReadonlySet<DocumentId>;
  links(id: DocumentId): readonly Link[];
  identities(id: DocumentId): readonly Identity[];
  cited(): readonly CitedPaper[];
  /** What was remembered under names that begin so, by the rest of the name. */
  memory(start: string): ReadonlyMap<string, unknown>;
}
