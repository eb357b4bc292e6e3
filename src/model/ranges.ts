import type { Span } from './evidence.ts';
import type { BlockId } from './ids.ts';

export type EmphasisStyle =
  | 'italic'
  | 'strong'
  | 'small-caps'
  | 'underline'
  | 'superscript'
  | 'subscript'
  | 'typewriter'
  | 'other';

/**
 * A stretch of a block with a meaning that the source itself marks or the layout shows. Ranges hold what the
 * page and its encoding say; what the grammar infers stays in readings. A range with `start === end` is a point.
 */
export type Range = Span &
  (
    | { readonly kind: 'emphasis'; readonly style: EmphasisStyle }
    /** A person's name. `ref`: key in the collection's list of persons. `role`: what the encoding says of it. */
    | {
        readonly kind: 'name';
        readonly ref?: string;
        readonly role?: 'from' | 'to' | 'participant' | 'author' | 'drafter' | 'other';
      }
    /** An office or institution marked as sender or addressee. */
    | { readonly kind: 'office'; readonly role: 'from' | 'to'; readonly ref?: string }
    | { readonly kind: 'place' }
    /** A date the encoding marks. `when` (ISO, with hour if given) or an interval, as encoded. */
    | {
        readonly kind: 'date';
        readonly when?: string;
        readonly from?: string;
        readonly to?: string;
        readonly notBefore?: string;
        readonly notAfter?: string;
      }
    /** A word in the collection's list of terms. */
    | { readonly kind: 'term'; readonly ref?: string }
    /** A cross-reference that the edition encodes. `target` as printed in the markup (`#d5`, `frus1951v06p1#pg_12`). */
    | { readonly kind: 'link'; readonly target: string }
    /** A point: a new page of the source starts here. `page` is its printed number. */
    | { readonly kind: 'page-break'; readonly page: string; readonly facsimile?: string }
    /** Where a note is called. Its content may be empty (a point) or the printed digits (`59`). */
    | { readonly kind: 'note-anchor'; readonly note: BlockId; readonly label: string }
    /** The edition corrects itself or its source: `26 [20]` is printed 26, corrected 20. */
    | { readonly kind: 'emendation'; readonly printed: string; readonly corrected: string }
    /** Something is left out or was not released. */
    | {
        readonly kind: 'gap';
        readonly reason: 'not-declassified' | 'omitted' | 'illegible' | 'other';
      }
    | { readonly kind: 'deletion' }
    | { readonly kind: 'supplied' }
    | { readonly kind: 'unclear' }
    | { readonly kind: 'quotation' }
    | { readonly kind: 'title' }
    | { readonly kind: 'label' }
    /** A point: a line ends here on the page. */
    | { readonly kind: 'line-break' }
    /** One cell of a table row, in reading order. */
    | { readonly kind: 'cell'; readonly columns?: number; readonly rows?: number }
    /** An element the reader has no meaning for; its name is kept so that nothing is lost. */
    | { readonly kind: 'unknown'; readonly element: string }
  );

export type RangeKind = Range['kind'];

/** The ranges of one kind, with their narrowed type. */
export function rangesOf<K extends RangeKind>(
  ranges: readonly Range[],
  kind: K,
): readonly Extract<Range, { kind: K }>[] {
  return ranges.filter((range): range is Extract<Range, { kind: K }> => range.kind === kind);
}
