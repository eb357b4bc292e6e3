import { citedId } from './cited-papers.ts';
import { datedCandidates, onlyOfItsDay } from './dated-candidates.ts';
import type { Decision } from './decision.ts';
import { resolvePlace } from './edition-places.ts';
import type { Expectation } from './expectation.ts';
import { filedCandidates } from './filed-candidates.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper } from './holdings.ts';
import { instantCandidates } from './instant-candidates.ts';
import { lastBetween, latestCandidates } from './latest-candidates.ts';
import { numberedCandidates } from './numbered-candidates.ts';
import { carriedCandidates, lastCarried, subjectCandidates } from './subject-candidates.ts';
import { unnumberedCandidates } from './unnumbered-candidates.ts';
import type { Candidate } from './weights.ts';

/** A way to find the paper that a mention means, and how often it is right, measured on papers whose editors say what was meant. */
interface Rule {
  readonly name: string;
  readonly confidence: number;
  readonly find: (expected: Expectation, citing: HeldPaper, ground: Ground) => readonly Candidate[];
}

/** In order of certainty; the first that finds a paper decides. */
const RULES: readonly Rule[] = [
  {
    name: 'number-in-turn',
    confidence: 0.9,
    find: (expected, citing, { holdings }) =>
      isInTurn(expected) ? numberedCandidates(expected, citing, holdings) : [],
  },
  {
    name: 'number',
    confidence: 0.99,
    find: (expected, citing, { holdings }) => numberedCandidates(expected, citing, holdings),
  },
  { name: 'file-number', confidence: 0.95, find: filedCandidates },
  {
    name: 'instant',
    confidence: 0.93,
    find: (expected, citing, { holdings }) => instantCandidates(expected, citing, holdings),
  },
  {
    name: 'day',
    confidence: 0.97,
    find: (expected, citing, { holdings }) => datedCandidates(expected, citing, holdings),
  },
  {
    name: 'only-of-its-day',
    confidence: 0.95,
    find: (expected, citing, { holdings }) => onlyOfItsDay(expected, citing, holdings),
  },
  { name: 'day-and-subject', confidence: 0.8, find: subjectCandidates },
  { name: 'carried', confidence: 0.9, find: carriedCandidates },
  { name: 'unnumbered', confidence: 0.8, find: unnumberedCandidates },
  { name: 'last-carried', confidence: 0.8, find: lastCarried },
  { name: 'last-between', confidence: 0.8, find: lastBetween },
  { name: 'latest-from', confidence: 0.85, find: latestCandidates },
];

/** Asks the edition’s own cross-references first, then the rules. */
export function decide(expected: Expectation, citing: HeldPaper, ground: Ground): Decision {
  const place = resolvePlace(expected.says, citing, ground.holdings);
  if (place !== undefined) return place;
  for (const { name, find } of RULES) {
    const decision = choose(name, find(expected, citing, ground));
    if (decision !== undefined) return decision;
  }
  return decideCited(expected, citing);
}

/** `my immediately preceding telegram`: the number is worked out, not said. */
function isInTurn({ says }: Expectation): boolean {
  return says.turn === 'preceding' || says.turn === 'following';
}

/** Two equally good candidates are an ambiguity, not a coin to toss. */
const MARGIN = 0.5;

/** How often each rule is right; `septel` is asked where nothing else says anything. */
const CONFIDENCE: ReadonlyMap<string, number> = new Map([
  ...RULES.map(({ name, confidence }) => [name, confidence] as const),
  ['septel', 0.8],
]);

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
    confidence: CONFIDENCE.get(rule) ?? 0.9,
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
