import { asideOf, isStroke, measured } from './asides.ts';
import type { TypedPage } from './asides.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';

/** Words that stand further apart than so many letters may be of different hands. */
const GAP = 3;

/**
 * Puts what is no typing on lines of its own, where it was read together with what is: a pen's stroke in the margin at the end of a line, a speck, a
 * stamp across the head beside a typed word. No word is lost.
 */
export function setApart(blocks: ReadBlocks): ReadBlocks {
  const page = measured(blocks);
  if (page.pitch === undefined) return blocks;
  return blocks.map((lines) => lines.flatMap((line) => partsOf(line, page)));
}

function partsOf(line: readonly ReadWord[], page: TypedPage): readonly (readonly ReadWord[])[] {
  const strokes = line.filter((word) => isStroke(word, page));
  const pieces = piecesOf(
    line.filter((word) => !strokes.includes(word)),
    GAP * (page.pitch ?? 0),
  );
  const stamps = pieces.filter((piece) => asideOf(piece, page) === 'stamp');
  if (stamps.length === pieces.length && strokes.length === 0) return [line];
  const typing = pieces.filter((piece) => !stamps.includes(piece)).flat();
  return [typing, ...stamps, ...strokes.map((word) => [word])].filter(({ length }) => length > 0);
}

function piecesOf(line: readonly ReadWord[], gap: number): readonly (readonly ReadWord[])[] {
  const pieces: ReadWord[][] = [];
  let end = -Infinity;
  for (const word of line) {
    if (word.box.x - end > gap) pieces.push([]);
    pieces.at(-1)?.push(word);
    end = word.box.x + word.box.width;
  }
  return pieces;
}
