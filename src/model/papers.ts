import type { CollectionId, DocumentId, SourceId } from './ids.ts';
import type { ScannedPage } from './scans.ts';
import type { Text } from './texts.ts';

/** Where in a source something stands. `line` and `column` count from 1; `file` is the member of a zip or gz. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly page?: string;
  readonly file?: string;
}

/** A field of an archive's record or an edition's header, in its own words: `{name: 'Citation', value: '...'}`. */
export interface RecordField {
  readonly name: RecordFieldName;
  readonly value: string;
}

export type RecordFieldName =
  | 'title'
  | 'citation'
  | 'summary'
  | 'credits'
  | 'original-language'
  | 'contents'
  | 'archive'
  | 'fond'
  | 'translator'
  | 'address'
  | 'date'
  | 'from'
  | 'to'
  | 'number'
  | 'rights'
  | 'other';

/**
 * What part a paper plays in its collection. `document`: a paper of the time. `editorial`: written by the
 * edition's editors among the documents (editorial note). `apparatus`: preface, sources, lists, index.
 */
export type PaperRole = 'document' | 'editorial' | 'apparatus';

/** A paper as a reader yields it: what is there, nothing inferred. */
export interface Paper {
  readonly id: DocumentId;
  readonly collection: CollectionId;
  readonly source: SourceId;
  readonly place: Place;
  /** Order within the collection, from 1. */
  readonly ordinal: number;
  readonly role: PaperRole;
  /** The edition's number of the paper, as printed: `100`. */
  readonly printedNumber?: string;
  /** The innermost part of the collection it stands in, as an id of `Collection.parts`. */
  readonly part?: string;
  /** Those heads as printed, outermost first: `Arms Control`, `March 1961`. Absent where the paper stands in no part. */
  readonly under?: readonly string[];
  readonly title: string;
  readonly texts: readonly Text[];
  readonly record: readonly RecordField[];
  /** Printed pages on which the paper stands, in order: `1016`, `1017`. */
  readonly pages: readonly string[];
  /** Pictures of its pages, in order. A store keeps them apart from the paper: what it gives back has none. */
  readonly scans?: readonly ScannedPage[];
  /** The edition's own word for the kind, if its encoding has one (`editorial-note`). */
  readonly subtype?: string;
  /** True when the paper is one of the project's invented samples. */
  readonly invented?: boolean;
}
