import type { Answer } from '../model/answers.ts';
import type { DocumentEvidence } from '../model/evidence.ts';
import type { Finding } from '../model/findings.ts';
import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Questions } from './asking.ts';

/** What an earlier resolution left. From it another goes on and asks only those again whose answers may be others now. */
export interface Past {
  /** Every paper that was resolved, those included that have changed or gone since. */
  readonly papers: ReadonlyMap<DocumentId, PastPaper>;
  /** Whether a paper is as it was when it was resolved. */
  stands(id: DocumentId): boolean;
  readonly cited: readonly CitedPaper[];
  /** Of a paper that stands. */
  links(id: DocumentId): readonly Link[];
}

/** What is remembered of a paper that was resolved: enough to know when to do so again, and what goes into counts over all papers. */
export interface PastPaper extends LinkYield {
  readonly collection: CollectionId;
  /** The revisions that spoke of it. */
  readonly said: string;
  /** In whose answers it stands. */
  readonly keys: Questions;
  readonly asked: Questions;
}

/** What the links of one paper show besides where they lead. */
export interface LinkYield {
  readonly findings: readonly Finding[];
  /** What it cites though it is dated later. */
  readonly early: readonly EarlyCitation[];
  readonly answers: readonly Answer[];
  /** It says what it speaks to, held or not. */
  readonly isAnswering: boolean;
}

/** A citation of what by its date was not written yet. */
export interface EarlyCitation {
  readonly cited: DocumentId;
  readonly citing: DocumentId;
  readonly evidence: DocumentEvidence;
}

/** Nothing was resolved before: everything is to be done. */
export const NO_PAST: Past = {
  papers: new Map(),
  stands: () => false,
  cited: [],
  links: (id) => {
    throw new Error(`${id} was never resolved`);
  },
};
