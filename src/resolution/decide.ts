import { citedId } from './cited-papers.ts';
import { datedCandidates, onlyOfItsDay } from './dated-candidates.ts';
import type { Decision } from './decision.ts';
import { resolvePlace } from './edition-places.ts';
import type { Expectation } from './expectation.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { instantCandidates } from './instant-candidates.ts';
import { lastBetween, latestCandidates } from './latest-candidates.ts';
import { numberedCandidates } from './numbered-candidates.ts';
import { carriedCandidates, lastCarried, subjectCandidates } from './subject-candidates.ts';
import { unnumberedCandidates } from './unnumbered-candidates.ts';
import type { Candidate } from './weights.ts';

/** Asks the rules in order of certainty: the edition's own cross-references, then number and date. */
export function decide(expected: Expectation, citing: HeldPaper, ground: Ground): Decision {
  const { holdings } = ground;
  return (
    resolvePlace(expected.says, citing, holdings) ??
    choose(
      isInTurn(expected) ? 'number-in-turn' : 'number',
      numberedCandidates(expected, citing, holdings),
    ) ??
    choose('instant', instantCandidates(expected, citing, holdings)) ??
    choose('day', datedCandidates(expected, citing, holdings)) ??
    choose('only-of-its-day', onlyOfItsDay(expected, citing, holdings)) ??
    choose('day-and-subject', subjectCandidates(expected, citing, ground)) ??
    choose('carried', carriedCandidates(expected, citing, ground)) ??
    choose('unnumbered', unnumberedCandidates(expected, citing, ground)) ??
    choose('last-carried', lastCarried(expected, citing, ground)) ??
    choose('last-between', lastBetween(expected, citing, ground)) ??
    choose('latest-from', latestCandidates(expected, citing, ground)) ??
    decideCited(expected, citing)
  );
}

/** `my immediately preceding telegram`: the number is worked out, not said. */
function isInTurn({ says }: Expectation): boolean {
  return says.turn === 'preceding' || says.turn === 'following';
}

/** Two equally good candidates are an ambiguity, not a coin to toss. */
const MARGIN = 0.5;

/** How often each rule is right, as measured on papers whose editors say what was meant. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  number: 0.99,
  day: 0.97,
  instant: 0.93,
  'only-of-its-day': 0.9,
  'day-and-subject': 0.85,
  carried: 0.85,
  unnumbered: 0.8,
  septel: 0.8,
  'number-in-turn': 0.9,
  'last-between': 0.8,
  'last-carried': 0.8,
  'latest-from': 0.85,
};

/** The best of several, where it is better than the next by a margin. */
export function choose(rule: string, candidates: readonly Candidate[]): Decision | undefined {
  const [best] = candidates;
  if (best === undefined) return undefined;
  const equal = candidates.filter((one) => best.score - one.score < MARGIN);
  if (equal.length > 1 && !areOnePaper(equal)) {
    return {
      outcome: { kind: 'ambiguous', candidates: equal.map((one) => one.paper.id) },
      rule,
      confidence: 0.5,
      reasons: [`${equal.length} papers fit equally well.`],
    };
  }
  return {
    outcome: { kind: 'held', document: best.paper.id },
    rule,
    confidence: CONFIDENCE[rule] ?? 0.9,
    reasons: best.reasons,
  };
}

/** A cable that an edition prints twice, or in two volumes, is one paper; the best of its prints will do. */
function areOnePaper(candidates: readonly Candidate[]): boolean {
  const prints = candidates.map(({ paper: { kind, envelope } }) => {
    const { number, series, date, hour, from } = envelope;
    const stated = [number, series, date, hour, from].map((reading) => reading?.value ?? '');
    return number === undefined || hour === undefined ? undefined : [kind, ...stated].join(' | ');
  });
  return prints[0] !== undefined && new Set(prints).size === 1;
}

function decideCited(expected: Expectation, citing: HeldPaper): Decision {
  const document = citedId(expected, citing);
  if (document === undefined) {
    return {
      outcome: { kind: 'undecided' },
      rule: 'too-little-said',
      confidence: 0.7,
      reasons: ['The words give neither number nor date.'],
    };
  }
  const isNumbered = expected.says.number !== undefined;
  return {
    outcome: { kind: 'cited', document },
    rule: 'nothing-held-fits',
    // What is known by its day alone may be held under another day.
    confidence: isNumbered ? 0.97 : 0.8,
    reasons: ['No paper here has this number, these offices and this date.'],
  };
}
