import type { DocumentKind } from '../../model/envelopes.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import { daysBetween } from '../periods.ts';
import type { MisprintedDate } from '../sound-dates.ts';
import { evidenceOf, type Found } from './finding.ts';
import { BY_PLACE, evidenceIn, type LinkedMention } from './linked-mentions.ts';

/** Dates that their neighbours in the edition contradict. */
export function misprintFindings(misprints: readonly MisprintedDate[]): readonly Found[] {
  return misprints.map(({ paper, printed, likely, before, after }) => ({
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
/** A record bears the day of the talk, and is written up in the days after. */
const WRITTEN_UP = 7;
const RECORDS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['memcon', 'minutes_notes']);

/** A paper that cites what, by the dates, was not yet written. Editors may, in notes and where they point to places of the edition. */
export function laterCitation(linked: LinkedMention, holdings: Holdings): readonly Found[] {
  const { link, citing, mention } = linked;
  if (isInNote(mention, citing) || BY_PLACE.has(link.rule)) return [];
  const said = mention.says.date;
  if (said !== undefined && isLater(said, citing)) {
    return isToBeWritten(mention) ? [] : [laterDate(citing, mention)];
  }
  if (link.outcome.kind !== 'held') return [];
  const cited = holdings.byId(link.outcome.document);
  const date = cited?.envelope.date?.value;
  return cited !== undefined && date !== undefined && isLater(date, citing)
    ? [laterPaper(citing, mention, cited)]
    : [];
}

/** A paper that was written over several days can cite one of the last. */
function isLater(date: string, { envelope, kind }: HeldPaper): boolean {
  const days = daysBetween(envelope.date?.value.split('/').at(-1), date) ?? 0;
  return days > (RECORDS.has(kind) ? WRITTEN_UP : CROSSING);
}

const FAR_OFF = 40;

/** `report to be submitted by November 15`, `the January 1 report`: asked for, or expected. */
function isToBeWritten({ evidence: { quote }, says }: PaperMention): boolean {
  if (says.number !== undefined) return false;
  const isDue = /\b(?:by|than|due|until|before|for|will|shall|to be)\b/i.test(quote);
  return isDue || says.kind === 'report_paper' || quote.length > FAR_OFF || !/\d{4}/.test(quote);
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
