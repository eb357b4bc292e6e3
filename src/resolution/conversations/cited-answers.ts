import type { Answer } from '../../model/answers.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import { isSurelyBefore, momentOf } from '../clocks.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import type { LinkYield } from '../past.ts';
import { daysBetween } from '../periods.ts';
import { citedParties, isReversed, isSameSide, type Parties, partiesOf } from './parties.ts';

/** After so many days a citation looks back and does not answer. */
const LATEST = 90;

/** Who sent and who got the papers that are only cited, made out when it is asked. */
export class PartiesOfCited {
  readonly #cited: ReadonlyMap<DocumentId, CitedPaper>;

  constructor(cited: readonly CitedPaper[]) {
    this.#cited = new Map(cited.map((paper) => [paper.id, paper] as const));
  }

  of(id: DocumentId): Parties | undefined {
    const paper = this.#cited.get(id);
    return paper && citedParties(paper);
  }
}

interface Ground {
  readonly holdings: Pick<Holdings, 'byId'>;
  readonly parties: PartiesOfCited;
}

/**
 * What one paper answers: what it cites, in its own words and not in an editors' note, and what came to it the other way. Of several, each is
 * answered.
 */
export function citedAnswersOf(
  links: readonly Link[],
  ground: Ground,
): Pick<LinkYield, 'answers' | 'isAnswering'> {
  const answers = new Map<DocumentId, Answer>();
  let isAnswering = false;
  for (const link of links) {
    const later = ground.holdings.byId(link.from);
    if (later?.role !== 'document') continue;
    const found = targetOf(link, ground);
    if (found === undefined || isEditors(link, later)) continue;
    const own = partiesOf(later);
    // Its own earlier papers say nothing of what it answers; any other that it cites may be that.
    if (!isSameSide(own, found.parties)) isAnswering = true;
    if (!isReversed(own, found.parties)) continue;
    const answer = found.held && answerBy(link, later, found.held);
    // Of several mentions of one paper the first counts.
    if (answer && !answers.has(answer.earlier)) answers.set(answer.earlier, answer);
  }
  return { answers: [...answers.values()], isAnswering };
}

interface Target {
  readonly parties: Parties;
  readonly held?: HeldPaper;
}

function targetOf({ outcome }: Link, { holdings, parties }: Ground): Target | undefined {
  if (outcome.kind === 'cited') {
    const known = parties.of(outcome.document);
    return known && { parties: known };
  }
  const id = outcome.kind === 'held' ? outcome.document : firstOf(outcome);
  const paper = id === undefined ? undefined : holdings.byId(id);
  if (paper === undefined) return undefined;
  return { parties: partiesOf(paper), ...(outcome.kind === 'held' && { held: paper }) };
}

function firstOf(outcome: Link['outcome']): DocumentId | undefined {
  return outcome.kind === 'ambiguous' ? outcome.candidates[0] : undefined;
}

/** A mention's id names its block: `en.d12fn3.40`. Further paragraphs of a note carry its id before their own. */
function isEditors({ mention }: Link, paper: HeldPaper): boolean {
  const block = mention.slice(mention.indexOf('.') + 1, mention.lastIndexOf('.'));
  return paper.notes.some(({ id }) => block === id || block.startsWith(`${id}-`));
}

function answerBy(link: Link, later: HeldPaper, earlier: HeldPaper): Answer | undefined {
  const days = daysBetween(earlier.envelope.date?.value, later.envelope.date?.value);
  if (days === undefined || days > LATEST || earlier.id === later.id) return undefined;
  if (days < 0 && (days < -1 || isSurelyBefore(momentOf(later), momentOf(earlier))))
    return undefined;
  return {
    later: later.id,
    earlier: earlier.id,
    basis: 'citation',
    mention: link.mention,
    rule: 'cites-what-it-answers',
    confidence: link.confidence,
    reasons: ['It cites the paper, which came to its writer from its addressee.'],
  };
}
