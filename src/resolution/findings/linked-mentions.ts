import type { DocumentEvidence } from '../../model/evidence.ts';
import type { Link } from '../../model/links.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';

export const evidenceIn = (paper: HeldPaper, mention: PaperMention): DocumentEvidence => ({
  ...mention.evidence,
  document: paper.id,
});

export interface LinkedMention {
  readonly link: Link;
  readonly citing: HeldPaper;
  readonly mention: PaperMention;
}

/** Rules that go by a place of the edition, and not by number or date: their words are the editors'. */
export const BY_PLACE: ReadonlySet<string> = new Set([
  'edition-link',
  'document-number',
  'page',
  'footnote',
  'footnote-on-page',
  'supra',
  'infra',
  'place-not-held',
]);

/** Each link with its paper and mention; links come paper by paper, in the order of the mentions. One at a time: nothing is kept. */
export function* linkedMentions(
  links: Iterable<Link>,
  holdings: Holdings,
): Generator<LinkedMention> {
  let citing: HeldPaper | undefined;
  let mentions = new Map<string, PaperMention>();
  for (const link of links) {
    if (citing?.id !== link.from) {
      citing = holdings.byId(link.from);
      mentions = new Map(citing?.mentions.map((one) => [one.id, one] as const));
    }
    const mention = mentions.get(link.mention);
    if (citing !== undefined && mention !== undefined) yield { link, citing, mention };
  }
}
