import { backup } from 'node:sqlite';
import type { CollectionId } from '../../model/ids.ts';
import { prepareSource } from '../prepared.ts';
import type { ConversationsAsked } from '../knowledge.ts';
import { prepareResolution } from '../prepared-resolution.ts';
import type { SearchPlan } from '../plan.ts';
import type { OfficesAsked } from '../offices.ts';
import type { DesiderataQuery, Page, Store } from '../store.ts';
import type { TrafficFilter } from '../traffic.ts';
import { checkStore } from './check.ts';
import { Connection } from './connection.ts';
import type { OpenMode } from './connection.ts';
import * as collections from './read-collections.ts';
import { readRequests, readThread } from './read-conversations.ts';
import { readConversations } from './read-whole-conversations.ts';
import { readCounts } from './read-counts.ts';
import * as desiderata from './read-desiderata.ts';
import * as documents from './read-documents.ts';
import * as findings from './read-findings.ts';
import { readKnew } from './read-knowledge.ts';
import * as lists from './read-lists.ts';
import { heldPapers, understoodPaper, understoodPapers } from './read-papers.ts';
import { readOffice, readOffices } from './read-offices.ts';
import * as people from './read-people.ts';
import { readPersonOverview } from './read-person-overview.ts';
import * as revisions from './read-revisions.ts';
import * as series from './read-series.ts';
import { readPast } from './read-past.ts';
import {
  readPageImage,
  readPicturesOf,
  readScanned,
  readScans,
  readWaitingSources,
} from './read-scans.ts';
import { readSuggestions } from './read-suggestions.ts';
import { readRecentSources } from './read-sources.ts';
import { remembered, rememberedSearches } from './remembered.ts';
import { Searcher } from './search.ts';
import { readSummaries } from './summaries.ts';
import { readVocabulary } from './vocabulary.ts';
import { putResolution, putResolutionParts } from './write-resolution.ts';
import { putCorrected, putRevision } from './write-revisions.ts';
import {
  needsResolution,
  putRefused,
  putSource,
  readSource,
  readReplacedSources,
  readSources,
  resolutionMark,
} from './write-source.ts';

/**
 * Opens a store in one SQLite file. Everything runs in the calling thread and blocks it: right for the importer and the
 * command line; a server takes `openThreadedStore`.
 */
export function openSqliteStore(path: string, mode: OpenMode = 'write'): Store {
  const db = new Connection(path, mode);
  return { ...writing(db), ...system(db), ...reading(db) };
}

type Writing =
  | 'putSource'
  | 'putPrepared'
  | 'putRefused'
  | 'putResolution'
  | 'putResolutionParts'
  | 'version'
  | 'needsResolution'
  | 'resolutionMark'
  | 'putRevision'
  | 'putCorrected'
  | 'optimise'
  | 'backup'
  | 'close';

function writing(db: Connection): Pick<Store, Writing> {
  return {
    putSource: async (imported) => putSource(db, prepareSource(imported)),
    putPrepared: async (prepared) => putSource(db, prepared),
    putRefused: async (source) => putRefused(db, source),
    putResolution: async (resolution, terms) =>
      putResolution(db, prepareResolution(resolution, terms)),
    putResolutionParts: (parts) => putResolutionParts(db, parts),
    version: async () => db.dataVersion(),
    needsResolution: async () => needsResolution(db),
    resolutionMark: async () => resolutionMark(db),
    putRevision: async (revision) => putRevision(db, revision),
    putCorrected: async (papers) => putCorrected(db, papers),
    optimise: async () => {
      db.run(`INSERT INTO words (words) VALUES ('optimize')`);
      db.db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
    },
    backup: async (path) => {
      await backup(db.db, path);
    },
    close: async () => db.close(),
  };
}

type System =
  | 'source'
  | 'sources'
  | 'replacedSources'
  | 'heldPapers'
  | 'understoodPapers'
  | 'understoodPaper'
  | 'revisions'
  | 'past'
  | 'collectionRecords'
  | 'waitingSources'
  | 'picturesOf'
  | 'check';

