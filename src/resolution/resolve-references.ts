import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import { type Decisions, NO_DECISIONS } from '../model/standing.ts';
import { Asking, notedGround, notedHoldings, questionsTo, questionToId } from './asking.ts';
import { citedId, gatherCited, type Wanted, wantedBy } from './cited-papers.ts';
import { citedAnswersOf, PartiesOfCited } from './conversations/cited-answers.ts';
import { DecidedLinks } from './decided-links.ts';
import { decidePaper, type Decided } from './decide-paper.ts';
import type { Decision } from './decision.ts';
import { duePapers, meets, saidOf } from './due-papers.ts';
import type { Expectation } from './expectation.ts';
import { linkFindings } from './findings/link-findings.ts';
import { type Ground, groundOf } from './ground.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import { NO_PAST, type Past, type PastPaper } from './past.ts';
import type { UnmetDecision } from './resolution.ts';
import { misprintedDates, withSoundDates } from './sound-dates.ts';
import { wholeCollections } from './whole-collections.ts';

export interface References {
  /** Those of the papers that were resolved in this run, in archive order: of all where there was no past. */
  readonly links: readonly Link[];
  /** The papers that were resolved in this run. */
  readonly anew: ReadonlySet<DocumentId>;
  /** All links from and to papers, and perhaps others; whether they were resolved in this run or before. */
  readonly linksAbout: (papers: ReadonlySet<DocumentId>) => Iterable<Link>;
  /** Every paper that is cited and not held. */
  readonly cited: readonly CitedPaper[];
  readonly unmet: readonly UnmetDecision[];
  /** Of every held paper, in archive order, what the next run has to know. */
  readonly papers: ReadonlyMap<DocumentId, PastPaper>;
}

/**
 * Links every mention to a held paper or to an entry among the desiderata. One pass; each mention is looked up, never compared with all.
 * With a past only the papers are looked at whose answers may be others now; what it comes to is the same.
 */
export function resolveReferences(
  held: Holdings,
  decisions: Decisions = NO_DECISIONS,
  past: Past = NO_PAST,
): References {
  const holdings = withSoundDates(held, misprintedDates(held));
  const run = new Run({ held, holdings, decisions, past });
  const due = duePapers(holdings, decisions, past);
  for (const id of due) run.resolve(id);
  const cited = run.gather(due);
  return { ...run.ended(cited), cited };
}

interface Given {
  /** As printed. */
  readonly held: Holdings;
  /** With sound dates. */
  readonly holdings: Holdings;
  readonly decisions: Decisions;
  readonly past: Past;
}

/** What resolving one paper came to. */
interface Step extends Pick<PastPaper, 'asked' | 'findings' | 'early'> {
  readonly links: readonly Link[];
}

class Run {
  readonly #given: Given;
  readonly #ground: Ground;
  readonly #whole: ReadonlySet<CollectionId>;
  readonly #said: DecidedLinks;
  readonly #steps = new Map<DocumentId, Step>();
  /** What each resolved paper cites that is not held; let go of as soon as it is gathered. */
  readonly #wantedBy = new Map<DocumentId, readonly Wanted[]>();

  constructor(given: Given) {
    this.#given = given;
    this.#ground = groundOf(given.holdings);
    this.#whole = wholeCollections(given.holdings);
    this.#said = new DecidedLinks(given.decisions);
  }

