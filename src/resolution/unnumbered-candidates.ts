import type { Says } from '../model/mentions.ts';
import type { Expectation, Party } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { isOffice, officeKey } from './offices.ts';
import { daysBetween } from './periods.ts';
import { namedParty, senderLikeness, type Candidate } from './weights.ts';

const LATELY = 3;
const NEARBY = 10;

/**
 * `your CAP 63516`, and the one cable that the White House sent this post in the days before is printed without a number. Several such
 * cables, and which it is stays open.
 */
export function unnumberedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const { says, citedOn } = expected;
  const from = commandOf(says);
  if (from === undefined || citedOn === undefined) return [];
  const found = ground
    .writtenBy(citing.collection, from.key)
    .filter((paper) => paper.id !== citing.id && isUnnumberedCable(paper))
    .filter((paper) => isJustBefore(paper, citing, citedOn))
    .filter((paper) => senderLikeness(paper, from) === 'same');
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  return [
    {
      paper: only,
      score: 1,
      reasons: [
        `It is the only cable without a number from ${namedParty(from)} in the days before.`,
      ],
    },
  ];
}

/** The office whose letters stand before a number: `CAP` is the White House. Posts number all they send, and print the numbers. */
function commandOf({ series, number, direction }: Says): Party | undefined {
  if (series === undefined || number === undefined || direction === 'own') return undefined;
  const key = officeKey(series);
  return isOffice(key) ? { key, title: series } : undefined;
}

function isUnnumberedCable({ kind, envelope }: HeldPaper): boolean {
  return (kind === 'telegram' || kind === 'message') && envelope.number === undefined;
}

function isJustBefore(paper: HeldPaper, citing: HeldPaper, citedOn: string): boolean {
  const age = daysBetween(paper.envelope.date?.value, citedOn);
  const distance = citing.ordinal - paper.ordinal;
  return (
    age !== undefined &&
    age >= 0 &&
    age <= LATELY &&
    Math.abs(distance) <= NEARBY &&
    (age > 0 || distance > 0)
  );
}
