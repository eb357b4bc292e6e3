import type { DocumentId } from './ids.ts';
import type { Link, LinkOutcome } from './links.ts';
import type { PaperMention } from './mentions.ts';
import type { LinkDecided } from './revisions.ts';
import type { Standing } from './standing.ts';

export type LinkWords = readonly Standing<LinkDecided>[];

/** Rules by which a person's word stands in a link. */
export const PERSON_SAYS = 'person-says';
export const PERSON_REFUSES = 'person-refuses';

/**
 * The mention that a decision is about: the one at its place whose words are still there. Where a better reading has moved its ends, the
 * only one that overlaps the words decided upon.
 */
export function mentionOf(
  { change }: Standing<LinkDecided>,
  mentions: readonly PaperMention[],
): PaperMention | undefined {
  const { evidence } = change;
  const over = mentions.filter(
    (one) =>
      one.evidence.text === evidence.text &&
      one.evidence.block === evidence.block &&
      one.evidence.start < evidence.end &&
      evidence.start < one.evidence.end &&
      sharesWords(one.evidence.quote, evidence.quote),
  );
  return over.find(({ id }) => id === change.mention) ?? (over.length === 1 ? over[0] : undefined);
}

function sharesWords(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** What was said last of what the mention is, and which papers it was said not to be. */
export interface Verdict {
  readonly is?: Standing<LinkDecided>;
  readonly isNot: ReadonlySet<DocumentId>;
  readonly last: Standing<LinkDecided>;
}

export function verdictOf(words: LinkWords): Verdict | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const is = words.findLast(({ change }) => change.after.kind === 'is');
  const refused = words.filter(({ change }) => change.after.kind === 'is-not');
  const isNot = new Set(refused.map(({ change }) => change.after.document));
  return { ...(is && { is }), isNot, last };
}

/** A person's reason as a step of a link. */
export function reasonOf({ by, at, reason }: Standing<LinkDecided>): string {
  return `${by} said so on ${at.slice(0, 10)}: ${reason}`;
}

/** Links as a page shows them before the archive is resolved anew: what was said of them since is in them. */
export function withWords(links: readonly Link[], words: LinkWords): readonly Link[] {
  if (words.length === 0) return links;
  const byMention = Map.groupBy(words, ({ change }) => change.mention);
  return links.map((link) => {
    const verdict = verdictOf(byMention.get(link.mention) ?? []);
    return verdict === undefined ? link : withVerdict(link, verdict);
  });
}

function withVerdict(link: Link, { is, isNot, last }: Verdict): Link {
  if (link.rule === PERSON_SAYS || link.rule === PERSON_REFUSES) return link;
  if (is !== undefined) {
    const { document } = is.change.after;
    if (leadsTo(link.outcome, document)) return { ...link, ...said(is, link.outcome) };
    return { ...link, ...said(is, { kind: kindOf(document), document }) };
  }
  if (!leadsToAny(link.outcome, isNot)) return link;
  return {
    ...link,
    outcome: { kind: 'undecided' },
    rule: PERSON_REFUSES,
    reasons: [reasonOf(last)],
  };
}

function said(word: Standing<LinkDecided>, outcome: LinkOutcome): Partial<Link> {
  return { outcome, rule: PERSON_SAYS, confidence: 1, reasons: [reasonOf(word)] };
}

/** Papers that nobody holds have ids of their own. */
export function kindOf(document: DocumentId): 'held' | 'cited' {
  return document.startsWith('cited/') ? 'cited' : 'held';
}

function leadsTo(outcome: LinkOutcome, document: DocumentId): boolean {
  return (outcome.kind === 'held' || outcome.kind === 'cited') && outcome.document === document;
}

function leadsToAny(outcome: LinkOutcome, documents: ReadonlySet<DocumentId>): boolean {
  return outcome.kind === 'ambiguous'
    ? outcome.candidates.some((id) => documents.has(id))
    : (outcome.kind === 'held' || outcome.kind === 'cited') && documents.has(outcome.document);
}