function system(db: Connection): Pick<Store, System> {
  return {
    source: async (id) => readSource(db, id),
    sources: async () => readSources(db),
    replacedSources: async () => readReplacedSources(db),
    heldPapers: (use) => heldPapers(db, use),
    understoodPapers: () => understoodPapers(db),
    understoodPaper: async (id) => understoodPaper(db, id),
    revisions: async () => revisions.readRevisions(db),
    past: async () => readPast(db),
    collectionRecords: async () => collections.readCollectionRecords(db),
    waitingSources: async () => readWaitingSources(db),
    picturesOf: async (source) => readPicturesOf(db, source),
    check: async () => checkStore(db),
  };
}

function readingScans(db: Connection): Pick<Store, 'scans' | 'scanned' | 'pageImage'> {
  return {
    scans: async (id, reader) => readScans(db, id, reader),
    scanned: async (ids, reader) => readScanned(db, ids, reader),
    pageImage: async (id, reader) => readPageImage(db, id, reader),
  };
}

function reading(db: Connection): Omit<Store, Writing | System> {
  const searcher = new Searcher(db);
  return {
    counts: remembered(db, async (reader) => readCounts(db, reader)),
    document: async (id, reader) => documents.readDocument(db, id, reader),
    currentId: async (id, reader) => documents.readCurrentId(db, id, reader),
    summaries: async (ids, reader) => readSummaries(db, ids, reader),
    neighbours: async (id, reader) => documents.readNeighbours(db, id, reader),
    collections: remembered(db, async (reader) => collections.readCollections(db, reader)),
    collection: remembered(
      db,
      async (id: CollectionId, reader) => collections.readCollection(db, id, reader),
      MOST_COLLECTIONS,
    ),
    papersOf: async (id, page, reader) => collections.readPapersOf(db, { id, page }, reader),
    search: rememberedSearches(db, async (plan: SearchPlan, reader) =>
      searcher.search(plan, reader),
    ),
    vocabulary: async (start) => readVocabulary(db, start),
    papers: async (ids, reader) => documents.readPapers(db, ids, reader),
    ...readingScans(db),
    desiderata: remembered(
      db,
      async (query: DesiderataQuery, reader) => desiderata.readDesiderata(db, query, reader),
      MOST_DESIDERATA,
    ),
    desiderataFacets: remembered(db, async (reader) => desiderata.readDesiderataFacets(db, reader)),
    seriesList: remembered(db, async (page: SeriesListPage, reader) =>
      series.readSeriesList(db, page, reader),
    ),
    series: async (id, reader) => series.readSeries(db, id, reader),
    people: remembered(db, async (query: people.PeopleAsked, reader) =>
      people.readPeople(db, query, reader),
    ),
    suggestions: async (page, reader) => readSuggestions(db, page, reader),
    personOverview: async (id, reader) => readPersonOverview(db, id, reader),
    offices: remembered(db, async (query: OfficesAsked, reader) => readOffices(db, query, reader)),
    office: async (id, reader) => readOffice(db, id, reader),
    person: async (id, reader) => people.readPerson(db, id, reader),
    personNames: async (ids) => people.readPersonNames(db, ids),
    papersOfPerson: async (id, page, reader) => people.readPapersOfPerson(db, { id, page }, reader),
    knew: async (query, page, reader) => readKnew(db, { query, page }, reader),
    thread: async (id, reader) => readThread(db, id, reader),
    conversations: remembered(db, async (asked: ConversationsAsked, reader) =>
      readConversations(db, asked, reader),
    ),
    requests: async (page, reader) => readRequests(db, page, reader),
    findings: async (page, reader) => findings.readFindingsPage(db, page, reader),
    findingCounts: remembered(db, async (reader) => findings.readFindingCounts(db, reader)),
    recordedRevisions: async (query, reader) => revisions.readRecorded(db, query, reader),
    sourceRecord: async (id, reader) => lists.readSourceWithPapers(db, id, reader),
    traffic: remembered(
      db,
      async (filter: TrafficFilter, reader) => searcher.traffic(filter, reader),
      MOST_TRAFFIC,
    ),
    recentSources: async (page, reader) => readRecentSources(db, page, reader),
  };
}

type SeriesListPage = Page & { readonly sort: 'papers' | 'name' };

/** Every paper shows the title of its collection. */
const MOST_COLLECTIONS = 1000;
/** A page of them is a hundred papers with all that is known of each. */
const MOST_DESIDERATA = 10;
/** Traffic between thousands of offices is large. */
const MOST_TRAFFIC = 12;
