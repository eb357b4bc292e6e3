import type { DocumentKind } from '../model/envelopes.ts';
import type { Says } from '../model/mentions.ts';
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

/** So many papers away, a volume is still about the same affair. */
const SAME_AFFAIR = 40;

/**
 * The only letter of the day cited, where neither its writer nor its reader is named: volumes are about one affair at a time, and
 * `the letter of May 10` there is the letter of May 10 printed a few pages off. Two of them, and nothing is said.
 */
export function onlyOfItsDay(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { date, says } = expected;
  if (date === undefined || says.number !== undefined || says.kind !== 'letter') return [];
  const letters = holdings
    .byDate(date)
    .filter((paper) => paper.collection === citing.collection && paper.kind === 'letter')
    .filter((paper) => paper.id !== citing.id && isUnknown(paper, expected));
  const [only, ...others] = letters;
  if (only === undefined || others.length > 0) return [];
  if (Math.abs(only.ordinal - citing.ordinal) > SAME_AFFAIR) return [];
  return [{ paper: only, score: 1, reasons: [`It is the only letter of ${date} hereabouts.`] }];
}

function isUnknown(paper: HeldPaper, expected: Expectation): boolean {
  return (
    senderLikeness(paper, expected.from) === 'unknown' &&
    addresseeLikeness(paper, expected.to) === 'unknown'
  );
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
  const beside = namedBeside(paper, expected.says);
  if (beside === undefined && sender === 'different') return undefined;
  if (beside === undefined && sender !== 'same' && addressee !== 'same') return undefined;
  const day: Weight = { score: 1, reasons: [`It is of the day cited, ${expected.date ?? ''}.`] };
  return candidate(paper, [
    day,
    weighKind(paper, expected),
    weighHour(paper, expected),
    weighSide(sender, expected.from, 'comes from'),
    weighSide(addressee, expected.to, 'goes to'),
    beside ?? NOTHING,
  ]);
}

/** `which Mr. Arden sent to Mr. Borg in his letter`: writer or reader stands in the same sentence. */
function namedBeside({ envelope }: HeldPaper, { people = [] }: Says): Weight | undefined {
  const parties = [envelope.fromPerson?.value, envelope.toPerson?.value];
  const named = parties.filter((name) => name !== undefined && people.includes(lastWord(name)));
  if (named.length === 0) return undefined;
  return { score: named.length, reasons: [`The same sentence names ${named.join(' and ')}.`] };
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

function weighKind(paper: HeldPaper, { says }: Expectation): Weight | undefined {
  if (says.kind === undefined) return NOTHING;
  const family = FAMILIES[says.kind] ?? [says.kind];
  const place = family.indexOf(paper.kind);
  if (place < 0) return undefined;
  return { score: place === 0 ? 1 : 0.5, reasons: [`It is a ${paper.kind.replaceAll('_', ' ')}.`] };
}

function weighSide(likeness: Likeness, party: Party | undefined, way: string): Weight {
  if (likeness === 'different') return { score: -0.5, reasons: [] };
  if (likeness === 'unknown' || party === undefined) return NOTHING;
  return { score: 1, reasons: [`It ${way} ${namedParty(party)}, as cited.`] };
}
