import type { Collection } from '../model/collections.ts';
import type { ConcludedDating } from '../model/datings.ts';
import type { DocumentKind, Envelope, SingleField } from '../model/envelopes.ts';
import type { DocumentEvidence } from '../model/evidence.ts';
import type { JudgedFinding } from '../model/findings.ts';
import type {
  CollectionId,
  DocumentId,
  MentionId,
  OfficeId,
  PersonId,
  RevisionId,
  SeriesId,
  SourceId,
} from '../model/ids.ts';
import type { CitedPaper, Link } from '../model/links.ts';
import type { Severity } from '../model/notices.ts';
import type { Paper } from '../model/papers.ts';
import type { Identity, Person, Suggestion } from '../model/people.ts';
import type { Reader } from '../model/reader.ts';
import type { FindingState, RecordedRevision } from '../model/revisions.ts';
import type { ScannedPage } from '../model/scans.ts';
import type { Understanding } from '../model/understandings.ts';
import type { Conversations, Knew, KnewQuery, RequestInPaper, Thread } from './knowledge.ts';
import type { IndexedWord, FacetValue, SearchPlan, SearchResult } from './plan.ts';
import type {
  OfficeSummary,
  OfficesAsked,
  OfficeView,
  PersonOverview,
  PersonPapersAsked,
} from './offices.ts';
import type { PageImageWithPapers } from './pictures.ts';
import type { Traffic, TrafficFilter } from './traffic.ts';
import type { SourceRecord, Keeping } from './keeping.ts';
import type { SeriesSummary, SeriesWithPapers, SeriesPlace } from './series-answers.ts';

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
  /** With persons' words in the fields of the envelope that were corrected; what the page says stands beside them. */
  readonly understanding: Understanding;
  readonly links: readonly Link[];
  readonly identities: readonly Identity[];
  /** Of this paper alone and those that involve others. */
  readonly findings: readonly JudgedFinding[];
  readonly citedBy: readonly Citation[];
  /** What persons changed here, the latest first. */
  readonly revisions: readonly RecordedRevision[];
  readonly series: readonly SeriesPlace[];
  /** What is reasoned about its date, where it states none. */
  readonly dating?: ConcludedDating;
}

