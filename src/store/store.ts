import type { Collection } from '../model/collections.ts';
import type { DocumentKind, Envelope, SingleField } from '../model/envelopes.ts';
import type { DocumentEvidence } from '../model/evidence.ts';
import type { Finding } from '../model/findings.ts';
import type { CollectionId, DocumentId, PersonId, SourceId } from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Notice } from '../model/notices.ts';
import type { Paper } from '../model/papers.ts';
import type { Identity, Person } from '../model/people.ts';
import type { Reader } from '../model/reader.ts';
import type { Understanding } from '../model/understandings.ts';
import type { HeldPaper } from '../resolution/holdings.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { Knew, KnewQuery, RequestInPaper, Thread } from './knowledge.ts';
import type { IndexTerms, SearchPlan, SearchResult } from './plan.ts';
import type { PreparedSource } from './prepared.ts';

/** One file with all that was made of it. It enters the store whole, in one transaction, or not at all. */
export interface ImportedSource {
  readonly source: SourceRecord;
  readonly collection: Collection;
  readonly papers: readonly ImportedPaper[];
}

export interface UnderstoodPaper {
  readonly paper: Paper;
  readonly understanding: Understanding;
}

export interface ImportedPaper extends UnderstoodPaper {
  readonly terms: IndexTerms;
}

export interface SourceRecord {
  readonly id: SourceId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Name of the format that read it, or null when it was refused. */
  readonly format: string | null;
  /** Version of the readers and the grammar that made what is stored; another version reads it again. */
  readonly readWith: string;
  readonly notices: readonly Notice[];
}

export type Holding = 'held' | 'cited';

/** A line in a list: enough to show and order a document. */
export interface DocumentSummary {
  readonly id: DocumentId;
  readonly holding: Holding;
  readonly title: string;
  readonly collection: CollectionId;
  readonly ordinal: number;
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly series: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** EDTF, as read; null when the paper has none. */
  readonly date: string | null;
  readonly hour: string | null;
  readonly classification: string | null;
  readonly printedNumber: string | null;
}

export interface HeldDocument {
  readonly holding: 'held';
  readonly summary: DocumentSummary;
  readonly paper: Paper;
  readonly understanding: Understanding;
  readonly links: readonly Link[];
  readonly identities: readonly Identity[];
  /** Of this paper alone and those that involve others. */
  readonly findings: readonly Finding[];
  readonly citedBy: readonly Citation[];
}

export interface CitedDocument {
  readonly holding: 'cited';
  readonly summary: DocumentSummary;
  readonly cited: CitedPaper;
  readonly citedBy: readonly Citation[];
}

export type StoredDocument = HeldDocument | CitedDocument;

/** A held paper that mentions another, with the words. */
export interface Citation {
  readonly document: DocumentSummary;
  readonly evidence: DocumentEvidence;
}

export interface SearchHit {
  readonly summary: DocumentSummary;
  readonly score: number;
}

export interface ArchiveCounts {
  readonly sources: number;
  readonly refused: number;
  readonly collections: number;
  readonly held: number;
  readonly cited: number;
  readonly persons: number;
  readonly findings: number;
  readonly links: Readonly<Record<Link['outcome']['kind'], number>>;
  /** Held documents a year, for the overview; key `undated` for those without one. */
  readonly years: Readonly<Record<string, number>>;
}

export interface CollectionSummary {
  readonly collection: Collection;
  readonly documents: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface Paged<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

export interface PersonSummary {
  readonly person: Person;
  readonly documents: number;
  readonly mentions: number;
}

export interface PersonPaper {
  readonly document: DocumentSummary;
  /** Every part the person plays in it: author, copy-holder, mentioned ... */
  readonly parts: readonly string[];
  /** Spellings used there. */
  readonly spellings: readonly string[];
}

/**
 * Where an archive is kept. Asynchronous, so that it can live in another thread or on another machine; one contract suite
 * (`store.contract.ts`) runs against every implementation. Every read names its reader.
 */
export interface Store {
  // Writing: one writer at a time.
  /**
   * Stores the file. Papers that an earlier source gave under the same ids are replaced, whichever of the two is read again later; the
   * notices say so and stay with the source. Atomic.
   */
  putSource(imported: ImportedSource): Promise<readonly Notice[]>;
  /** The same for a source that `prepareSource` made ready in another thread. */
  putPrepared(prepared: PreparedSource): Promise<readonly Notice[]>;
  /** Records a refused file and its notices; leaves no papers. */
  putRefused(source: SourceRecord): Promise<void>;
  /**
   * Replaces all links, cited papers, persons, identities and cross-paper findings. Atomic. `termsOf` is asked only for cited papers
   * that are new or have changed.
   */
  putResolution(resolution: Resolution, termsOf: (cited: CitedPaper) => IndexTerms): Promise<void>;
  /** True when papers changed since the last `putResolution`. */
  needsResolution(): Promise<boolean>;
  /** Merges index segments and refreshes statistics; call after an import. */
  optimise(): Promise<void>;
  /** Writes a consistent copy while others read and write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;

  // What the system itself asks; answers hold everything and go to no reader.
  source(id: SourceId): Promise<SourceRecord | undefined>;
  sources(): Promise<readonly SourceRecord[]>;
  heldPapers(): AsyncIterable<HeldPaper>;
  understoodPapers(): AsyncIterable<UnderstoodPaper>;
  collectionRecords(): Promise<readonly Collection[]>;
  /** Checks the store's own integrity; one message for each thing wrong. */
  check(): Promise<readonly string[]>;

