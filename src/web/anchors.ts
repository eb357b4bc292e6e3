import type { FindingId, MentionId, RevisionId } from '../model/ids.ts';

/** Ids of elements within a page, for addresses that end in `#...`. The id of a block is permanent. */

/** Id of a block’s element. One document can hold several texts whose blocks share names: `en.p1`, `ru.p1`. */
export function blockAnchor(at: { readonly text: string; readonly block: string }): string {
  return `${at.text}.${at.block}`;
}

/** Id of the place where a note is called. */
export function callAnchor(at: { readonly text: string; readonly block: string }): string {
  return `call.${at.text}.${at.block}`;
}

/** Id of the point where a printed page begins. */
export function pageAnchor(at: { readonly text: string; readonly page: string }): string {
  return `page.${at.text}.${at.page}`;
}

/** Id of the words that an envelope cell was read from. */
export function readingAnchor(field: string, ordinal: number): string {
  return `read.${field}.${ordinal}`;
}

/** Id of the words that ask for something. */
export function requestAnchor(at: {
  readonly text: string;
  readonly block: string;
  readonly start: number;
}): string {
  return `asks.${at.text}.${at.block}.${at.start}`;
}

export const mentionAnchor = (id: MentionId): string => `cites.${id}`;
export const findingAnchor = (id: FindingId): string => `finding.${id}`;
export const revisionAnchor = (id: RevisionId): string => `revision.${id}`;

/** Where a document's page tells how its date was reasoned. */
export const dating = 'dating';
