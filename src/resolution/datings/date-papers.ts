import type { Dating, Days } from '../../model/datings.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { citedBySteps, citesSteps, tellsSteps } from './citing-steps.ts';
import { concludeDating } from './conclude.ts';
import { datingGround, type DatingGround, type Resolved } from './dating-ground.ts';
import { fileStep, printedStep, tenureSteps } from './office-steps.ts';
import { paceStep, seriesSteps } from './series-steps.ts';

/**
 * Reasons about the dates of the papers that state none, and of no others: what a page says stays what it says. Ordered as the papers
 * are. Looks at each link and each number once.
 */
export function datePapers(holdings: Holdings, resolved: Resolved): readonly Dating[] {
  const undated = [...holdings.papers()].filter(isUndated);
  const ground = datingGround(holdings, resolved, undated);
  return undated
    .map((paper) => datePaper(paper, ground))
    .filter((dating) => concludeDating(dating) !== undefined);
}

function isUndated({ role, envelope }: HeldPaper): boolean {
  return role === 'document' && envelope.date === undefined;
}

/** The steps towards one paper's date: first what limits it by itself, then what asks for a year to be known at least about. */
function datePaper(paper: HeldPaper, ground: DatingGround): Dating {
  const alone = [
    ...citesSteps(paper, ground),
    ...tellsSteps(paper),
    ...citedBySteps(paper, ground),
    ...tenureSteps(paper, ground),
    ...[fileStep(paper), printedStep(paper, ground)].filter((step) => step !== undefined),
  ];
  const known = knownDays({ document: paper.id, steps: alone });
  const pace = paceStep(paper, known);
  const steps = [...alone, ...seriesSteps(paper, known, ground), ...(pace ? [pace] : [])];
  return { document: paper.id, steps };
}

/** What is possible; where that is open, what is likely. */
function knownDays(dating: Dating): Days {
  const concluded = concludeDating(dating);
  if (concluded === undefined) return {};
  const { possible, likely } = concluded;
  return possible.from !== undefined && possible.to !== undefined ? possible : (likely ?? possible);
}
