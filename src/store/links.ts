import type { DocumentId } from '../model/ids.ts';
import type { Link } from '../model/links.ts';

/** The document that a link leads to, if it leads to one. */
export function targetOf({ outcome }: Link): DocumentId | undefined {
  return outcome.kind === 'held' || outcome.kind === 'cited' ? outcome.document : undefined;
}
