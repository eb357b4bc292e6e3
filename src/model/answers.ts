import type { DocumentId, MentionId } from './ids.ts';

/**
 * That one paper answers another. `citation`: it cites it, in the words of the mention. `inference`: it cites nothing that it could answer,
 * and direction, time and words point at one paper alone.
 */
export interface Answer {
  readonly later: DocumentId;
  readonly earlier: DocumentId;
  readonly basis: 'citation' | 'inference';
  /** The mention that cites it. */
  readonly mention?: MentionId;
  readonly rule: string;
  readonly confidence: number;
  /** The steps that led there, each one sentence. */
  readonly reasons: readonly string[];
}
