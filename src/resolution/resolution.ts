import type { Answer } from '../model/answers.ts';
import type { Dating } from '../model/datings.ts';
import type { Finding } from '../model/findings.ts';
import type { Knowing } from '../model/knowledge.ts';
import type { RevisionId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Office } from '../model/offices.ts';
import type { Identity, Person, Suggestion } from '../model/people.ts';
import type { Series } from '../model/series.ts';
import type { OfficePaper } from './offices/resolve-offices.ts';

/** Everything that holds across papers. A pure function of the holdings and of what persons decided: the same of both, the same resolution, the same ids. */
export interface Resolution {
  readonly links: readonly Link[];
  readonly cited: readonly CitedPaper[];
  readonly persons: readonly Person[];
  readonly identities: readonly Identity[];
  /** Persons who may be one, and are not joined. */
  readonly suggestions: readonly Suggestion[];
  readonly findings: readonly Finding[];
  readonly series: readonly Series[];
  readonly datings: readonly Dating[];
  readonly offices: readonly Office[];
  readonly officePapers: readonly OfficePaper[];
  readonly answers: readonly Answer[];
  /** Made while it is gone through. */
  readonly knowledge: Iterable<Knowing>;
  /** Decisions of persons that found nothing to act on, and why. They are kept, and said to be so. */
  readonly unmet: readonly UnmetDecision[];
}

export interface UnmetDecision {
  readonly revision: RevisionId;
  readonly why: string;
}
