import type { RevisionId } from '../model/ids.ts';
import {
  kindOf,
  mentionOf,
  PERSON_REFUSES,
  PERSON_SAYS,
  reasonOf,
  verdictOf,
  type LinkWords,
  type Verdict,
} from '../model/link-words.ts';
import type { LinkOutcome } from '../model/links.ts';
import type { Decisions } from '../model/standing.ts';
import { decide } from './decide.ts';
import type { Decided } from './decide-paper.ts';
import type { Decision } from './decision.ts';
import type { Ground } from './ground.ts';
import type { HeldPaper, Holdings } from './holdings.ts';
import type { UnmetDecision } from './resolution.ts';

/** What persons say of the links of one paper, put in the place of what the rules decided. */
export class DecidedLinks {
  readonly unmet: UnmetDecision[] = [];
  readonly #decisions: Decisions;

  constructor(decisions: Decisions) {
    this.#decisions = decisions;
  }

  /** The same decisions, with a person's word wherever there is one. */
  settle(citing: HeldPaper, decided: readonly Decided[], ground: Ground): readonly Decided[] {
    const words = this.#decisions.links.get(citing.id);
    if (words === undefined) return decided;
    const mentions = decided.map(({ mention }) => mention);
    const byMention = Map.groupBy(words, (word) => mentionOf(word, mentions)?.id);
    for (const word of byMention.get(undefined) ?? []) {
      this.#unmet(word.id, `The paper has no mention “${word.change.evidence.quote}” any more.`);
    }
    return decided.map((one) => {
      const verdict = verdictOf(byMention.get(one.mention.id) ?? []);
      return verdict === undefined ? one : this.#withVerdict(one, { verdict, citing, ground });
    });
  }

  /** Notes decisions about papers that the archive does not hold at all. */
  noteAbsent(holdings: Holdings): void {
    for (const [document, words] of this.#decisions.links) {
      if (holdings.byId(document) !== undefined) continue;
      for (const { id } of words) this.#unmet(id, `${document} is not in the archive.`);
    }
  }

  #withVerdict(one: Decided, { verdict, citing, ground }: Judging): Decided {
    const { is, isNot, last } = verdict;
    if (is !== undefined) return this.#said(one, is, ground);
    if (!leadsToAny(one.decision.outcome, isNot)) return one;
    return { ...one, decision: decideWithout(one, { verdict: { isNot, last }, citing, ground }) };
  }

  #said(one: Decided, word: LinkWords[number], ground: Ground): Decided {
    const { document } = word.change.after;
    const { outcome } = one.decision;
    const reasons = [reasonOf(word)];
    if (outcome.kind === 'held' && kindOf(document) === 'cited') {
      // The paper that was only cited when the person spoke has arrived.
      return {
        ...one,
        decision: { ...one.decision, reasons: [...reasons, ...one.decision.reasons] },
      };
    }
    if (kindOf(document) === 'held' && ground.holdings.byId(document) === undefined) {
      this.#unmet(word.id, `${document}, which it was said to be, is not in the archive.`);
      return one;
    }
    return {
      ...one,
      decision: { outcome: leading(outcome, word), rule: PERSON_SAYS, confidence: 1, reasons },
    };
  }

  #unmet(revision: RevisionId, why: string): void {
    this.unmet.push({ revision, why });
  }
}

interface Judging {
  readonly verdict: Verdict;
  readonly citing: HeldPaper;
  readonly ground: Ground;
}

/** Keeps the note or block that the rules found, where the person confirms the paper. */
function leading(outcome: LinkOutcome, { change }: LinkWords[number]): LinkOutcome {
  const { document } = change.after;
  if (outcome.kind === 'held' && outcome.document === document) return outcome;
  return { kind: kindOf(document), document };
}

/** Decides once more, as if the papers that were refused were not there. */
function decideWithout(
  { expected }: Decided,
  {
    verdict,
    citing,
    ground,
  }: Omit<Judging, 'verdict'> & { verdict: Pick<Verdict, 'isNot' | 'last'> },
): Decision {
  const { isNot, last } = verdict;
  const again = decide(expected, citing, {
    ...ground,
    holdings: without(ground.holdings, isNot),
    writtenBy: (collection, writer) =>
      ground.writtenBy(collection, writer).filter(({ id }) => !isNot.has(id)),
  });
  const reasons = [reasonOf(last), ...again.reasons];
  if (!leadsToAny(again.outcome, isNot)) return { ...again, reasons };
  return {
    outcome: { kind: 'undecided' },
    rule: PERSON_REFUSES,
    confidence: 1,
    reasons: [reasonOf(last)],
  };
}

function without(holdings: Holdings, refused: ReadonlySet<string>): Holdings {
  const others = (papers: readonly HeldPaper[]): readonly HeldPaper[] =>
    papers.filter(({ id }) => !refused.has(id));
  return {
    ...holdings,
    byId: (id) => (refused.has(id) ? undefined : holdings.byId(id)),
    byNumber: (number, series) => others(holdings.byNumber(number, series)),
    byDate: (date) => others(holdings.byDate(date)),
    byFileNumber: (file) => others(holdings.byFileNumber(file)),
    byPrintedNumber: (collection, printed) => others(holdings.byPrintedNumber(collection, printed)),
    onPage: (collection, page) => others(holdings.onPage(collection, page)),
  };
}

function leadsToAny(outcome: LinkOutcome, documents: ReadonlySet<string>): boolean {
  return outcome.kind === 'ambiguous'
    ? outcome.candidates.some((id) => documents.has(id))
    : (outcome.kind === 'held' || outcome.kind === 'cited') && documents.has(outcome.document);
}
