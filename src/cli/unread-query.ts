import type { Span } from '../model/evidence.ts';

/** What a query cannot be read for, and the query with a mark under the place. */
export function unreadQuery(
  query: string,
  { message, at }: { readonly message: string; readonly at: Span },
): string {
  const mark = ' '.repeat(at.start) + '^'.repeat(Math.max(1, at.end - at.start));
  return `The query cannot be read: ${message}\n  ${query}\n  ${mark}`;
}
