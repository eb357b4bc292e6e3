import type { DocumentEvidence } from './evidence.ts';
import type { DocumentId, FindingId } from './ids.ts';
import type { Severity } from './notices.ts';

/** A contradiction or a gap, with what shows it. `code` is stable: `number-differs-between-layers`. */
export interface Finding {
  readonly id: FindingId;
  readonly code: string;
  readonly severity: Severity;
  readonly document: DocumentId;
  /** One sentence for a historian: what stands against what. */
  readonly message: string;
  readonly evidence: readonly DocumentEvidence[];
}
