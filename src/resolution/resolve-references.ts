import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import { datedCandidates, onlyOfItsDay } from './dated-candidates.ts';
import { instantCandidates } from './instant-candidates.ts';
import { numberedCandidates } from './numbered-candidates.ts';
import { misprintedDates, withSoundDates } from './sound-dates.ts';
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
export function resolveReferences(held: Holdings): References {
  const holdings = withSoundDates(held, misprintedDates(held));
  const links: Link[] = [];
  const wanted: Wanted[] = [];
  const whole = wholeCollections(holdings);
  const lastDates = new Map<CollectionId, string>();
  for (const citing of holdings.papers()) {
    const around = lastDates.get(citing.collection);
    for (const mention of citing.mentions) {
      const expected = expect(mention, citing, around);
      const decision = decide(expected, citing, holdings);
      links.push({ from: citing.id, mention: mention.id, ...decision });
      const id = wantedId(decision, { expected, citing, whole });
      if (id !== undefined) wanted.push({ id, citing, mention, expected });
    }
    const date = citing.envelope.date?.value;
    if (date !== undefined && citing.role === 'document') lastDates.set(citing.collection, date);
  }
  return { links, cited: gatherCited(wanted) };
}

/** From so many papers on, a collection is taken for a volume that is here as a whole. */
const WHOLE = 20;

function wholeCollections(holdings: Holdings): ReadonlySet<CollectionId> {
  const sizes = new Map<CollectionId, number>();
  for (const { collection } of holdings.papers()) {
    sizes.set(collection, (sizes.get(collection) ?? 0) + 1);
  }
  return new Set([...sizes].filter(([, size]) => size >= WHOLE).map(([collection]) => collection));
}

interface Missing {
  readonly expected: Expectation;
  readonly citing: HeldPaper;
  readonly whole: ReadonlySet<CollectionId>;
}

/** The entry a decision makes or adds to. A place in a volume that is not here is wanted; one that a whole volume lacks is not. */
function wantedId(
  decision: Decision,
  { expected, citing, whole }: Missing,
): DocumentId | undefined {
  if (decision.outcome.kind === 'cited') return decision.outcome.document;
  if (decision.outcome.kind !== 'not-indexed') return undefined;
  const isElsewhere = expected.says.volume !== undefined;
  return isElsewhere || !whole.has(citing.collection) ? citedId(expected, citing) : undefined;
}

/** Asks the rules in order of certainty: the edition's own cross-references, then number and date. */
export function decide(expected: Expectation, citing: HeldPaper, holdings: Holdings): Decision {
  return (
    resolvePlace(expected.says, citing, holdings) ??
    choose('number', numberedCandidates(expected, citing, holdings)) ??
    choose('instant', instantCandidates(expected, citing, holdings)) ??
    choose('day', datedCandidates(expected, citing, holdings)) ??
    choose('only-of-its-day', onlyOfItsDay(expected, citing, holdings)) ??
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
