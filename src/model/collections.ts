import { collectionId, type CollectionId } from './ids.ts';
import type { RecordField } from './papers.ts';

/** A person as the collection's own list gives it; `key` is what name ranges refer to. */
export interface ListedPerson {
  readonly key: string;
  /** As printed: `Acheson, Dean`. */
  readonly name: string;
  /** As printed: `Secretary of State from January 1949`. */
  readonly description: string;
}

/** A term or abbreviation of the collection's own list. */
export interface ListedTerm {
  readonly key: string;
  readonly term: string;
  readonly meaning: string;
}

/** A chapter, compilation or folder inside the collection. */
export interface CollectionPart {
  readonly id: string;
  readonly title: string;
  readonly within?: string;
  readonly ordinal: number;
}

/** A volume, fond, box or folder: order and provenance of its papers. */
export interface Collection {
  readonly id: CollectionId;
  readonly kind: 'volume' | 'fond' | 'folder' | 'web-archive';
  readonly title: string;
  /** Words that place it: series, publisher, year. */
  readonly record: readonly RecordField[];
  readonly parts: readonly CollectionPart[];
  readonly persons: readonly ListedPerson[];
  readonly terms: readonly ListedTerm[];
  readonly invented?: boolean;
}

/** Papers that are only cited lie in no collection; this stands in its place, and `in:cited` asks for them. */
export const NO_COLLECTION = collectionId('cited');