export interface CitedDocument {
  readonly holding: 'cited';
  readonly summary: DocumentSummary;
  readonly cited: CitedPaper;
  readonly citedBy: readonly Citation[];
  readonly series: readonly SeriesPlace[];
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

/** Two persons who may be one, with all that helps to decide. */
export interface SuggestedPair extends Omit<Suggestion, 'persons'> {
  readonly persons: readonly [PersonSummary, PersonSummary];
}

export interface PersonPaper {
  readonly document: DocumentSummary;
  /** Where it names the person. */
  readonly mentions: readonly MentionId[];
  /** Every part the person plays in it: author, copy-holder, mentioned ... */
  readonly parts: readonly string[];
  /** Spellings used there. */
  readonly spellings: readonly string[];
}

/**
 * Where an archive is kept. Asynchronous, so that it can live in another thread or on another machine; one contract suite
 * (`store.contract.ts`) runs against every implementation. Every read names its reader.
 */
export interface Store extends Keeping {
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
  /**
   * Words of the index, folded, that begin so. They are of all documents, also of those that nobody may read: for telling what someone
   * may have meant, and only what a search then finds for the reader may be shown.
   */
  vocabulary(start: string): Promise<readonly IndexedWord[]>;
  /** Whole papers for snippets, in the order asked. */
  papers(ids: readonly DocumentId[], reader: Reader): Promise<readonly Paper[]>;
  /** The pictured pages of a held paper, in order, with the words placed on them; none for a paper without pictures. */
  scans(id: DocumentId, reader: Reader): Promise<readonly ScannedPage[]>;
  /** Which of these papers have pictured pages. */
  scanned(ids: readonly DocumentId[], reader: Reader): Promise<readonly DocumentId[]>;
  /** A picture by its id, for a reader who may read every paper that stands on it. */
  pageImage(id: string, reader: Reader): Promise<PageImageWithPapers | undefined>;
  desiderata(page: DesiderataQuery, reader: Reader): Promise<Paged<CitedDocument>>;
  /** What the desiderata can be narrowed by: their offices (of sender or addressee) and years, the most frequent first. */
  desiderataFacets(reader: Reader): Promise<DesiderataFacets>;
  /** Runs of numbers, those of most papers first, or in order of name. */
  seriesList(
    page: Page & { readonly sort: 'papers' | 'name' },
    reader: Reader,
  ): Promise<Paged<SeriesSummary>>;
  series(id: SeriesId, reader: Reader): Promise<SeriesWithPapers | undefined>;
  /** Persons in order of name. `start`: some spelling begins so; `name`: who is called so in any script and spelling, most papers first. */
  people(
    query: { readonly start?: string; readonly name?: string } & Page,
    reader: Reader,
  ): Promise<Paged<PersonSummary>>;
  /** Persons who may be one, those first where it matters in most places; none about which people have decided. */
  suggestions(page: Page, reader: Reader): Promise<Paged<SuggestedPair>>;
  personOverview(id: PersonId, reader: Reader): Promise<PersonOverview | undefined>;
  offices(query: OfficesAsked, reader: Reader): Promise<Paged<OfficeSummary>>;
  office(id: OfficeId, reader: Reader): Promise<OfficeView | undefined>;
  /** By the id the person has, or had before people merged it with another. */
  person(id: PersonId, reader: Reader): Promise<PersonSummary | undefined>;
  /** What persons are called; nothing is counted, so that a page can ask it of those it cites. */
  personNames(ids: readonly PersonId[], reader: Reader): Promise<ReadonlyMap<PersonId, string>>;
  papersOfPerson(
    id: PersonId,
    page: PersonPapersAsked,
    reader: Reader,
  ): Promise<Paged<PersonPaper>>;
  /** What a person knew at an instant, by what grounds and since when. */
  knew(query: KnewQuery, page: Page, reader: Reader): Promise<Knew>;
  /** What a paper answers and what answers it. */
  thread(id: DocumentId, reader: Reader): Promise<Thread>;
  /** Papers that hang together by their answers, two and more. */
  readonly conversations: Conversations;
  /** Sentences that ask for something; with `open`, only those whose paper nothing held answers. */
  requests(page: Page & { readonly open: boolean }, reader: Reader): Promise<Paged<RequestInPaper>>;
  findings(page: FindingsQuery, reader: Reader): Promise<Paged<JudgedFinding>>;
  /** How many findings of each code are in each state. */
  findingCounts(reader: Reader): Promise<readonly FindingCount[]>;
  /** What persons changed, the latest first; with `document`, what concerns it. */
  recordedRevisions(query: RevisionsQuery, reader: Reader): Promise<Paged<RecordedRevision>>;
  sourceRecord(id: SourceId, reader: Reader): Promise<SourceWithPapers | undefined>;
  /** How many papers went from whom to whom. */
  traffic(filter: TrafficFilter, reader: Reader): Promise<Traffic>;
  /** Sources in the order they came, the newest first. */
  recentSources(page: Page, reader: Reader): Promise<Paged<SourceSummary>>;
}

/** A line in a list of sources: the file, and how many papers the archive has from it. */
export interface SourceSummary {
  readonly record: SourceRecord;
  readonly papers: number;
}

export interface FindingsQuery extends Page {
  readonly code?: string;
  readonly severity?: Severity;
  readonly state?: FindingState;
  readonly id?: string;
}

export interface FindingCount {
  readonly code: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly count: number;
}

export interface RevisionsQuery extends Page {
  readonly document?: DocumentId;
  readonly id?: RevisionId;
  /** Only those that say who is one person and who is not. */
  readonly ofPersons?: boolean;
  /** Only those that have nothing to act on now. */
  readonly gone?: boolean;
}

export interface DesiderataQuery extends Page {
  readonly sort: 'cited' | 'date';
  /** Sender or addressee, as the list names it. */
  readonly office?: string;
  readonly year?: string;
}

export interface DesiderataFacets {
  readonly offices: readonly FacetValue[];
  readonly years: readonly FacetValue[];
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
