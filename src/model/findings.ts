import type { DocumentEvidence } from './evidence.ts';
import type { DocumentId, FindingId, RevisionId } from './ids.ts';
import type { Severity } from './notices.ts';
import type { FindingState } from './revisions.ts';

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

/** A finding and what persons say of it. */
export interface JudgedFinding extends Finding {
  readonly state: FindingState;
  /** Who decided so, where someone did. */
  readonly decided?: {
    readonly revision: RevisionId;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  };
}
