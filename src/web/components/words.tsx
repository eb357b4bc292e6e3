import type { Child } from '../markup/jsx-runtime.ts';
import type { Span } from '../../model/evidence.ts';
import type { TextId } from '../../model/ids.ts';
import type { Block } from '../../model/texts.ts';
import { type Meaning, type ReadMarks, marksOf } from '../rendering/marks.ts';
import { type Piece, nest } from '../rendering/nesting.ts';
import * as urls from '../urls.ts';
import { type Marked, markedWords } from './marked.tsx';

/** What is needed to show the words of a text. */
export interface Showing {
  readonly text: TextId;
  readonly marks: ReadMarks;
  /** Printed number of each note of the text, for anchors that carry none. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the abbreviations of the collection’s list mean, by their keys. */
  readonly terms: ReadonlyMap<string, string>;
  /** Whether notes also answer to their bare ids (`#d100fn1`), as links from other papers ask for them. */
  readonly isMain: boolean;
  /** A note has an address of its own; its passages need none. */
  readonly inNote?: true;
}

/** The content of a block, or a stretch of it, with all that is said about it. Adds no words but those marked as added. */
export function Words({ block, showing, span }: { block: Block; showing: Showing; span?: Span }) {
  const stretch = span ?? { start: 0, end: block.content.length };
  const key = urls.blockAnchor({ text: showing.text, block: block.id });
  const marks = marksOf(block, showing.marks.get(key) ?? []);
  if (marks.length === 0) return <>{block.content.slice(stretch.start, stretch.end)}</>;
  return <>{shown(nest(stretch, marks), { block, showing })}</>;
}

function shown(
  pieces: readonly Piece<Meaning>[],
  where: { readonly block: Block; readonly showing: Showing },
): Child[] {
  return pieces.map((piece): Child => {
    if (piece.kind === 'words') return where.block.content.slice(piece.start, piece.end);
    const marked: Marked = { ...where, piece, inside: shown(piece.inside, where) };
    return markedWords(marked);
  });
}
