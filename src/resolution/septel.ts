import type { Expectation, Party } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { officeKey } from './offices.ts';
import { daysBetween } from './periods.ts';
import { addresseeLikeness, namedParty, type Candidate } from './weights.ts';

/** Days between telegrams that are written together: midnight may fall between them. */
const SAME_NIGHT = 1;

/**
 * `septel`: a separate telegram from the same office to the same, sent with the citing one. It has the number before or after;
 * where only one of the two is held, it is that.
 */
export function septelCandidates(
  { says, from: named, to }: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  if (says.direction !== undefined && named !== undefined)
    return separateFrom(named, to, { citing, ground });
  const { from, number } = citing.envelope;
  if (from === undefined || number === undefined) return [];
  const found = ground
    .writtenBy(citing.collection, officeKey(from.value))
    .filter((paper) => paper.id !== citing.id && isSentWith(paper, citing));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  const reason = `Number ${only.envelope.number?.value ?? ''} went to the same office at the same time.`;
  return [{ paper: only, score: 1, reasons: [reason] }];
}

function isSentWith(paper: HeldPaper, citing: HeldPaper): boolean {
  const days = daysBetween(paper.envelope.date?.value, citing.envelope.date?.value);
  const isTogether = days !== undefined && Math.abs(days) <= SAME_NIGHT;
  return (
    isTogether &&
    Math.abs(numberOf(paper) - numberOf(citing)) === 1 &&
    runOf(paper) === runOf(citing)
  );
}

function numberOf({ envelope }: HeldPaper): number {
  return Number(envelope.number?.value);
}

/** Series and addressee: what tells runs of one sender apart. */
function runOf({ envelope }: HeldPaper): string {
  return `${envelope.series?.value ?? ''} ${officeKey(envelope.to?.value ?? '')}`;
}

interface Place {
  readonly citing: HeldPaper;
  readonly ground: Ground;
}

/** `separate Deptel`: what another office sent the same addressee on the same day, printed right beside this one. */
function separateFrom(
  from: Party,
  to: Party | undefined,
  { citing, ground }: Place,
): readonly Candidate[] {
  const day = citing.envelope.date?.value;
  const found = ground
    .writtenBy(citing.collection, from.key)
    .filter((paper) => paper.id !== citing.id && paper.envelope.date?.value === day)
    .filter((paper) => Math.abs(paper.ordinal - citing.ordinal) <= BESIDE)
    .filter((paper) => addresseeLikeness(paper, to) === 'same');
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  const reason = `It went from ${namedParty(from)} to the same office on the same day.`;
  return [{ paper: only, score: 1, reasons: [reason] }];
}

const BESIDE = 1;
