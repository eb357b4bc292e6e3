import type { DocumentEvidence } from '../../model/evidence.ts';
import type { Link } from '../../model/links.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper } from '../holdings.ts';

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
