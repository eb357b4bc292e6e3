import type { Link } from '../../model/links.ts';
import type { DocumentEvidence } from '../../model/evidence.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import { daysBetween } from '../periods.ts';
import { misprintedDates } from '../sound-dates.ts';
import { evidenceOf, type Found } from './finding.ts';

/** Dates that their neighbours in the edition contradict. */
export function misprintFindings(holdings: Holdings): readonly Found[] {
  return misprintedDates(holdings).map(({ paper, printed, likely, before, after }) => ({
    code: 'date-out-of-order',
    severity: 'warning',
    paper,
    about: printed,
    message: `The paper is dated ${printed} but printed between papers of ${before.envelope.date?.value ?? ''} and ${after.envelope.date?.value ?? ''}; ${likely} would fit.`,
    evidence: evidenceOf('date', [paper, before, after]),
  }));
}

/** A cable may cross one that is dated the day after, at a post east of its own. */
const CROSSING = 1;

/** What is wrong with single links: each paper's mentions are looked at once, for all of it. */
export function linkFindings(
  links: readonly Link[],
  holdings: Holdings,
  isWhole: (paper: HeldPaper) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  for (const linked of byPaper(links, holdings)) {
    found.push(...laterCitation(linked, holdings));
    if (isWhole(linked.citing)) found.push(...brokenReference(linked));
  }
  return found;
}

/** A paper that cites what, by the dates, was not yet written. Editors' notes may. */
function laterCitation(
  { link, citing, mention }: LinkedMention,
  holdings: Holdings,
): readonly Found[] {
  if (isInNote(mention, citing)) return [];
  const said = mention.says.date;
  if (said !== undefined && isLater(said, citing)) return [laterDate(citing, mention)];
  if (link.outcome.kind !== 'held') return [];
  const cited = holdings.byId(link.outcome.document);
  const date = cited?.envelope.date?.value;
  return cited !== undefined && date !== undefined && isLater(date, citing)
    ? [laterPaper(citing, mention, cited)]
    : [];
}

function isLater(date: string, citing: HeldPaper): boolean {
  return (daysBetween(citing.envelope.date?.value, date) ?? 0) > CROSSING;
}

function laterDate(citing: HeldPaper, mention: PaperMention): Found {
  return {
    code: 'cites-later-date',
    severity: 'warning',
    paper: citing,
    about: mention.id,
    message: `A paper of ${citing.envelope.date?.value ?? ''} cites one of ${mention.says.date ?? ''}.`,
    evidence: [...evidenceOf('date', [citing]), evidenceIn(citing, mention)],
  };
}

function laterPaper(citing: HeldPaper, mention: PaperMention, cited: HeldPaper): Found {
  return {
    code: 'cites-later-paper',
    severity: 'warning',
    paper: citing,
    about: mention.id,
    message: `A paper of ${citing.envelope.date?.value ?? ''} cites ${cited.id}, which is dated ${cited.envelope.date?.value ?? ''}.`,
    evidence: [evidenceIn(citing, mention), ...evidenceOf('date', [citing, cited])],
  };
}

/** A cross-reference of a volume to a place in itself that it does not have. */
function brokenReference({ link, citing, mention }: LinkedMention): readonly Found[] {
  const { outcome } = link;
  const { volume, target } = mention.says;
  const isElsewhere = volume !== undefined || (target !== undefined && !target.startsWith('#'));
  if (outcome.kind !== 'not-indexed' || isElsewhere) return [];
  const found: Found = {
    code: 'reference-leads-nowhere',
    severity: 'warning',
    paper: citing,
    about: mention.id,
    message: `“${mention.evidence.quote}” points to ${outcome.what}, which the volume does not have.`,
    evidence: [evidenceIn(citing, mention)],
  };
  return [found];
}

const evidenceIn = (paper: HeldPaper, mention: PaperMention): DocumentEvidence => ({
  ...mention.evidence,
  document: paper.id,
});

interface LinkedMention {
  readonly link: Link;
  readonly citing: HeldPaper;
  readonly mention: PaperMention;
}

/** Each link with its paper and mention; links come paper by paper, in the order of the mentions. */
function* byPaper(links: readonly Link[], holdings: Holdings): Generator<LinkedMention> {
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
