import type { DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import { datedCandidates } from './dated-candidates.ts';
import { numberedCandidates } from './numbered-candidates.ts';
import type { Candidate } from './weights.ts';
import { citedId, gatherCited, type Wanted } from './cited-papers.ts';
import type { Decision } from './decision.ts';
import { resolvePlace } from './edition-places.ts';
import { expect, type Expectation } from './expectation.ts';
import type { HeldPaper, Holdings } from './holdings.ts';

export interface References {
  readonly links: readonly Link[];
  readonly cited: readonly CitedPaper[];
}

/** Links every mention to a held paper or to an entry among the desiderata. One pass; each mention is looked up, never compared with all. */
export function resolveReferences(holdings: Holdings): References {
  const links: Link[] = [];
  const wanted: Wanted[] = [];
  for (const citing of holdings.papers()) {
    for (const mention of citing.mentions) {
      const expected = expect(mention, citing);
      const decision = decide(expected, citing, holdings);
      links.push({ from: citing.id, mention: mention.id, ...decision });
      const id = wantedId(decision, expected, citing);
      if (id !== undefined) wanted.push({ id, citing, mention, expected });
    }
  }
  return { links, cited: gatherCited(wanted) };
}

/** The entry a decision makes or adds to. A place in a volume that is not here is wanted too. */
function wantedId(
  decision: Decision,
  expected: Expectation,
  citing: HeldPaper,
): DocumentId | undefined {
  if (decision.outcome.kind === 'cited') return decision.outcome.document;
  return decision.outcome.kind === 'not-indexed' ? citedId(expected, citing) : undefined;
}

/** Asks the rules in order of certainty: the edition's own cross-references, then number and date. */
export function decide(expected: Expectation, citing: HeldPaper, holdings: Holdings): Decision {
  return (
    resolvePlace(expected.says, citing, holdings) ??
    choose('number', numberedCandidates(expected, citing, holdings)) ??
    choose('day', datedCandidates(expected, citing, holdings)) ??
    decideCited(expected, citing)
  );
}

/** Two equally good candidates are an ambiguity, not a coin to toss. */
const MARGIN = 0.5;

function choose(rule: string, candidates: readonly Candidate[]): Decision | undefined {
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  if (second !== undefined && best.score - second.score < MARGIN) {
    const equal = candidates.filter((one) => best.score - one.score < MARGIN);
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
    confidence: 0.95,
    reasons: best.reasons,
  };
}

function decideCited(expected: Expectation, citing: HeldPaper): Decision {
  const document = citedId(expected, citing);
  if (document === undefined) {
    return {
      outcome: { kind: 'undecided' },
      rule: 'too-little-said',
      confidence: 0.5,
      reasons: ['The words give neither number nor date.'],
    };
  }
  return {
    outcome: { kind: 'cited', document },
    rule: 'nothing-held-fits',
    confidence: 0.9,
    reasons: ['No paper here has this number, these offices and this date.'],
  };
}
