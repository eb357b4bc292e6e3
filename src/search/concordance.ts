import type { Span } from '../model/evidence.ts';
import type { BlockId, DocumentId, TextId } from '../model/ids.ts';
import type { Paper } from '../model/papers.ts';
import { hitsIn } from './hits.ts';
import type { Wanted } from './wanted.ts';

/** One place where something wanted stands, with what stands before and after it. */
export interface ConcordanceLine extends Span {
  readonly document: DocumentId;
  readonly text: TextId;
  readonly block: BlockId;
  readonly language: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const CONTEXT = 60;

/** Every place in a paper, in reading order. `start` and `end` are offsets in the block's content. */
export function concordanceOf(paper: Paper, wanted: Wanted): readonly ConcordanceLine[] {
  return paper.texts.flatMap((text) =>
    text.blocks.flatMap((block) =>
      hitsIn(block, wanted, text.language).map(({ start, end }) => ({
        document: paper.id,
        text: text.id,
        block: block.id,
        language: text.language,
        start,
        end,
        before: plain(block.content.slice(Math.max(0, start - CONTEXT), start)),
        found: plain(block.content.slice(start, end)),
        after: plain(block.content.slice(end, end + CONTEXT)),
      })),
    ),
  );
}

function plain(words: string): string {
  return words.replace(/\s/g, ' ');
}
