import type { Evidence } from '../model/evidence.ts';
import type { PersonId } from '../model/ids.ts';
import type { Instant } from '../model/instants.ts';
import type { Answer } from '../model/answers.ts';
import type { KnowledgeBasis, SinceRule } from '../model/knowledge.ts';
import type { PaperRequest } from '../model/talk.ts';
import type { DocumentSummary } from './store.ts';

export interface KnewQuery {
  readonly person: PersonId;
  readonly at: Instant;
  /** Leaves out what this person knew by then too. */
  readonly not?: PersonId;
}

/** A ground on which a person knew a paper. */
export interface KnownOn {
  readonly basis: KnowledgeBasis;
  /** `1950-09-28T23:59`, at the latest. */
  readonly since: string;
  readonly rule: SinceRule;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly reason?: string;
}

export interface KnownPaper {
  readonly document: DocumentSummary;
  /** The earliest of its grounds. */
  readonly since: string;
  readonly grounds: readonly KnownOn[];
}

/** What someone knew at an instant, oldest first. */
export interface Knew {
  readonly total: number;
  readonly items: readonly KnownPaper[];
  /** Papers with a ground and without a date: at no instant can they be said to be known. */
  readonly undated: number;
  /** How many papers came to be known on each day, also after the instant. */
  readonly course: readonly DayCount[];
}

export interface DayCount {
  readonly day: string;
  readonly papers: number;
}

/** A paper in a conversation, and how it hangs together with the one at hand. */
export interface ThreadLink {
  readonly document: DocumentSummary;
  readonly answer: Answer;
  /** The words that cite, where it rests on a citation. */
  readonly evidence?: Evidence;
}

/** The conversation around a paper: what it answers, and what answers it. */
export interface Thread {
  readonly answers: readonly ThreadLink[];
  readonly answeredBy: readonly ThreadLink[];
}

/** A request and the paper it stands in. */
export interface RequestInPaper {
  readonly document: DocumentSummary;
  readonly request: PaperRequest;
  /** Papers that answer the one it stands in, oldest first; none: it is open. */
  readonly answeredBy: readonly ThreadLink[];
}
