import type { DocumentKind } from '../model/envelopes.ts';
import type { Expectation, Party } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import {
  addresseeLikeness,
  bestFirst,
  candidate,
  namedParty,
  NOTHING,
  senderLikeness,
  weighHour,
  type Candidate,
  type Likeness,
  type Weight,
} from './weights.ts';

/** Held papers of the day that a mention without a number names, that are such a paper as it says, best first. */
export function datedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { date, says } = expected;
  if (date === undefined || says.number !== undefined) return [];
  const found = holdings
    .byDate(date)
    .filter((paper) => paper.id !== citing.id)
    .flatMap((paper) => weigh(paper, expected) ?? []);
  return bestFirst(found);
}

/** Kinds that words for papers take in: a `message` may have gone by telegram, a `letter` been sent as a message. */
const FAMILIES: Partial<Record<DocumentKind, readonly DocumentKind[]>> = {
  letter: ['letter', 'message', 'note'],
  memorandum: ['memorandum', 'report_paper', 'memcon'],
  note: ['note', 'letter'],
  report_paper: ['report_paper', 'memorandum'],
  memcon: ['memcon', 'memorandum'],
  message: ['message', 'telegram', 'letter'],
  telegram: ['telegram', 'message', 'circular_telegram'],
  circular_telegram: ['circular_telegram', 'circular_airgram', 'circular_instruction', 'telegram'],
  airgram: ['airgram', 'circular_airgram', 'instruction'],
  despatch: ['despatch'],
  instruction: ['instruction', 'circular_instruction', 'airgram'],
};

function weigh(paper: HeldPaper, expected: Expectation): Candidate | undefined {
  const sender = senderLikeness(paper, expected.from);
  const addressee = addresseeLikeness(paper, expected.to);
  const day: Weight = { score: 1, reasons: [`It is of the day cited, ${expected.date ?? ''}.`] };
  return candidate(paper, [
    day,
    weighKind(paper, expected),
    weighHour(paper, expected),
    weighSide(sender, expected.from, 'comes from'),
    weighSide(addressee, expected.to, 'goes to'),
    sender === 'same' || addressee === 'same' ? NOTHING : undefined,
  ]);
}

function weighKind(paper: HeldPaper, { says }: Expectation): Weight | undefined {
  if (says.kind === undefined) return NOTHING;
  const family = FAMILIES[says.kind] ?? [says.kind];
  const place = family.indexOf(paper.kind);
  if (place < 0) return undefined;
  return { score: place === 0 ? 1 : 0.5, reasons: [`It is a ${paper.kind.replaceAll('_', ' ')}.`] };
}

function weighSide(likeness: Likeness, party: Party | undefined, way: string): Weight | undefined {
  if (likeness === 'different') return undefined;
  if (likeness === 'unknown' || party === undefined) return NOTHING;
  return { score: 1, reasons: [`It ${way} ${namedParty(party)}, as cited.`] };
}
