import { rangesOf } from '../../model/ranges.ts';
import type { Block } from '../../model/texts.ts';
import type { Citation } from './citation.ts';

/** Cross-references that the edition encodes and whose words no pattern reads: `the preceding paper` with a link on it. */
export function findLinkCitations(block: Block, found: readonly Citation[]): readonly Citation[] {
  return rangesOf(block.ranges, 'link')
    .filter(
      (link) =>
        link.end > link.start && !found.some((one) => one.start < link.end && link.start < one.end),
    )
    .map((link) => ({
      start: link.start,
      end: link.end,
      at: link.start,
      rule: 'edition-link',
      confidence: 1,
      says: { target: link.target },
    }));
}
