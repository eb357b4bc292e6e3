import type { CollectionId } from '../../model/ids.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import type { EarlyCitation, LinkYield } from '../past.ts';
import { daysBetween } from '../periods.ts';
import { laterCitation } from './date-findings.ts';
import { evidenceOf, type Found, toFinding } from './finding.ts';
import { BY_PLACE, evidenceIn, type LinkedMention } from './linked-mentions.ts';

/** What findings on links stand on. */
export interface LinkGround {
  readonly holdings: Holdings;
  /** The collections that are here as a whole. */
  readonly whole: ReadonlySet<CollectionId>;
}

/** What the links of one paper show, made where its mentions are at hand: to read those of an archive again would take longer than all else. */
export function linkFindings(
  linked: readonly LinkedMention[],
  ground: LinkGround,
): Pick<LinkYield, 'findings' | 'early'> {
  const found = linked.flatMap((one) => [
    ...laterCitation(one, ground.holdings),
    ...leadsNowhere(one, ground),
    ...doesNotFit(one, ground),
  ]);
  return {
    findings: found.map(toFinding),
    early: linked.flatMap((one) => earlyCitation(one, ground) ?? []),
  };
}

/** Cross-references of a volume to places in itself that it does not have. */
function leadsNowhere(
  { link, citing, mention }: LinkedMention,
  { whole }: LinkGround,
): readonly Found[] {
  const { outcome } = link;
  const { volume, target, documentNumber } = mention.says;
  if (outcome.kind !== 'not-indexed' || volume !== undefined) return [];
  if (!whole.has(citing.collection)) return [];
  if (target !== undefined && !target.startsWith('#')) return [];
  // `NSC Document 5704` is no place in the volume.
  if (target === undefined && Number(documentNumber ?? 0) > MOST_PRINTED) return [];
  return [
    {
      code: 'reference-leads-nowhere',
      severity: 'warning',
      paper: citing,
      about: mention.id,
      message: `“${mention.evidence.quote}” points to ${outcome.what}, which the volume does not have.`,
      evidence: [evidenceIn(citing, mention)],
    },
  ];
}

/**
 * A cross-reference to a paper that is not what the words say: `telegram 554 of March 11, Document 118`, and Document 118 has another
 * number and another day. One of the two alone may be said of a paper enclosed or repeated.
 */
function doesNotFit(
  { link, citing, mention }: LinkedMention,
  { holdings }: LinkGround,
): readonly Found[] {
  if (link.outcome.kind !== 'held' || !BY_PLACE.has(link.rule)) return [];
  const target = holdings.byId(link.outcome.document);
  if (target === undefined || target.id === citing.id || !isUnlike(target, mention)) return [];
  const { number, date } = target.envelope;
  return [
    {
      code: 'reference-does-not-fit',
      severity: 'warning',
      paper: citing,
      about: mention.id,
      message: `“${mention.evidence.quote}” leads to ${target.id}, which is number ${number?.value ?? ''} of ${date?.value ?? ''}.`,
      evidence: [evidenceIn(citing, mention), ...evidenceOf('number', [target])],
    },
  ];
}

function earlyCitation(
  { link, citing, mention }: LinkedMention,
  { holdings }: LinkGround,
): EarlyCitation | undefined {
  if (link.outcome.kind !== 'held' || isInNote(mention, citing)) return undefined;
  const cited = holdings.byId(link.outcome.document);
  const days = daysBetween(citing.envelope.date?.value, cited?.envelope.date?.value) ?? 0;
  if (cited === undefined || days <= CROSSING) return undefined;
  return { cited: cited.id, citing: citing.id, evidence: evidenceIn(citing, mention) };
}

/** Papers dated after several that cite them: their own date is likely the wrong one. */
export function datedAfterCitations(
  early: Iterable<EarlyCitation>,
  holdings: Pick<Holdings, 'byId'>,
): readonly Found[] {
  const witnesses = Map.groupBy(early, ({ cited }) => cited);
  return [...witnesses].flatMap(([id, all]) => {
    const cited = holdings.byId(id);
    const citing = [...new Set(all.map((one) => one.citing))];
    return cited === undefined || citing.length < WITNESSES
      ? []
      : [datedAfter(cited, all, holdings)];
  });
}

function datedAfter(
  cited: HeldPaper,
  witnesses: readonly EarlyCitation[],
  holdings: Pick<Holdings, 'byId'>,
): Found {
  const date = cited.envelope.date?.value ?? '';
  const citing = [...new Set(witnesses.map((one) => one.citing))];
  const days = citing.map((id) => holdings.byId(id)?.envelope.date?.value ?? '').join(' and ');
  return {
    code: 'dated-after-citations',
    severity: 'warning',
    paper: cited,
    about: date,
    message: `The paper is dated ${date}, but papers of ${days} cite it.`,
    evidence: [...evidenceOf('date', [cited]), ...witnesses.map(({ evidence }) => evidence)],
  };
}

/** No volume prints more papers. */
const MOST_PRINTED = 2000;
/** A cable may cross one that is dated the day after, at a post east of its own. */
const CROSSING = 2;
/** One paper that cites a later one may itself be misdated; two of different days are not both. */
const WITNESSES = 2;

function isUnlike(paper: HeldPaper, mention: PaperMention): boolean {
  // Whom a paper was repeated to is read anew each time: last.
  return isSuch(paper, mention) && hasOtherDay(paper, mention) && hasOtherNumber(paper, mention);
}

/** A telegram where the words say telegram: of a memorandum they may mean what is enclosed. */
function isSuch({ kind }: HeldPaper, { says }: PaperMention): boolean {
  return says.kind === undefined || kind === says.kind || kind.endsWith(says.kind);
}

function hasOtherNumber(paper: HeldPaper, { says, evidence }: PaperMention): boolean {
  const { number, aliases = [] } = paper.envelope;
  if (says.number === undefined || number === undefined) return false;
  const said = digits(says.number);
  // `Despatches 16 of February 25 and 3 of August 30` is one link to the first of them.
  const isSaid = (one: string): boolean => one === said || evidence.quote.includes(one);
  return !(
    [number, ...aliases].some(({ value }) => isSaid(digits(value))) ||
    numbersElsewhere(paper).some(isSaid)
  );
}

/** `Repeated to Riga as telegram 1207`: so it was numbered there. */
function numbersElsewhere({ travel: { repeatedTo = [], sentTo = [] } }: HeldPaper): string[] {
  return [...repeatedTo, ...sentTo].flatMap(({ value }) => value.match(/\d+/g) ?? []);
}

function hasOtherDay({ envelope }: HeldPaper, { says }: PaperMention): boolean {
  const date = envelope.date?.value;
  const day = says.date?.startsWith('--') ? date?.replace(/^\d{4}/, '-') : date;
  return day !== undefined && day.length === says.date?.length && day !== says.date;
}

const digits = (number: string): string => number.replace(/\D+/g, '');
