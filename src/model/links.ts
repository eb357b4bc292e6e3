import type { DocumentKind } from './envelopes.ts';
import type { DocumentEvidence } from './evidence.ts';
import type { CollectionId, DocumentId, MentionId } from './ids.ts';

/**
 * What resolution made of one mention. `held`: a paper here. `cited`: one nobody holds, known by its mentions.
 * `ambiguous`: two or more equally good. `not-indexed`: it points at a volume or page that is not in this archive.
 * `undecided`: the words do not say enough.
 */
export type LinkOutcome =
  | { readonly kind: 'held'; readonly document: DocumentId; readonly block?: string }
  | { readonly kind: 'cited'; readonly document: DocumentId }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly DocumentId[] }
  | { readonly kind: 'not-indexed'; readonly what: string }
  | { readonly kind: 'undecided' };

export interface Link {
  readonly from: DocumentId;
  readonly mention: MentionId;
  readonly outcome: LinkOutcome;
  readonly rule: string;
  readonly confidence: number;
  /** The steps that led there, each one sentence. */
  readonly reasons: readonly string[];
}

/** A paper that nobody here holds, with the envelope that its mentions give it. */
export interface CitedPaper {
  readonly id: DocumentId;
  readonly collection: CollectionId;
  readonly title: string;
  readonly fields: readonly CitedField[];
  readonly citedBy: readonly DocumentEvidence[];
  /** `not-printed`: the edition says so; `not-found`: it says it looked. */
  readonly status?: 'not-printed' | 'not-found';
}

export interface CitedField {
  readonly field:
    'kind' | 'series' | 'number' | 'from' | 'to' | 'date' | 'hour' | 'fileNumber' | 'description';
  readonly value: string;
  readonly confidence: number;
  readonly evidence: readonly DocumentEvidence[];
  /** True of a date whose year no mention says, months before the papers that cite it: the year is the one that fits them best. */
  readonly inferred?: boolean;
}

/** The kind of a cited paper, where its mentions say. */
export function citedKind(paper: CitedPaper): DocumentKind {
  const kind = paper.fields.find((field) => field.field === 'kind');
  return (kind?.value as DocumentKind | undefined) ?? 'unknown';
}

/** The document that a link leads to, if it leads to one. */
export function targetOf({ outcome }: Pick<Link, 'outcome'>): DocumentId | undefined {
  return outcome.kind === 'held' || outcome.kind === 'cited' ? outcome.document : undefined;
}
