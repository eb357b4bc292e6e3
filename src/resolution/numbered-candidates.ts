import type { Says } from '../model/mentions.ts';
import type { Expectation } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { isPost, officeKey } from './offices.ts';
import { daysBetween } from './periods.ts';
import {
  addresseeLikeness,
  bestFirst,
  candidate,
  namedParty,
  NOTHING,
  senderLikeness,
  weighDate,
  weighHour,
  type Candidate,
  type Weight,
} from './weights.ts';

/** Held papers that carry the number a mention asks for and that nothing in the mention excludes, best first. */
export function numberedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const found = papersNumbered(expected.says, holdings)
    .filter((paper) => paper.id !== citing.id)
    .flatMap((paper) => weigh(paper, expected) ?? []);
  return bestFirst(found);
}

/** `GUAT 791`, `DIR 05857`: letters of a sender in capitals, which may stand for the sender alone. */
const PLAIN_TOO = /^[A-Z-]+$/;

/** A series of one's own (`Secto`), or letters that editions leave out of the number: `D–660` is despatch 660. */
function papersNumbered({ number, series }: Says, holdings: Holdings): readonly HeldPaper[] {
  if (number === undefined) return [];
  const own = holdings.byNumber(number, series);
  if (series === undefined || !PLAIN_TOO.test(series)) return own;
  const plain = holdings.byNumber(number);
  return [...own, ...plain.filter((paper) => series !== 'D' || paper.kind === 'despatch')];
}

function weigh(paper: HeldPaper, expected: Expectation): Candidate | undefined {
  const number: Weight = {
    score: 1,
    reasons: [`It carries the number ${expected.says.number ?? ''}.`],
  };
  return candidate(paper, [
    number,
    weighDate(paper, expected),
    weighHour(paper, expected),
    weighSender(paper, expected),
    weighAddressee(paper, expected),
  ]);
}

/** Undefined when the paper comes from someone else than the mention says. */
function weighSender(paper: HeldPaper, expected: Expectation): Weight | undefined {
  const { from } = expected;
  if (from === undefined) return weighUnnamed(paper, expected);
  const found = senderLikeness(paper, from);
  if (found === 'different') return undefined;
  if (found === 'unknown') return NOTHING;
  return { score: 2, reasons: [`It comes from ${namedParty(from)}, as cited.`] };
}

/** `Embtel 516` in a letter between two men in Washington: some post's, to the Department; only a near one will do. */
function weighUnnamed(paper: HeldPaper, expected: Expectation): Weight | undefined {
  if (expected.says.direction !== 'from-post') return NOTHING;
  const from = officeKey(paper.envelope.from?.value ?? '');
  return isPost(from) && isNear(paper, expected) ? NOTHING : undefined;
}

const NEAR_DAYS = 30;

function isNear(paper: HeldPaper, expected: Expectation): boolean {
  const age = daysBetween(paper.envelope.date?.value, expected.date ?? expected.citedOn);
  return age !== undefined && age >= -2 && age <= NEAR_DAYS;
}

function weighAddressee(paper: HeldPaper, { to }: Expectation): Weight {
  const found = addresseeLikeness(paper, to);
  if (found === 'different') return { score: -1, reasons: [] };
  if (found === 'unknown' || to === undefined) return NOTHING;
  return { score: 1, reasons: [`It goes to ${namedParty(to)}, as cited.`] };
}
