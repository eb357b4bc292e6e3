import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { officeKey } from './offices.ts';
import { daysBetween } from './periods.ts';
import type { Candidate } from './weights.ts';

/** Days between telegrams that are written together: midnight may fall between them. */
const SAME_NIGHT = 1;

/**
 * `septel`: a separate telegram from the same office to the same, sent with the citing one. It has the number before or after;
 * where only one of the two is held, it is that.
 */
export function septelCandidates(citing: HeldPaper, ground: Ground): readonly Candidate[] {
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
