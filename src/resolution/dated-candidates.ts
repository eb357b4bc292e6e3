import type { Says } from '../model/mentions.ts';
import type { Expectation, Party } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { isOffice } from './offices.ts';
import { weighKind } from './kinds.ts';
import { dayAfter, dayBefore } from './periods.ts';
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
  const on = (day: string): readonly HeldPaper[] =>
    holdings.byDate(day).filter((paper) => paper.id !== citing.id);
  const found = on(date).flatMap((paper) => weigh(paper, expected) ?? []);
  if (found.length > 0) return bestFirst(found);
  // Drafted on one day and sent on the next: then both sides must agree.
  const beside = [...on(dayBefore(date)), ...on(dayAfter(date))].filter(
    (paper) => paper.collection === citing.collection && isBetween(paper, expected),
  );
  return bestFirst(beside.flatMap((paper) => weigh(paper, expected) ?? []));
}

function isBetween(paper: HeldPaper, { from, to, says }: Expectation): boolean {
  const isWritten = says.kind !== undefined && says.kind === paper.kind && WRITTEN.has(says.kind);
  const sides = [senderLikeness(paper, from), addresseeLikeness(paper, to)];
  return isWritten && sides.every((side) => side === 'same');
}

/** So many papers away, a volume is still about the same affair. */
const SAME_AFFAIR = 40;
/** Papers known by their writers, not by numbers. */
const WRITTEN: ReadonlySet<string> = new Set([
  'letter',
  'memorandum',
  'message',
  'note',
  'report_paper',
]);

/**
 * The only paper of the day cited that is printed nearby: volumes are about one affair at a time, and `the memorandum of May 10` there
 * is the memorandum of May 10 a few pages off. Of letters, the only one whose writer and reader nothing contradicts.
 */
export function onlyOfItsDay(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { date, says } = expected;
  if (date === undefined || says.number !== undefined || !WRITTEN.has(says.kind ?? '')) return [];
  const near = holdings
    .byDate(date)
    .filter((paper) => paper.collection === citing.collection && paper.id !== citing.id)
    .filter((paper) => Math.abs(paper.ordinal - citing.ordinal) <= SAME_AFFAIR);
  const only = onlyOf(
    near.filter((paper) => says.kind === 'letter' && isSilentLetter(paper, expected)),
  );
  const alone = onlyOf(near);
  const fits =
    alone !== undefined &&
    WRITTEN.has(alone.kind) &&
    weighKind(alone, says) !== undefined &&
    !isAnothers(alone, expected);
  const paper = only ?? (fits ? alone : undefined);
  if (paper === undefined) return [];
  return [{ paper, score: 1, reasons: [`It is the only such paper of ${date} hereabouts.`] }];
}

/** `my memorandum`, `Mr. Arden’s letter` is not one that someone else wrote. */
function isAnothers(paper: HeldPaper, { from, says }: Expectation): boolean {
  const isPersonal = says.direction === 'own' || says.direction === 'theirs';
  const isNamed = says.direction === 'named' && from !== undefined && !isOffice(from.key);
  return (isPersonal || isNamed) && senderLikeness(paper, from) === 'different';
}

function onlyOf(papers: readonly HeldPaper[]): HeldPaper | undefined {
  return papers.length === 1 ? papers[0] : undefined;
}

function isSilentLetter(paper: HeldPaper, expected: Expectation): boolean {
  return paper.kind === 'letter' && isUnknown(paper, expected);
}

function isUnknown(paper: HeldPaper, expected: Expectation): boolean {
  return (
    senderLikeness(paper, expected.from) === 'unknown' &&
    addresseeLikeness(paper, expected.to) === 'unknown'
  );
}

function weigh(paper: HeldPaper, expected: Expectation): Candidate | undefined {
  const sender = senderLikeness(paper, expected.from);
  const addressee = addresseeLikeness(paper, expected.to);
  const beside = namedBeside(paper, expected.says);
  if (beside === undefined && sender === 'different') return undefined;
  if (beside === undefined && sender !== 'same' && addressee !== 'same') return undefined;
  const day: Weight = { score: 1, reasons: [`It is of the day cited, ${expected.date ?? ''}.`] };
  return candidate(paper, [
    day,
    weighKind(paper, expected.says),
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

function weighSide(likeness: Likeness, party: Party | undefined, way: string): Weight {
  if (likeness === 'different') return { score: -0.5, reasons: [] };
  if (likeness === 'unknown' || party === undefined) return NOTHING;
  return { score: 1, reasons: [`It ${way} ${namedParty(party)}, as cited.`] };
}
