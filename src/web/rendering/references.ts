import type { DocumentId } from '../../model/ids.ts';
import type { Link, LinkOutcome } from '../../model/links.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { DocumentSummary, HeldDocument } from '../../store/store.ts';
import * as urls from '../urls.ts';

/** A mention of another paper with what became of it, ready to be shown. */
export interface Reference {
  readonly mention: PaperMention;
  readonly link?: Link;
  readonly outcome: LinkOutcome;
  /** The papers it may mean: one where it is settled, several where it is not. */
  readonly targets: readonly DocumentSummary[];
  /** Where its words lead: the paper, or the entry in this page's list that says why there is none. */
  readonly address: string;
}

/** Ids of all papers that the links of a document and the steps of its dating lead to, for one query. */
export function linkedIds({ links, dating }: HeldDocument): readonly DocumentId[] {
  const linked = links.flatMap((link) => targetsOf(link.outcome));
  const rested = dating?.steps.flatMap(({ documents }) => documents) ?? [];
  return [...new Set([...linked, ...rested])];
}

export function references(
  document: HeldDocument,
  summaries: ReadonlyMap<DocumentId, DocumentSummary>,
): readonly Reference[] {
  const links = new Map(document.links.map((link) => [link.mention, link]));
  return document.understanding.mentions.map((mention): Reference => {
    const link = links.get(mention.id);
    const outcome = link?.outcome ?? { kind: 'undecided' };
    const targets = targetsOf(outcome).flatMap((id) => summaries.get(id) ?? []);
    const address = addressOf(outcome) ?? `#${urls.mentionAnchor(mention.id)}`;
    return { mention, ...(link && { link }), outcome, targets, address };
  });
}

function targetsOf(outcome: LinkOutcome): readonly DocumentId[] {
  switch (outcome.kind) {
    case 'held':
    case 'cited':
      return [outcome.document];
    case 'ambiguous':
      return outcome.candidates;
    case 'not-indexed':
    case 'undecided':
      return [];
  }
}

function addressOf(outcome: LinkOutcome): string | undefined {
  switch (outcome.kind) {
    case 'held': {
      const note = outcome.block === undefined ? '' : `#${encodeURIComponent(outcome.block)}`;
      return urls.document(outcome.document) + note;
    }
    case 'cited':
      return urls.document(outcome.document);
    case 'ambiguous':
    case 'not-indexed':
    case 'undecided':
      return undefined;
  }
}
