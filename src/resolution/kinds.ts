import type { DocumentKind } from '../model/envelopes.ts';
import type { Says } from '../model/mentions.ts';
import type { HeldPaper } from './holdings.ts';
import { NOTHING, type Weight } from './weights.ts';

/** Kinds that words for papers take in: a `message` may have gone by telegram, a `letter` been sent as a message. */
const FAMILIES: Partial<Record<DocumentKind, readonly DocumentKind[]>> = {
  letter: ['letter', 'message', 'note'],
  memorandum: ['memorandum', 'report_paper', 'memcon'],
  note: ['note', 'letter'],
  report_paper: ['report_paper', 'memorandum', 'letter'],
  memcon: ['memcon', 'memorandum'],
  message: ['message', 'telegram', 'letter', 'memorandum'],
  telegram: ['telegram', 'message', 'circular_telegram'],
  circular_telegram: ['circular_telegram', 'circular_airgram', 'circular_instruction', 'telegram'],
  airgram: ['airgram', 'circular_airgram', 'instruction'],
  despatch: ['despatch'],
  instruction: ['instruction', 'circular_instruction', 'airgram'],
};

/** Undefined when the paper is no such paper as the words say. */
export function weighKind(paper: HeldPaper, says: Says): Weight | undefined {
  if (says.kind === undefined) return NOTHING;
  const family = FAMILIES[says.kind] ?? [says.kind];
  const place = family.indexOf(paper.kind);
  if (place < 0) return undefined;
  return { score: place === 0 ? 1 : 0.5, reasons: [`It is a ${paper.kind.replaceAll('_', ' ')}.`] };
}
