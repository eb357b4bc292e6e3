import type { Span } from '../model/evidence.ts';
import type { Condition } from '../store/plan.ts';
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
 * docs/guides/searching.md.
 */
export function parseQuery(typed: string): ParsedQuery {
  try {
    const query = parse(typed);
    return {
      kind: 'read',
      query,
      condition: compile(query),
      ranked: compileForRanking(query),
      readAs: explain(query),
    };
  } catch (problem) {
    if (problem instanceof Unreadable) {
      return { kind: 'unread', message: problem.message, at: problem.at };
    }
    throw problem;
  }
}
