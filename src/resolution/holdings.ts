import type { DocumentKind, Envelope, SingleField } from '../model/envelopes.ts';
import type { Reading } from '../model/evidence.ts';
import type { ListedPerson } from '../model/collections.ts';
import type { CollectionId, DocumentId } from '../model/ids.ts';
import type { NameMention, PaperMention, ToldDay } from '../model/mentions.ts';
import type { PaperRole } from '../model/papers.ts';
import { present } from '../model/present.ts';
import type { Talk } from '../model/talk.ts';

/** The fields of an envelope that tell one paper from another: all that resolution weighs. */
export const TELLING_FIELDS = [
  'series',
  'from',
  'to',
  'fromPerson',
  'toPerson',
  'place',
  'hour',
  'fileNumber',
] as const satisfies readonly SingleField[];

/** The two that findings show the words of. */
export const SHOWN_FIELDS = ['number', 'date'] as const satisfies readonly SingleField[];
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** What is kept in memory of the envelope of every paper. */
export type TellingEnvelope = {
  readonly [field in (typeof TELLING_FIELDS)[number]]?: TellingReading;
} & {
  readonly [field in ShownField]?: Reading;
} & {
  readonly aliases?: readonly TellingReading[];
};

export type TellingReading = Pick<Reading, 'value'>;

/** The words of an envelope that say whom a paper reached, and when; asked for once of each paper. */
export type Travel = Pick<
  Envelope,
  'from' | 'to' | 'sentTo' | 'repeatedTo' | 'captions' | 'received' | 'distributed' | 'printedAt'
>;

/** What resolution needs to know of one held paper: its travel, its place in the edition, what it mentions. */
export interface HeldPaper {
  readonly id: DocumentId;
  readonly collection: CollectionId;
  readonly ordinal: number;
  readonly role: PaperRole;
  readonly kind: DocumentKind;
  readonly title: string;
  /** The part of the collection it stands in: a chapter, which is about one affair. */
  readonly part?: string;
  /** Its first words after head and dateline, as far as they show what it is about. */
  readonly opening?: string;
  readonly printedNumber?: string;
  readonly pages: readonly string[];
  /** Ids of its note blocks, and the label each is printed with. */
  readonly notes: readonly { readonly id: string; readonly label: string }[];
  readonly envelope: TellingEnvelope;
  readonly mentions: readonly PaperMention[];
  readonly names: readonly NameMention[];
  /** See `sketchOf`; absent where nobody made one. */
  readonly sketch?: readonly number[];
  /** Days it tells of, where it has no date of its own. */
  readonly told?: readonly ToldDay[];
  /** What it asks, and who had a part in it. */
  readonly talk: Talk;
  readonly travel: Travel;
}

/** A paper with some of it changed. Much of a stored paper is read when it is asked for, and would be missing from a copy of its own fields. */
export function changedPaper(paper: HeldPaper, changes: Partial<HeldPaper>): HeldPaper {
  const whole: WholePaper = {
    id: paper.id,
    collection: paper.collection,
    ordinal: paper.ordinal,
    role: paper.role,
    kind: paper.kind,
    title: paper.title,
    part: paper.part,
    opening: paper.opening,
    printedNumber: paper.printedNumber,
    pages: paper.pages,
    notes: paper.notes,
    envelope: paper.envelope,
    mentions: paper.mentions,
    names: paper.names,
    sketch: paper.sketch,
    told: paper.told,
    talk: paper.talk,
    travel: paper.travel,
  };
  const { part, opening, printedNumber, sketch, told, ...always } = whole;
  const said = present({ part, opening, printedNumber, sketch, told });
  return { ...always, ...said, ...changes };
}

/** Every field, so that none is forgotten. */
type WholePaper = { readonly [Field in keyof Required<HeldPaper>]: HeldPaper[Field] };

/**
 * The papers of an archive as resolution asks for them. Every answer is in archive order (collection, ordinal); none is
 * null. The in-memory one serves whole runs and the accuracy tasks; a store can answer the same questions.
 */
export interface Holdings {
  papers(): Iterable<HeldPaper>;
  byId(id: DocumentId): HeldPaper | undefined;
  /** By number as printed, aliases included; `series` undefined asks for plain numbers. */
  byNumber(number: string, series?: string): readonly HeldPaper[];
  byDate(date: string): readonly HeldPaper[];
  byFileNumber(fileNumber: string): readonly HeldPaper[];
  byPrintedNumber(collection: CollectionId, printed: string): readonly HeldPaper[];
  onPage(collection: CollectionId, page: string): readonly HeldPaper[];
  listedPersons(collection: CollectionId): readonly ListedPerson[];
  collections(): readonly CollectionId[];
  /** Whether any paper of a collection is here. */
  isHere(collection: CollectionId): boolean;
}
