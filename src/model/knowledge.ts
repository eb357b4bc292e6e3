import type { Evidence } from './evidence.ts';
import type { DocumentId, PersonId } from './ids.ts';

/** On what ground someone is held to have known a paper. `office`: by holding the office that it names, not by name. */
const KNOWLEDGE_BASES = [
  'author',
  'signer',
  'drafter',
  'clearer',
  'addressee',
  'copy-holder',
  'participant',
  'told',
  'author-by-office',
  'addressee-by-office',
  'repeated-to-by-office',
] as const;
export type KnowledgeBasis = (typeof KNOWLEDGE_BASES)[number];

/**
 * How the instant was reckoned. Each gives the latest time that the paper allows: `hour-of-paper`, from the hour it bears; `day-of-paper`, by the
 * end of its day; `receipt`, from the receipt it states; `day-of-copies`, by the end of the day its copies were made; `day-after`, a
 * telegram is read by the end of the next day; `week-after`, an airgram; `fortnight-after`, what goes by mail; `undated`, at no instant.
 */
export type SinceRule =
  | 'hour-of-paper'
  | 'day-of-paper'
  | 'receipt'
  | 'day-of-copies'
  | 'day-after'
  | 'week-after'
  | 'fortnight-after'
  | 'undated';

/** Since when, at the latest: `1950-09-28T23:59`; hours are local to the place of writing. */
export interface Since {
  readonly at: string | null;
  readonly rule: SinceRule;
}

export interface Knowing {
  readonly person: PersonId;
  readonly document: DocumentId;
  readonly basis: KnowledgeBasis;
  readonly since: Since;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Where it goes by an office: who held it, and who says so. */
  readonly reason?: string;
}
