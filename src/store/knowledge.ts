import type { Evidence } from '../model/evidence.ts';
import type { DocumentId, PersonId } from '../model/ids.ts';
import type { Instant } from '../model/instants.ts';
import type { Answer } from '../model/answers.ts';
import type { KnowledgeBasis, SinceRule } from '../model/knowledge.ts';
import type { Reader } from '../model/reader.ts';
import type { PaperRequest } from '../model/talk.ts';
import type { DocumentSummary, Page, Paged } from './store.ts';

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

/** Papers that answer each other, in order of date. */
export interface Conversation {
  readonly papers: readonly InConversation[];
}

export interface InConversation {
  readonly document: DocumentSummary;
  /** The earlier papers of the conversation that it answers. */
  readonly answers: readonly {
    readonly document: DocumentId;
    readonly basis: Answer['basis'];
  }[];
  /** Sentences of it that ask for something, where nothing answers it. */
  readonly open: number;
}

/** Longest first, or by the date of the first paper; with `including`, the one that this paper is in. */
export interface ConversationsAsked extends Page {
  readonly sort: 'papers' | 'date';
  readonly including?: DocumentId;
}

export type Conversations = (
  query: ConversationsAsked,
  reader: Reader,
) => Promise<Paged<Conversation>>;

/** A request and the paper it stands in. */
export interface RequestInPaper {
  readonly document: DocumentSummary;
  readonly request: PaperRequest;
  /** Papers that answer the one it stands in, oldest first; none: it is open. */
  readonly answeredBy: readonly ThreadLink[];
}
