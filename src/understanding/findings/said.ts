import type { Evidence } from '../../model/evidence.ts';
import type { Severity } from '../../model/notices.ts';

/** A finding in one paper before it has its id. */
export interface Said {
  readonly code: string;
  /** What tells it from others of its code in the paper, in words of the paper: so its id stays when others come and go. */
  readonly about: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly Evidence[];
}
