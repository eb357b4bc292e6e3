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
/** Where the reader is named, or the words say `earlier`, it may have been longer ago. */
const LONG_AGO = 100;
const FAR = 60;

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
  const isLong = says.addressee !== undefined || says.turn === 'earlier';
  const recent = writersKeys(from)
    .flatMap((writer) => ground.writtenBy(citing.collection, writer))
    .filter((paper) => paper.id !== citing.id && isRecent(paper, citing, { citedOn, isLong }))
    .filter((paper) => isSuchPaper(paper, expected) && isAddressed(paper, expected));
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

/** `your last message`, `my previous telegram`: what the one wrote to the other last before this. */
export function lastBetween(
  expected: Expectation,
  citing: HeldPaper,
  ground: Ground,
): readonly Candidate[] {
  const { from, to, says, citedOn } = expected;
  const isAsked = says.turn === 'last' || says.turn === 'preceding';
  if (!isAsked || from === undefined || to === undefined || citedOn === undefined) return [];
  if (says.number !== undefined || says.date !== undefined) return [];
  const found = writersKeys(from)
    .flatMap((writer) => ground.writtenBy(citing.collection, writer))
    .filter(
      (paper) => paper.id !== citing.id && isRecent(paper, citing, { citedOn, isLong: false }),
    )
    .filter((paper) => weighKind(paper, says) !== undefined)
    .filter((paper) => addresseeLikeness(paper, to) === 'same' && isBefore(paper, citing))
    .filter((paper) => !isCable(paper) || isJustBefore(paper, citedOn));
  const last = found.reduce<HeldPaper | undefined>(
    (latest, paper) => (latest === undefined || isBefore(latest, paper) ? paper : latest),
    undefined,
  );
  if (last === undefined) return [];
  const reason = `It is the last from ${namedParty(from)} to ${namedParty(to)} before this one.`;
  return [{ paper: last, score: 1, reasons: [reason] }];
}

/** Cables go daily: between two that lie further apart, others went that are not held. */
function isJustBefore(paper: HeldPaper, citedOn: string): boolean {
  const age = daysBetween(paper.envelope.date?.value, citedOn);
  return age !== undefined && age <= DAILY;
}

const DAILY = 2;

/** By day and place in the edition, which runs by the hour. */
function isBefore(one: HeldPaper, other: HeldPaper): boolean {
  const [day, otherDay] = [one, other].map(({ envelope }) => envelope.date?.value ?? '');
  return day === otherDay ? one.ordinal < other.ordinal : (day ?? '') < (otherDay ?? '');
}

function isBare({ says }: Expectation): boolean {
  if (says.kind === undefined || says.number !== undefined || says.date !== undefined) return false;
  // Between two who write daily, `your message` need not be the last.
  return says.direction === 'named' || says.kind === 'letter' || says.kind === 'memorandum';
}

/** `Arden’s report` of the day may be the cable in which he reported. */
function isSuchPaper(paper: HeldPaper, { says, citedOn = '' }: Expectation): boolean {
  const isReported = says.kind === 'report_paper' && says.direction === 'named' && isCable(paper);
  return weighKind(paper, says) !== undefined || (isReported && isJustBefore(paper, citedOn));
}

function writersKeys(from: Party): readonly string[] {
  return [...new Set([from.key, lastName(from.person ?? from.title)])];
}

interface When {
  readonly citedOn: string;
  readonly isLong: boolean;
}

function isRecent(paper: HeldPaper, citing: HeldPaper, { citedOn, isLong }: When): boolean {
  const age = daysBetween(paper.envelope.date?.value, citedOn);
  const isNear = Math.abs(paper.ordinal - citing.ordinal) <= (isLong ? FAR : NEARBY);
  const longest = isLong ? LONG_AGO : LATELY;
  if (age === undefined || age < 0 || age > longest || !isNear) return false;
  return age > 0 || !isCable(paper) || paper.ordinal < citing.ordinal;
}

/** A cable of the same day may be the answer to the one that cites. */
function isCable({ kind }: HeldPaper): boolean {
  return kind === 'telegram' || kind === 'message';
}

/** `your letter` is one to the writer of this paper; `Arden’s letter` may be to anyone. */
function isAddressed(paper: HeldPaper, expected: Expectation): boolean {
  const likeness = addresseeLikeness(paper, expected.to);
  const isOpen = expected.says.direction === 'named' && expected.says.addressee === undefined;
  return isOpen ? likeness !== 'different' : likeness === 'same';
}
