import type { DocumentEvidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/findings.ts';
import { findingId } from '../../model/ids.ts';
import type { HeldPaper, ShownField } from '../holdings.ts';

/** A finding before it has its id: the code, what tells it from others of the paper, and what it rests on. */
export interface Found extends Omit<Finding, 'id' | 'document'> {
  readonly paper: HeldPaper;
  /** What it is about besides the paper: the other paper, or the mention. */
  readonly about: string;
}

/** The id is made from what the finding is about, so that it stays the same from run to run. */
export function toFinding({ paper, about, code, severity, message, evidence }: Found): Finding {
  const id = findingId(`${paper.id}~${code}~${about}`);
  return { id, code, severity, document: paper.id, message, evidence };
}

/** Where the papers state a field. */
export function evidenceOf(
  field: ShownField,
  papers: readonly HeldPaper[],
): readonly DocumentEvidence[] {
  return papers.flatMap((paper) =>
    (paper.envelope[field]?.evidence ?? []).map((evidence) => ({
      ...evidence,
      document: paper.id,
    })),
  );
}
