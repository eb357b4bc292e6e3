import type { Box } from '../../model/scans.ts';
import { pitchOf } from './fixed-pitch.ts';
import type { Grey } from './skew.ts';
import type { ReadBlocks, ReadWord } from './tsv.ts';
import { inkedCells } from './typed-letters.ts';

/**
 * Parts words where a cell of the paper is bare, for a typewriter strikes a letter in each. Where there are as many letters as inked cells, a space
 * was overlooked: `№4-т.` for `№ 4-т.`. Where there are more, the bare cell was read as a letter, and that one goes: `№б6-т.` for `№ 6-т.`. No
 * figure goes.
 */
export function partedAtBareCells(blocks: ReadBlocks, page: Grey): ReadBlocks {
  const pitch = pitchOf(blocks);
  if (pitch === undefined) return blocks;
  return blocks.map((lines) =>
    lines.map((line) =>
      line.flatMap((word, at) => {
        const end = line[at + 1]?.box.x ?? page.width;
        return parted(word, inkedCells(word, page, { pitch, end }));
      }),
    ),
  );
}

function parted(word: ReadWord, inked: readonly boolean[]): readonly ReadWord[] {
  const letters = Array.from(word.content);
  const bare = letters.flatMap((_, at) => (inked[at] === false ? [at] : []));
  const struck = inked.filter(Boolean).length;
  if (bare.length === 0) return [word];
  if (struck === letters.length)
    return partsOf(
      word,
      bare.map((at) => [at, at] as const),
    );
  const areFigures = bare.some((at) => /\d/.test(letters[at] ?? ''));
  if (struck === letters.length - bare.length && !areFigures)
    return partsOf(
      word,
      bare.map((at) => [at, at + 1] as const),
    );
  return [word];
}

/** The word without the letters from each place to before another, as so many words, each with the box of its own letters. */
function partsOf(
  word: ReadWord,
  gaps: readonly (readonly [from: number, to: number])[],
): readonly ReadWord[] {
  const letters = Array.from(word.content);
  const cell = word.box.width / letters.length;
  const ends = [...gaps.map(([from]) => from), letters.length];
  return ends.flatMap((end, at) => {
    const from = gaps[at - 1]?.[1] ?? 0;
    const content = letters.slice(from, end).join('');
    const x = Math.round(word.box.x + from * cell);
    const box: Box = { ...word.box, x, width: Math.round((end - from) * cell) };
    return content === '' ? [] : [{ ...word, content, box }];
  });
}
