import type { Span } from '../model/evidence.ts';
import type { Condition, Ranking } from '../store/plan.ts';
import { withCollections } from './collections.ts';
import type { NamedCollection } from './collections.ts';
import { compile } from './compile.ts';
import { explain } from './explanation.ts';
import { parse } from './parser.ts';
import { compileForRanking } from './ranking.ts';
import { withSpellings } from './spellings.ts';
import type { Spellings } from './spellings.ts';
import { Unreadable } from './syntax.ts';
import type { Query } from './syntax.ts';
import type { UnreadReason } from './unreadable.ts';

/** A query as the store carries it out, with how it was read; or where it stops making sense. */
export type ParsedQuery =
  | {
      readonly kind: 'read';
      readonly query: Query;
      readonly condition: Condition;
      /** For ordering them by relevance. */
      readonly ranking: Ranking;
      /** The query as it is asked, spellings added: what `readAs` puts into English. */
      readonly asked: Query;
      readonly readAs: string;
    }
  | {
      readonly kind: 'unread';
      readonly message: string;
      readonly reason: UnreadReason;
      readonly at: Span;
    };

/** What an archive knows that bears on a query; without it a query is read by its words alone. */
export interface Known {
  /** `in:` finds them by title, and an unknown one is refused. */
  readonly collections?: readonly NamedCollection[];
  /** Added to names that are asked for. */
  readonly spellings?: Spellings;
}

/**
 * Reads what a person typed. Never throws, on any string; takes time linear in its length. The language is described in
 * docs/guides/searching.md.
 */
export function parseQuery(typed: string, known: Known = {}): ParsedQuery {
  try {
    const query = parse(typed);
    const spelled = known.spellings ? withSpellings(query, known.spellings) : query;
    const asked = known.collections ? withCollections(spelled, known.collections) : spelled;
    return {
      kind: 'read',
      query,
      condition: compile(asked),
      ranking: compileForRanking(asked),
      asked: spelled,
      readAs: explain(spelled),
    };
  } catch (problem) {
    if (problem instanceof Unreadable) {
      const { message, reason, at } = problem;
      return { kind: 'unread', message, reason, at };
    }
    throw problem;
  }
}
