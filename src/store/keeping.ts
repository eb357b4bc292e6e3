import type { Collection } from '../model/collections.ts';
import type { DocumentId, SourceId } from '../model/ids.ts';
import type { Notice } from '../model/notices.ts';
import type { Paper } from '../model/papers.ts';
import type { Revision } from '../model/revisions.ts';
import type { Understanding } from '../model/understandings.ts';
import type { HeldPaper } from '../resolution/holdings.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { IndexTerms } from './plan.ts';
import type { CorrectedPaper, PreparedSource } from './prepared.ts';
import type { PapersUse, ResolutionPart, StoredPast, TermsOf } from './prepared-resolution.ts';
import type { PlacedPicture, WaitingSource } from './pictures.ts';

/** One file with all that was made of it. It enters the store whole, in one transaction, or not at all. */
export interface ImportedSource {
  readonly source: SourceRecord;
  readonly collection: Collection;
  readonly papers: readonly ImportedPaper[];
  /** Files that came with it and are kept beside it: the pictures of a folder. */
  readonly members?: readonly SourceRecord[];
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

/** Format of a file that is read with the folder it lies in, and by itself gives no papers. */
export const MEMBER_FORMAT = 'page of a folder';

/** How an archive is kept: what its one writer does, and what the system itself asks to go on. The other half of a store answers readers. */
export interface Keeping {
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
  /** Replaces everything that holds across papers: links, persons, findings, series, datings and the rest. Atomic. */
  putResolution(resolution: Resolution, termsOf: TermsOf): Promise<void>;
  /** The same for one whose parts other threads make ready. If one fails, what was there before stays. */
  putResolutionParts(parts: AsyncIterable<ResolutionPart>): Promise<void>;
  /** Another whenever anybody has written. */
  version(): Promise<string>;
  /** True when papers or decisions changed since the last `putResolution`. */
  needsResolution(): Promise<boolean>;
  /** A mark that is another after each such change; undefined where nothing is due. */
  resolutionMark(): Promise<string | undefined>;
  /** Adds what a person changed, for good. What depends on it across papers is due to be resolved anew. */
  putRevision(revision: Revision): Promise<void>;
  /** Shows corrected papers in lists and searches as persons say they are. What the page says stays as it was read. */
  putCorrected(papers: readonly CorrectedPaper[]): Promise<void>;
  /** Merges index segments and refreshes statistics; call after an import. */
  optimise(): Promise<void>;
  /** Writes a consistent copy while others read and write. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;

  // What the system itself asks; answers hold everything and go to no reader.
  source(id: SourceId): Promise<SourceRecord | undefined>;
  sources(): Promise<readonly SourceRecord[]>;
  /** Sources that give no papers any more because a later one of the same name took their place: earlier versions of a file or folder. */
  replacedSources(): Promise<readonly SourceId[]>;
  /** In archive order, for as long as nothing is written. */
  heldPapers(use?: PapersUse): AsyncIterable<HeldPaper>;
  understoodPapers(): AsyncIterable<UnderstoodPaper>;
  /** One held paper as its page says, without corrections. */
  understoodPaper(id: DocumentId): Promise<UnderstoodPaper | undefined>;
  /** Everything that persons changed, the oldest first. */
  revisions(): Promise<readonly Revision[]>;
  collectionRecords(): Promise<readonly Collection[]>;
  past(): Promise<StoredPast>;
  /** Sources with pages that wait for their words, in the order they came. */
  waitingSources(): Promise<readonly WaitingSource[]>;
  /** The pictures of a source's pages, each once, in the order of its papers. */
  picturesOf(source: SourceId): Promise<readonly PlacedPicture[]>;
  /** Checks the store's own integrity; one message for each thing wrong. */
  check(): Promise<readonly string[]>;
}
