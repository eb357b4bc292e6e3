import type { Evidence } from './evidence.ts';
import type { MentionId } from './ids.ts';
import type { NamePart } from './mentions.ts';

/** What is asked for: orders, leave to act, what the other thinks, an answer to a question put, or to be told something. */
export type RequestWant = 'instructions' | 'approval' | 'views' | 'reply' | 'information';

/**
 * A sentence that asks for something. `writer`: the paper asks its addressee. `other`: someone of whom the paper speaks asks, and the
 * paper passes it on (`Lancaster asked to be informed of our reply`).
 */
export interface PaperRequest {
  readonly id: MentionId;
  readonly wants: RequestWant;
  readonly asker: 'writer' | 'other';
  /** The sentence; where the paper has several texts, that of each. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly rule: string;
  readonly confidence: number;
}

/** Words that say that something was told to a person named: `I informed Vyshinski`. */
export interface Telling {
  /** The name, among the paper's names. */
  readonly name: MentionId;
  readonly evidence: Evidence;
  readonly rule: string;
  readonly confidence: number;
}

/** A name with a part in the paper's travel: who wrote, got, drafted or cleared it, or took part in the talk. */
export interface PartTaken {
  readonly name: MentionId;
  readonly part: Exclude<NamePart, 'mentioned'>;
  readonly evidence: Evidence;
}

/** What a paper brings to a conversation with others. */
export interface Talk {
  readonly parts: readonly PartTaken[];
  readonly requests: readonly PaperRequest[];
  readonly tellings: readonly Telling[];
  /** Hashes of proper names and of long words in its text, bounded and chosen alike in every paper: what two papers share. */
  readonly catchwords: Catchwords;
}

export interface Catchwords {
  readonly names: readonly number[];
  readonly words: readonly number[];
}

/** The talk of a paper of which no words were read. */
export const SILENCE: Talk = {
  parts: [],
  requests: [],
  tellings: [],
  catchwords: { names: [], words: [] },
};