  // Reading.
  counts(reader: Reader): Promise<ArchiveCounts>;
  document(id: DocumentId, reader: Reader): Promise<StoredDocument | undefined>;
  /** Where an id that has been replaced leads now: a citation whose paper arrived. */
  currentId(id: DocumentId, reader: Reader): Promise<DocumentId | undefined>;
  summaries(ids: readonly DocumentId[], reader: Reader): Promise<readonly DocumentSummary[]>;
  /** The papers before and after this one in its collection. */
  neighbours(
    id: DocumentId,
    reader: Reader,
  ): Promise<{ readonly before?: DocumentSummary; readonly after?: DocumentSummary }>;
  collections(reader: Reader): Promise<readonly CollectionSummary[]>;
  collection(id: CollectionId, reader: Reader): Promise<CollectionSummary | undefined>;
  /** Papers of a collection in its order; `part` narrows to a chapter and what lies within. */
  papersOf(
    id: CollectionId,
    page: Page & { readonly part?: string },
    reader: Reader,
  ): Promise<Paged<DocumentSummary & { readonly part: string | null; readonly role: string }>>;
  search(plan: SearchPlan, reader: Reader): Promise<SearchResult<SearchHit>>;
  /** Whole papers for snippets, in the order asked. */
  papers(ids: readonly DocumentId[], reader: Reader): Promise<readonly Paper[]>;
  desiderata(
    page: Page & { readonly sort: 'cited' | 'date' },
    reader: Reader,
  ): Promise<Paged<CitedDocument>>;
  people(query: { readonly start?: string } & Page, reader: Reader): Promise<Paged<PersonSummary>>;
  person(id: PersonId, reader: Reader): Promise<PersonSummary | undefined>;
  papersOfPerson(id: PersonId, page: Page, reader: Reader): Promise<Paged<PersonPaper>>;
  /** What a person knew at an instant, by what grounds and since when. */
  knew(query: KnewQuery, page: Page, reader: Reader): Promise<Knew>;
  /** What a paper answers and what answers it. */
  thread(id: DocumentId, reader: Reader): Promise<Thread>;
  /** Sentences that ask for something; with `open`, only those whose paper nothing held answers. */
  requests(page: Page & { readonly open: boolean }, reader: Reader): Promise<Paged<RequestInPaper>>;
  findings(page: Page & { readonly code?: string }, reader: Reader): Promise<Paged<Finding>>;
  sourceRecord(id: SourceId, reader: Reader): Promise<SourceWithPapers | undefined>;
  /** Sources in the order they came, the newest first. */
  recentSources(page: Page, reader: Reader): Promise<Paged<SourceSummary>>;
}

/** A line in a list of sources: the file, and how many papers the archive has from it. */
export interface SourceSummary {
  readonly record: SourceRecord;
  readonly papers: number;
}

export interface SourceWithPapers {
  readonly record: SourceRecord;
  readonly papers: readonly DocumentSummary[];
}

/** The envelope fields a list shows, in one place so that every store fills them alike. */
export function summaryFields(envelope: Envelope): EnvelopeSummary {
  const value = (field: SingleField): string | null => envelope[field]?.value ?? null;
  return {
    kind: (value('kind') ?? 'unknown') as DocumentKind,
    number: value('number'),
    series: value('series'),
    from: value('from'),
    to: value('to'),
    date: value('date'),
    hour: value('hour'),
    classification: value('classification'),
  };
}

type EnvelopeSummary = Pick<
  DocumentSummary,
  'kind' | 'number' | 'series' | 'from' | 'to' | 'date' | 'hour' | 'classification'
>;
