import type { BlockId, DocumentId, MentionId, TextId } from './ids.ts';

/** A stretch of one block's content: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a statement can be seen. `quote` is the stretch as printed, for lists and exports, without the digits of notes called in it. */
export interface Evidence extends Span {
  readonly text: TextId;
  readonly block: BlockId;
  readonly quote: string;
}

/** Evidence in another paper than the one at hand. */
export interface DocumentEvidence extends Evidence {
  readonly document: DocumentId;
}

/**
 * Who says so. `markup`: the edition's encoding (`<persName type="from">`). `record`: fields of the archive's
 * web record. `grammar`: read from the words. `rule`: inferred across papers. `person`: someone at the
 * desk, and never overwritten by a later run.
 */
export type Author = 'markup' | 'record' | 'grammar' | 'rule' | 'person';

/**
 * One thing the paper says about itself. `value` is canonical (a date in ISO or EDTF, an hour as `HH:MM`),
 * `evidence` shows the words, `rule` names the code that read them, `confidence` lies in 0..1.
 */
export interface Reading {
  readonly value: string;
  readonly confidence: number;
  readonly rule: string;
  readonly author: Author;
  readonly evidence: readonly Evidence[];
}

/** Makes the permanent id of a mention from where it stands. */
export function mentionId(at: Pick<Evidence, 'text' | 'block' | 'start'>): MentionId {
  return `${at.text}.${at.block}.${at.start}` as MentionId;
}