  resolve(id: DocumentId): void {
    const citing = this.#given.holdings.byId(id);
    if (citing === undefined || this.#steps.has(id)) return;
    const asking = new Asking();
    const ground = notedGround(this.#ground, asking);
    const decided = this.#said.settle(citing, decidePaper(citing, ground), ground);
    const wanted = decided.flatMap((one) => this.#wanted(one, citing) ?? []);
    const linked = decided.map(({ mention, decision }) => {
      const { outcome, rule, confidence, reasons } = decision;
      const link: Link = { from: id, mention: mention.id, outcome, rule, confidence, reasons };
      return { link, citing, mention };
    });
    const links = linked.map(({ link }) => link);
    for (const { outcome } of links) {
      if (outcome.kind === 'held') ground.holdings.byId(outcome.document);
    }
    const shown = linkFindings(linked, { holdings: ground.holdings, whole: this.#whole });
    this.#steps.set(id, { links, ...shown, asked: asking.take() });
    this.#wantedBy.set(id, wanted);
  }

  #wanted({ mention, expected, decision }: Decided, citing: HeldPaper): Wanted | undefined {
    const id = wantedId(decision, { expected, citing, whole: this.#whole });
    return id === undefined ? undefined : wantedBy({ id, citing }, mention, expected);
  }

  /**
   * All cited papers. An entry to which a resolved paper adds, or added, is gathered anew, and for that all that cite it are resolved:
   * what they come to is what stands.
   */
  gather(due: ReadonlySet<DocumentId>): readonly CitedPaper[] {
    const { holdings, past } = this.#given;
    const anew = new Set<DocumentId>();
    for (const wanted of this.#wantedBy.values()) for (const { id } of wanted) anew.add(id);
    const isOf = (id: DocumentId): boolean => due.has(id) || holdings.byId(id) === undefined;
    for (const { id, citedBy } of past.cited) {
      if (citedBy.some(({ document }) => isOf(document))) anew.add(id);
    }
    const kept = past.cited.filter(({ id }) => !anew.has(id));
    for (const { id, citedBy } of past.cited) {
      if (anew.has(id)) for (const { document } of citedBy) this.resolve(document);
    }
    const wanted = [...this.#wantedBy.values()].flatMap((some) =>
      some.filter(({ id }) => anew.has(id)),
    );
    this.#wantedBy.clear();
    return [...kept, ...gatherCited(wanted)].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  ended(cited: readonly CitedPaper[]): Omit<References, 'cited'> {
    const { holdings, past } = this.#given;
    const parties = new PartiesOfCited(cited);
    const papers = new Map<DocumentId, PastPaper>();
    const links: Link[] = [];
    for (const { id } of holdings.papers()) {
      const step = this.#steps.get(id);
      for (const link of step?.links ?? []) links.push(link);
      const known = step === undefined ? past.papers.get(id) : this.#pastOf(id, step, parties);
      if (known !== undefined) papers.set(id, known);
    }
    this.#said.noteAbsent(holdings);
    return {
      links,
      anew: new Set(this.#steps.keys()),
      papers,
      unmet: this.#said.unmet,
      linksAbout: linksAmong({ papers, steps: this.#steps, past }),
    };
  }

  #pastOf(
    id: DocumentId,
    { links, findings, early, asked }: Step,
    parties: PartiesOfCited,
  ): PastPaper | undefined {
    const { held, holdings, decisions } = this.#given;
    const paper = holdings.byId(id);
    if (paper === undefined) return undefined;
    // Answers count from the dates as printed.
    const asking = new Asking(asked);
    const answered = citedAnswersOf(links, { holdings: notedHoldings(held, asking), parties });
    const said = saidOf(id, decisions);
    return new ResolvedPaper(paper, { said, asked: asking.take(), findings, early, ...answered });
  }
}

interface Among extends Pick<References, 'papers'> {
  readonly steps: ReadonlyMap<DocumentId, Step>;
  readonly past: Past;
}

/** Apart from the run, whose ground is let go of when it has ended. */
function linksAmong({ papers, steps, past }: Among): References['linksAbout'] {
  return function* linksAbout(ids) {
    const questions = new Set(Array.from(ids, questionToId));
    for (const [id, { asked }] of papers) {
      const step = steps.get(id);
      if (step !== undefined) yield* step.links;
      else if (ids.has(id) || meets(asked, questions)) yield* past.links(id);
    }
  };
}

/** Its keys are made when they are written down: those of a whole archive need not lie in memory at once. */
class ResolvedPaper implements PastPaper {
  readonly said: string;
  readonly asked: PastPaper['asked'];
  readonly findings: PastPaper['findings'];
  readonly early: PastPaper['early'];
  readonly answers: PastPaper['answers'];
  readonly isAnswering: boolean;
  readonly #paper: HeldPaper;

  constructor(paper: HeldPaper, found: Omit<PastPaper, 'collection' | 'keys'>) {
    this.#paper = paper;
    this.said = found.said;
    this.asked = found.asked;
    this.findings = found.findings;
    this.early = found.early;
    this.answers = found.answers;
    this.isAnswering = found.isAnswering;
  }

  get collection(): CollectionId {
    return this.#paper.collection;
  }

  get keys(): PastPaper['keys'] {
    return questionsTo(this.#paper);
  }
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
