import type { CollectionId, DocumentId } from '../../model/ids.ts';
import type { PaperMention } from '../../model/mentions.ts';
import type { HeldPaper, Holdings } from '../holdings.ts';
import { isInNote } from '../notes.ts';
import { daysBetween } from '../periods.ts';
import { laterCitation } from './date-findings.ts';
import { evidenceOf, type Found } from './finding.ts';
import { BY_PLACE, evidenceIn, type LinkedMention } from './linked-mentions.ts';

/** What links show, gathered while they go by once: to read the mentions of an archive again and again would take longer than all else. */
export class LinkFindings {
  readonly #found: Found[] = [];
  readonly #holdings: Holdings;
  readonly #whole: ReadonlySet<CollectionId>;
  readonly #early = new Map<DocumentId, LinkedMention[]>();

  /** `whole`: the collections that are here as a whole. */
  constructor(holdings: Holdings, whole: ReadonlySet<CollectionId>) {
    this.#holdings = holdings;
    this.#whole = whole;
  }

  add(linked: LinkedMention): void {
    this.#found.push(
      ...laterCitation(linked, this.#holdings),
      ...this.#leadsNowhere(linked),
      ...this.#doesNotFit(linked),
    );
    this.#noteIfEarly(linked);
  }

  all(): readonly Found[] {
    const after = [...this.#early].flatMap(([id, witnesses]) => this.#datedAfter(id, witnesses));
    return [...this.#found, ...after];
  }

  /** Cross-references of a volume to places in itself that it does not have. */
  #leadsNowhere({ link, citing, mention }: LinkedMention): readonly Found[] {
    const { outcome } = link;
    const { volume, target, documentNumber } = mention.says;
    if (outcome.kind !== 'not-indexed' || volume !== undefined) return [];
    if (!this.#whole.has(citing.collection)) return [];
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
  #doesNotFit({ link, citing, mention }: LinkedMention): readonly Found[] {
    if (link.outcome.kind !== 'held' || !BY_PLACE.has(link.rule)) return [];
    const target = this.#holdings.byId(link.outcome.document);
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

  #noteIfEarly(linked: LinkedMention): void {
    const { link, citing, mention } = linked;
    if (link.outcome.kind !== 'held' || isInNote(mention, citing)) return;
    const cited = this.#holdings.byId(link.outcome.document);
    const days = daysBetween(citing.envelope.date?.value, cited?.envelope.date?.value) ?? 0;
    if (cited === undefined || days <= CROSSING) return;
    const others = this.#early.get(cited.id);
    if (others) others.push(linked);
    else this.#early.set(cited.id, [linked]);
  }

  /** A paper dated after several that cite it: its own date is likely the wrong one. */
  #datedAfter(id: DocumentId, witnesses: readonly LinkedMention[]): readonly Found[] {
    const cited = this.#holdings.byId(id);
    const citing = [...new Set(witnesses.map((one) => one.citing))];
    if (cited === undefined || citing.length < WITNESSES) return [];
    const date = cited.envelope.date?.value ?? '';
    const days = citing.map((one) => one.envelope.date?.value ?? '').join(' and ');
    return [
      {
        code: 'dated-after-citations',
        severity: 'warning',
        paper: cited,
        about: date,
        message: `The paper is dated ${date}, but papers of ${days} cite it.`,
        evidence: [
          ...evidenceOf('date', [cited]),
          ...witnesses.map((one) => evidenceIn(one.citing, one.mention)),
        ],
      },
    ];
  }
}

/** No volume prints more papers. */
const MOST_PRINTED = 2000;
/** A cable may cross one that is dated the day after, at a post east of its own. */
const CROSSING = 2;
/** One paper that cites a later one may itself be misdated; two of different days are not both. */
const WITNESSES = 2;

function isUnlike(paper: HeldPaper, mention: PaperMention): boolean {
  return isSuch(paper, mention) && hasOtherNumber(paper, mention) && hasOtherDay(paper, mention);
}

/** A telegram where the words say telegram: of a memorandum they may mean what is enclosed. */
function isSuch({ kind }: HeldPaper, { says }: PaperMention): boolean {
  return says.kind === undefined || kind === says.kind || kind.endsWith(says.kind);
}

function hasOtherNumber({ envelope }: HeldPaper, { says, evidence }: PaperMention): boolean {
  const { number, aliases = [] } = envelope;
  if (says.number === undefined || number === undefined) return false;
  const numbers = [number, ...aliases].map(({ value }) => digits(value));
  // `Despatches 16 of February 25 and 3 of August 30` is one link to the first of them.
  return !numbers.some((one) => one === digits(says.number ?? '') || evidence.quote.includes(one));
}

function hasOtherDay({ envelope }: HeldPaper, { says }: PaperMention): boolean {
  const date = envelope.date?.value;
  const day = says.date?.startsWith('--') ? date?.replace(/^\d{4}/, '-') : date;
  return day !== undefined && day.length === says.date?.length && day !== says.date;
}

const digits = (number: string): string => number.replace(/\D+/g, '');
