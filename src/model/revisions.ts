import type { SingleField } from './envelopes.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './findings.ts';
import type {
  CollectionId,
  DocumentId,
  FindingId,
  MentionId,
  PersonId,
  RevisionId,
} from './ids.ts';
import type { LinkOutcome } from './links.ts';
import type { Box } from './scans.ts';

/** A change that a person made: who, when, why, before and after. Never altered; what undoes it is a further revision. */
export interface Revision {
  readonly id: RevisionId;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** In the person's own words; never empty. */
  readonly reason: string;
  readonly change: Change;
}

export type Change =
  | FindingDecided
  | LinkDecided
  | FieldCorrected
  | WordsCorrected
  | PersonsMerged
  | PersonsApart
  | PersonSplit
  | Withdrawn;

export const FINDING_STATES = ['open', 'accepted', 'dismissed'] as const;
/** `accepted`: the contradiction is there. `dismissed`: it is none. */
export type FindingState = (typeof FINDING_STATES)[number];

interface FindingDecided {
  readonly kind: 'finding-decided';
  /** As it stood, so that the decision can be read when the finding is made no more. */
  readonly finding: Finding;
  readonly before: FindingState;
  readonly after: FindingState;
}

/** What a person says of a mention: it is that paper, or it is not. */
export interface LinkWord {
  readonly kind: 'is' | 'is-not';
  readonly document: DocumentId;
}

export interface LinkDecided {
  readonly kind: 'link-decided';
  readonly document: DocumentId;
  readonly mention: MentionId;
  readonly evidence: Evidence;
  /** What resolution had made of it. */
  readonly before: LinkOutcome;
  readonly after: LinkWord;
}

export interface FieldCorrected {
  readonly kind: 'field-corrected';
  readonly document: DocumentId;
  readonly field: SingleField;
  /** The value shown until then; null where none was. */
  readonly before: string | null;
  /** Null: the paper does not state it. */
  readonly after: string | null;
}

/**
 * What a person reads on a stretch of a page picture, in the place of what a machine read there. It hangs on the picture and not on the text: whatever
 * reads the page next, and into whatever blocks, the person's words stand where they stand on the page.
 */
export interface WordsCorrected {
  readonly kind: 'words-corrected';
  readonly document: DocumentId;
  /** Id of the picture, how large it is, and the stretch of it. */
  readonly image: string;
  readonly size: Pick<Box, 'width' | 'height'>;
  readonly box: Box;
  readonly before: string;
  /** Line by line as on the page; empty where nothing is written there. */
  readonly after: string;
  /** The revision that said it of this page in an earlier version of its file, where the archive carried it over. */
  readonly carried?: RevisionId;
}

/**
 * By what a person is known whatever else is imported: an entry in a collection's list, the name in one paper, or an id. Ids of persons
 * are short, and of two namesakes the one in the first list has the shorter; so an id alone stands only for who is in no list.
 */
export type PersonAnchor =
  | { readonly kind: 'listed'; readonly collection: CollectionId; readonly key: string }
  | { readonly kind: 'named'; readonly document: DocumentId; readonly mention: MentionId }
  | { readonly kind: 'id'; readonly id: PersonId };

export interface PersonMeant {
  readonly id: PersonId;
  readonly name: string;
  readonly anchors: readonly PersonAnchor[];
}

export interface PersonsMerged {
  readonly kind: 'persons-merged';
  /** Two or more; the first gives the name. */
  readonly persons: readonly PersonMeant[];
}

/** No two of them are one person; nothing may join them. */
export interface PersonsApart {
  readonly kind: 'persons-apart';
  readonly persons: readonly PersonMeant[];
}

export interface PersonSplit {
  readonly kind: 'person-split';
  readonly person: PersonMeant;
  /** What of it is someone else. */
  readonly apart: readonly PersonAnchor[];
}

/** Undoes another revision; withdrawn itself, it lets that one stand again. */
interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly revision: RevisionId;
}

/** `superseded`: a later one says something else of the same thing. */
export type RevisionStatus = 'stands' | 'superseded' | 'withdrawn';

/** A revision as the archive keeps it. */
export interface RecordedRevision extends Revision {
  readonly status: RevisionStatus;
  /** Why it has nothing to act on now: what it was about is not there any more. */
  readonly gone?: string;
}

/** The documents that a change is about; a reader who may not see one of them does not see the change. */
export function documentsOf(change: Change): readonly DocumentId[] {
  switch (change.kind) {
    case 'finding-decided':
      return distinct([
        change.finding.document,
        ...change.finding.evidence.map(({ document }) => document),
      ]);
    case 'link-decided':
      return distinct([change.document, change.after.document]);
    case 'field-corrected':
    case 'words-corrected':
      return [change.document];
    case 'person-split':
      return distinct(change.apart.flatMap(namedIn));
    case 'persons-merged':
    case 'persons-apart':
    case 'withdrawn':
      return [];
  }
}

function namedIn(anchor: PersonAnchor): readonly DocumentId[] {
  return anchor.kind === 'named' ? [anchor.document] : [];
}

/** What a change is about, as one string: of two that are about the same, the later counts. */
export function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'finding-decided':
      return findingSubject(change.finding.id);
    case 'link-decided':
      return `link ${change.document} ${change.mention}`;
    case 'field-corrected':
      return `field ${change.document} ${change.field}`;
    case 'words-corrected':
      return `words ${change.image}`;
    case 'persons-merged':
    case 'persons-apart':
    case 'person-split':
      return 'persons';
    case 'withdrawn':
      return `revision ${change.revision}`;
  }
}

export const findingSubject = (id: FindingId): string => `finding ${id}`;

function distinct(ids: readonly DocumentId[]): readonly DocumentId[] {
  return [...new Set(ids)];
}
