import type { Span } from '../model/evidence.ts';
import type { Condition } from '../store/plan.ts';
import { withCollections } from './collections.ts';
import type { NamedCollection } from './collections.ts';
import { compile } from './compile.ts';
import { explain } from './explanation.ts';
import { parse } from './parser.ts';
import { compileForRanking } from './ranking.ts';
import { Unreadable } from './syntax.ts';
import type { Query } from './syntax.ts';

/** A query as the store carries it out, with how it was read; or where it stops making sense. */
export type ParsedQuery =
  | {
      readonly kind: 'read';
      readonly query: Query;
      readonly condition: Condition;
      /** Holds for the same documents, and is made for ordering them by relevance. */
      readonly ranked: Condition;
      readonly readAs: string;
    }
  | { readonly kind: 'unread'; readonly message: string; readonly at: Span };

/**
 * Reads what a person typed. Never throws, on any string; takes time linear in its length. The language is described in
 * docs/guides/searching.md. With the `collections` of an archive, `in:` finds them by title and an unknown one is refused.
 */
export function parseQuery(typed: string, collections?: readonly NamedCollection[]): ParsedQuery {
  try {
    const query = parse(typed);
    const asked = collections ? withCollections(query, collections) : query;
    return {
      kind: 'read',
      query,
      condition: compile(asked),
      ranked: compileForRanking(asked),
      readAs: explain(query),
    };
  } catch (problem) {
    if (problem instanceof Unreadable) {
      return { kind: 'unread', message: problem.message, at: problem.at };
    }
    throw problem;
  }
}
