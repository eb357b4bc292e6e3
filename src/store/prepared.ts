import type { Collection } from '../model/collections.ts';
import type { Finding } from '../model/findings.ts';
import type { CitedPaper } from '../model/links.ts';
import { citedKind } from '../model/links.ts';
import type { PaperMention } from '../model/mentions.ts';
import type { Paper, Place } from '../model/papers.ts';
import { picturesOf, type PlacedPicture } from './pictures.ts';
import type { PaperRequest } from '../model/talk.ts';
import { isNote, openingOf } from '../model/texts.ts';
import type { Understanding } from '../model/understandings.ts';
import type { HeldPaper } from '../resolution/holdings.ts';
import { pack } from './codec.ts';
import { dateInterval } from './dates.ts';
import { heldFilters } from './filters.ts';
import type { FilterValue } from './filters.ts';
import { inOneBuffer } from './parcel.ts';
import { nameRows } from './rows/name-rows.ts';
import type { IndexTerms, TextField } from './plan.ts';
import { summaryFields } from './store.ts';
import type { ImportedPaper, ImportedSource, SourceRecord } from './keeping.ts';
import type { DocumentSummary } from './store.ts';
import { sketchOf } from '../understanding/sketches/sketch.ts';

/**
 * A source as rows. Making it is pure and may be done in any thread; putting it is all that is left to the one writer, and
 * it is small enough to travel between threads.
 */
export interface PreparedSource {
  readonly source: SourceRecord;
  readonly collection: Collection;
  readonly papers: readonly PreparedPaper[];
  readonly members: readonly SourceRecord[];
  /** It was replaced by a later version, and came in again: now it is the latest. */
  readonly isBack?: true;
}

/** A held paper as lists and searches show it after a person corrected what its page says. */
export type CorrectedPaper = Pick<PreparedPaper, 'row' | 'filters' | 'terms'>;

export function prepareCorrected({ paper, understanding, terms }: ImportedPaper): CorrectedPaper {
  return {
    row: heldRow({ paper, understanding }),
    filters: heldFilters(understanding.envelope),
    terms: inOneBuffer(terms),
  };
}

export interface PreparedPaper {
  readonly row: DocumentRow;
  readonly filters: readonly FilterValue[];
  readonly terms: IndexTerms;
  readonly packed: PackedPaper;
  readonly mentions: readonly Pick<PaperMention, 'id' | 'evidence'>[];
  readonly findings: readonly Finding[];
  readonly requests: readonly PaperRequest[];
  readonly pictures: readonly PlacedPicture[];
  /** Where it stands in its source. */
  readonly place: Place;
}

/** A paper and what it says, in parts that are read apart. */
export type PackedPaper = Readonly<
  Record<
    'paper' | 'scans' | 'envelope' | 'mentions' | 'names' | 'talk' | 'remarks' | 'places',
    Bytes
  >
>;

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of an understanding that only its own page shows, and the dating of a paper without a date. */
export type Remarks = Pick<Understanding, 'copies' | 'findings' | 'told'>;

/** A document in lists and searches: what the summary shows, and what orders and narrows. */
export interface DocumentRow extends DocumentSummary {
  readonly role: string;
  readonly part: string | null;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly languages: readonly string[];
}

/** The tokens of each field as one string, in UTF-8 where they are many. */
export type PreparedTerms = Readonly<Record<TextField, Bytes | string>>;

export function prepareSource(imported: ImportedSource): PreparedSource {
  const { source, collection, papers, members = [] } = imported;
  return { source, collection, papers: papers.map(preparePaper), members };
}

export function preparePaper({ paper, understanding, terms }: ImportedPaper): PreparedPaper {
  return {
    row: heldRow({ paper, understanding }),
    filters: heldFilters(understanding.envelope),
    terms: inOneBuffer(terms),
    packed: packPaper(paper, understanding),
    mentions: understanding.mentions.map(({ id, evidence }) => ({ id, evidence })),
    findings: understanding.findings,
    requests: understanding.talk.requests,
    pictures: picturesOf(paper.scans ?? []),
    place: paper.place,
  };
}

/** The buffers that a source lies in, to be handed over to another thread with it. */
export function buffersOf({ papers }: PreparedSource): readonly ArrayBuffer[] {
  return papers.flatMap(({ packed, terms }) => [packed.paper.buffer, terms.body.buffer]);
}

function packPaper(whole: Paper, understanding: Understanding): PackedPaper {
  const { scans, ...paper } = whole;
  const { envelope, mentions, names, copies, findings, talk, told } = understanding;
  const remarks: Remarks = { copies, findings, ...(told && { told }) };
  return inOneBuffer({
    paper: pack(paper),
    scans: scans === undefined ? NOTHING : pack(scans),
    envelope: pack(envelope),
    mentions: pack(mentions),
    names: pack(nameRows(names)),
    talk: pack(talk),
    remarks: pack(remarks),
    places: pack(citablePlaces(paper)),
  });
}

const NOTHING = new Uint8Array();

/** By what other papers can point into this one, and be seen to be the same. */
export type CitablePlaces = Pick<HeldPaper, 'pages' | 'notes' | 'opening' | 'sketch'>;

function citablePlaces(paper: Paper): CitablePlaces {
  const notes = paper.texts.flatMap((text) => text.blocks.filter(isNote));
  const opening = openingOf(paper.texts);
  return {
    pages: paper.pages,
    notes: notes.map((note) => ({ id: note.id, label: note.label ?? '' })),
    sketch: sketchOf(paper),
    ...(opening !== '' && { opening }),
  };
}

/** The row of a cited paper, whose envelope is what its mentions say. */
export function citedRow(cited: CitedPaper): DocumentRow {
  const value = (name: string): string | null =>
    cited.fields.find((field) => field.field === name)?.value ?? null;
  return {
    id: cited.id,
    holding: 'cited',
    title: cited.title,
    collection: cited.collection,
    ordinal: 0,
    kind: citedKind(cited),
    number: value('number'),
    series: value('series'),
    from: value('from'),
    to: value('to'),
    ...days(value('date')),
    hour: value('hour'),
    classification: null,
    printedNumber: null,
    role: 'document',
    part: null,
    languages: [],
  };
}

function heldRow({ paper, understanding }: Omit<ImportedPaper, 'terms'>): DocumentRow {
  const summary = summaryFields(understanding.envelope);
  return {
    id: paper.id,
    holding: 'held',
    title: paper.title,
    collection: paper.collection,
    ordinal: paper.ordinal,
    ...summary,
    ...days(summary.date),
    printedNumber: paper.printedNumber ?? null,
    role: paper.role,
    part: paper.part ?? null,
    languages: [...new Set(paper.texts.map((text) => text.language))],
  };
}

function days(date: string | null): Pick<DocumentRow, 'date' | 'earliest' | 'latest'> {
  const interval = date === null ? undefined : dateInterval(date);
  return { date, earliest: interval?.earliest ?? null, latest: interval?.latest ?? null };
}
