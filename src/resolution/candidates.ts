import type { Expectation } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { officeKey } from './offices.ts';
import { daysBetween, numberingPeriod } from './periods.ts';

/** What speaks for a held paper as the one meant. */
export interface Candidate {
  readonly paper: HeldPaper;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Held papers that carry the number a mention asks for and that nothing in the mention excludes, best first. */
export function numberedCandidates(
  expected: Expectation,
  citing: HeldPaper,
  holdings: Holdings,
): readonly Candidate[] {
  const { number, series } = expected.says;
  if (number === undefined) return [];
  return holdings
    .byNumber(number, series)
    .filter((paper) => paper.id !== citing.id)
    .flatMap((paper) => weigh(paper, expected) ?? [])
    .sort((a, b) => b.score - a.score);
}

function weigh(paper: HeldPaper, expected: Expectation): Candidate | undefined {
  const when = weighDate(paper, expected);
  const who = weighParties(paper, expected);
  if (when === undefined || who === undefined) return undefined;
  return {
    paper,
    score: 1 + when.score + who.score,
    reasons: [
      `It carries the number ${expected.says.number ?? ''}.`,
      ...when.reasons,
      ...who.reasons,
    ],
  };
}

type Weight = Pick<Candidate, 'score' | 'reasons'>;

/** Undefined when the dates exclude each other. */
function weighDate(paper: HeldPaper, expected: Expectation): Weight | undefined {
  const date = paper.envelope.date?.value;
  const off = daysBetween(date, expected.date);
  if (off !== undefined) {
    if (Math.abs(off) > 1) return undefined;
    return {
      score: off === 0 ? 3 : 2,
      reasons: [`It is of the day cited, ${expected.date ?? ''}.`],
    };
  }
  const age = daysBetween(date, expected.citedOn);
  if (age === undefined) return { score: 0, reasons: [] };
  if (age < -2 || age > 400) return undefined;
  if (numberingPeriod(date) !== numberingPeriod(expected.citedOn) && age > 120) return undefined;
  return {
    score: 2 - age / 200,
    reasons: [`It is ${age} days older than the paper that cites it.`],
  };
}

/** Undefined when sender or addressee exclude each other. */
function weighParties(paper: HeldPaper, expected: Expectation): Weight | undefined {
  const from = keyOf(paper.envelope.from?.value);
  const to = keyOf(paper.envelope.to?.value);
  let score = 0;
  const reasons: string[] = [];
  if (expected.from && from) {
    if (expected.from.key !== from) return undefined;
    score += 2;
    reasons.push(`It comes from the ${expected.from.title}, as cited.`);
  }
  if (expected.to && to) {
    const same = expected.to.key === to;
    score += same ? 1 : -1;
    if (same) reasons.push(`It goes to the ${expected.to.title}, as cited.`);
  }
  return { score, reasons };
}

function keyOf(office: string | undefined): string | undefined {
  return office === undefined ? undefined : officeKey(office);
}
