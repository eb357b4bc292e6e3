/**
 * Permanent names of things. Each is a branded string, so that a document's id cannot be handed
 * where a person's is asked for. They are made from content (never from a counter), so that the
 * same input always gets the same ids.
 */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** `<collection>/<key>`, e.g. `frus1952-54v12p2/d100`; the address is `/d/` and this. */
export type DocumentId = Branded<'DocumentId'>;
/** A volume, fond or box, e.g. `frus1952-54v12p2`. Never holds a slash. */
export type CollectionId = Branded<'CollectionId'>;
/** SHA-256 of the bytes as received, 64 lower-case hex digits. */
export type SourceId = Branded<'SourceId'>;
/** A layer within a document: `en`, `ru`, `en-2`. */
export type TextId = Branded<'TextId'>;
/** A block within a text. The edition's own id where it has one (`d100fn1`), else `p1`, `h1` ... */
export type BlockId = Branded<'BlockId'>;
/** A mention within a document: `<text>.<block>.<start>`. */
export type MentionId = Branded<'MentionId'>;
export type PersonId = Branded<'PersonId'>;
export type OfficeId = Branded<'OfficeId'>;
export type FindingId = Branded<'FindingId'>;
export type RevisionId = Branded<'RevisionId'>;
/** A run of numbers: `moscow-to-department-1944`. */
export type SeriesId = Branded<'SeriesId'>;

/** Lower-case, `-` for anything that is not a letter or digit of any script, at most 80 long. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/** An id of a paper in a collection. Characters that an address cannot carry become `-`. */
export function documentId(collection: CollectionId, key: string): DocumentId {
  return `${collection}/${key.replace(/[\s/?#%]+/g, '-')}` as DocumentId;
}

export function collectionId(name: string): CollectionId {
  return name.replace(/[\s/?#%]+/g, '-') as CollectionId;
}

export function collectionOf(document: DocumentId): CollectionId {
  return document.slice(0, document.indexOf('/')) as CollectionId;
}

export const textId = (name: string): TextId => name as TextId;
export const blockId = (name: string): BlockId => name as BlockId;
export const personId = (name: string): PersonId => name as PersonId;
export const officeId = (name: string): OfficeId => name as OfficeId;
export const seriesId = (name: string): SeriesId => name as SeriesId;
export const findingId = (name: string): FindingId => name as FindingId;
export const revisionId = (name: string): RevisionId => name as RevisionId;

/** Takes 64 hex digits; anything else is a bug of the caller. */
export function sourceId(sha256: string): SourceId {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256 in hex: ${sha256}`);
  return sha256 as SourceId;
}
