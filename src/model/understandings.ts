import type { Envelope } from './envelopes.ts';
import type { Finding } from './findings.ts';
import type { CopyEntry, NameMention, PaperMention, ToldDay } from './mentions.ts';
import type { Talk } from './talk.ts';

/** Everything one paper says, read without looking at any other. */
export interface Understanding {
  readonly envelope: Envelope;
  readonly mentions: readonly PaperMention[];
  readonly names: readonly NameMention[];
  readonly copies: readonly CopyEntry[];
  readonly talk: Talk;
  /** Contradictions inside the paper. */
  readonly findings: readonly Finding[];
  /** Days that it tells of; read only where the paper has no date of its own, and absent where it tells of none. */
  readonly told?: readonly ToldDay[];
}
