import type { DocumentKind } from '../../model/envelopes.ts';
import type { CollectionId, DocumentId } from '../../model/ids.ts';
import { isSurelyBefore, type Moment, momentOf } from '../clocks.ts';
import type { HeldPaper } from '../holdings.ts';
import { dayOf } from '../periods.ts';
import { lanesOf, type Parties, partiesOf } from './parties.ts';

/** What is kept of a paper while conversations are found: who wrote to whom and when, and its catchwords. */
export interface Entry {
  readonly id: DocumentId;
  readonly collection: CollectionId;
  readonly ordinal: number;
  readonly kind: DocumentKind;
  /** Days since 1970. */
  readonly day: number;
  readonly moment: Moment | undefined;
  readonly parties: Parties;
  readonly asks: boolean;
  /** Hashes in rising order. */
  readonly names: Uint32Array;
  readonly words: Uint32Array;
}

/** Talks have no addressee who could answer, and what editors write is no paper of the time. */
const NO_LETTER: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'memcon',
  'minutes_notes',
  'editorial_note',
  'report_paper',
  'statement',
  'draft_telegram',
]);

/** The paper as one side of a conversation; undefined where it has no date, no sender or no addressee. */
export function entryOf(paper: HeldPaper): Entry | undefined {
  const day = dayOf(paper.envelope.date?.value);
  if (day === undefined || paper.role !== 'document' || NO_LETTER.has(paper.kind)) return undefined;
  const parties = partiesOf(paper);
  if (lanesOf(parties).length === 0) return undefined;
  const { catchwords, requests } = paper.talk;
  const { id, collection, ordinal, kind } = paper;
  return {
    id,
    collection,
    ordinal,
    kind,
    day,
    moment: momentOf(paper),
    parties,
    asks: requests.length > 0,
    names: Uint32Array.from(catchwords.names),
    words: Uint32Array.from(catchwords.words),
  };
}

/** Despatches and letters travel by ship and bag; memoranda go from desk to desk. */
const BY_MAIL =
  /^(?:despatch|instruction|circular_instruction|airgram|circular_airgram|letter|note)$/;
const WIRE_DAYS = 5;
/** A request is waited on. */
const ASKED_DAYS = 10;
const MAIL_DAYS = 40;

/** Within so many days a paper is answered, if at all, without a word about which. */
export function answeredWithin({ kind, asks }: Entry): number {
  if (BY_MAIL.test(kind)) return MAIL_DAYS;
  return asks ? ASKED_DAYS : WIRE_DAYS;
}

/**
 * Whether one can have been read by who wrote the other. Hours count as far as the clocks of both places allow; where these leave it open, the
 * day counts, and on the same day the order in which the edition prints.
 */
export function isBefore(earlier: Entry, later: Entry): boolean {
  if (isSurelyBefore(earlier.moment, later.moment)) return true;
  if (isSurelyBefore(later.moment, earlier.moment)) return false;
  if (earlier.day !== later.day) return earlier.day < later.day;
  return earlier.collection === later.collection && earlier.ordinal < later.ordinal;
}
