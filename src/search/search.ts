import type { Query } from './syntax.ts';
import type { UnreadReason } from './unreadable.ts';
import type { Span } from '../model/evidence.ts';
import type { BlockId, TextId } from '../model/ids.ts';
import type { Facet, FacetValue, SortOrder } from '../store/plan.ts';
import type { SearchHit } from '../store/store.ts';

/** What a person asks: the words as typed, and how to list what is found. */
export interface SearchRequest {
  readonly query: string;
  readonly sort: SortOrder;
  readonly limit: number;
  readonly offset: number;
}

/** A stretch of a paper around what was found; `found` are offsets in `words`. */
export interface Snippet {
  readonly text: TextId;
  readonly block: BlockId;
  readonly language: string;
  readonly words: string;
  readonly found: readonly Span[];
}

export interface FoundDocument extends SearchHit {
  readonly snippets: readonly Snippet[];
}

/** What was found, or where the query stops making sense. */
export type SearchAnswer =
  | {
      readonly kind: 'found';
      readonly total: number;
      readonly hits: readonly FoundDocument[];
      readonly facets: Readonly<Partial<Record<Facet, readonly FacetValue[]>>>;
      /** How the query was read, for people: `airlift*` any word that starts so. */
      readonly readAs: string;
      /** The same, to be put into other words. */
      readonly asked: Query;
      /** Another spelling that finds something, when this one finds nothing, or far more, when it finds few. */
      readonly didYouMean?: string;
    }
  | {
      readonly kind: 'unread';
      readonly message: string;
      readonly reason: UnreadReason;
      readonly at: Span;
    };
