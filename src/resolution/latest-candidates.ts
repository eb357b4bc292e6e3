import type { Expectation, Party } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { weighKind } from './kinds.ts';
import { daysBetween } from './periods.ts';
import { lastName } from './persons-named.ts';
import { addresseeLikeness, namedParty, type Candidate } from './weights.ts';

/** What is cited by its writer alone was written lately, and stands near in the volume. */
const LATELY = 30;
const NEARBY = 25;

/**
 * `your letter`, `Arden’s report`: neither number nor date, only whose it is. The writer's last such paper before the citing one, if it is
 * recent, nearby, and alone on its day.
 */
export function latestCandidates(
  expected: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const { from, says, citedOn } = expected;
  if (from === undefined || citedOn === undefined || !isBare(expected)) return [];
  const recent = writersKeys(from)
    .flatMap((writer) => ground.writtenBy(citing.collection, writer))
    .filter((paper) => paper.id !== citing.id && isRecent(paper, citing, citedOn))
    .filter((paper) => weighKind(paper, says) !== undefined && isAddressed(paper, expected));
  const days = recent.map((paper) => paper.envelope.date?.value ?? '');
  const latest = days.reduce((last, day) => (day > last ? day : last), '');
  const papers = new Set(recent.filter((_, index) => days[index] === latest));
  const [only, ...others] = papers;
  if (only === undefined || others.length > 0) return [];
  return [
    {
      paper: only,
      score: 1,
      reasons: [`It is the last such paper from ${namedParty(from)} before this one.`],
    },
  ];
}

function isBare({ says }: Expectation): boolean {
  if (says.kind === undefined || says.number !== undefined || says.date !== undefined) return false;
  // Between two who write daily, `your message` need not be the last.
  return says.direction === 'named' || says.kind === 'letter' || says.kind === 'memorandum';
}

function writersKeys(from: Party): readonly string[] {
  return [...new Set([from.key, lastName(from.person ?? from.title)])];
}

function isRecent(paper: HeldPaper, citing: HeldPaper, citedOn: string): boolean {
  const age = daysBetween(paper.envelope.date?.value, citedOn);
  const isNear = Math.abs(paper.ordinal - citing.ordinal) <= NEARBY;
  if (age === undefined || age < 0 || age > LATELY || !isNear) return false;
  return age > 0 || !isCable(paper) || paper.ordinal < citing.ordinal;
}

/** A cable of the same day may be the answer to the one that cites. */
function isCable({ kind }: HeldPaper): boolean {
  return kind === 'telegram' || kind === 'message';
}

/** `your letter` is one to the writer of this paper; `Arden’s letter` may be to anyone. */
function isAddressed(paper: HeldPaper, expected: Expectation): boolean {
  const likeness = addresseeLikeness(paper, expected.to);
  return expected.says.direction === 'named' ? likeness !== 'different' : likeness === 'same';
}
