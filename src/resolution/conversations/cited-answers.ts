import type { Answer } from '../../model/answers.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { CitedPaper, Link } from '../../model/links.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { daysBetween } from '../periods.ts';
import { citedParties, isReversed, isSameSide, type Parties, partiesOf } from './parties.ts';

export interface CitedAnswers {
  readonly answers: readonly Answer[];
  /** Papers that cite another's paper, held or not: they say what they speak to. */
  readonly answering: ReadonlySet<DocumentId>;
}

/** After so many days a citation looks back and does not answer. */
const LATEST = 90;

/**
 * Papers that cite, in their own words and not in an editors' note, a paper that came to them the other way. Of several, each is answered.
 */
export function citedAnswers(
  holdings: Holdings,
  links: readonly Link[],
  cited: readonly CitedPaper[],
): CitedAnswers {
  const parties = new Map(cited.map((paper) => [paper.id, citedParties(paper)] as const));
  const answers = new Map<string, Answer>();
  const answering = new Set<DocumentId>();
  for (const link of links) {
    const later = holdings.byId(link.from);
    if (later?.role !== 'document') continue;
    const found = targetOf(link, holdings, parties);
    if (found === undefined || isEditors(link, later)) continue;
    const own = partiesOf(later);
    // Its own earlier papers say nothing of what it answers; any other that it cites may be that.
    if (!isSameSide(own, found.parties)) answering.add(later.id);
    if (!isReversed(own, found.parties)) continue;
    const answer = found.held && answerBy(link, later, found.held);
    if (answer) addOnce(answers, answer);
  }
  return { answers: [...answers.values()], answering };
}

/** Of several mentions of one paper the first counts. */
function addOnce(answers: Map<string, Answer>, answer: Answer): void {
  const key = `${answer.later} ${answer.earlier}`;
  if (!answers.has(key)) answers.set(key, answer);
}

interface Target {
  readonly parties: Parties;
  readonly held?: HeldPaper;
}

function targetOf(
  { outcome }: Link,
  holdings: Holdings,
  cited: ReadonlyMap<DocumentId, Parties>,
): Target | undefined {
  if (outcome.kind === 'cited') {
    const parties = cited.get(outcome.document);
    return parties && { parties };
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
  if (days === undefined || days < 0 || days > LATEST || earlier.id === later.id) return undefined;
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
