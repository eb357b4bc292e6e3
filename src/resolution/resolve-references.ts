import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import { type Decisions, NO_DECISIONS } from '../model/standing.ts';
import { citedId, gatherCited, type Wanted } from './cited-papers.ts';
import { DecidedLinks } from './decided-links.ts';
import { decidePaper } from './decide-paper.ts';
import type { Decision } from './decision.ts';
import type { Expectation } from './expectation.ts';
import { groundOf } from './ground.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import type { UnmetDecision } from './resolution.ts';
import { misprintedDates, withSoundDates } from './sound-dates.ts';
import { wholeCollections } from './whole-collections.ts';

export interface References {
  readonly links: readonly Link[];
  readonly cited: readonly CitedPaper[];
  readonly unmet: readonly UnmetDecision[];
}

/** Links every mention to a held paper or to an entry among the desiderata. One pass; each mention is looked up, never compared with all. */
export function resolveReferences(held: Holdings, decisions: Decisions = NO_DECISIONS): References {
  const holdings = withSoundDates(held, misprintedDates(held));
  const ground = groundOf(holdings);
  const links: Link[] = [];
  const wanted: Wanted[] = [];
  const whole = wholeCollections(holdings);
  const said = new DecidedLinks(decisions);
  for (const citing of holdings.papers()) {
    const decided = said.settle(citing, decidePaper(citing, ground), ground);
    for (const { mention, expected, decision } of decided) {
      links.push({ from: citing.id, mention: mention.id, ...decision });
      const id = wantedId(decision, { expected, citing, whole });
      if (id !== undefined) wanted.push({ id, citing, mention, expected });
    }
  }
  said.noteAbsent(holdings);
  return { links, cited: gatherCited(wanted), unmet: said.unmet };
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
