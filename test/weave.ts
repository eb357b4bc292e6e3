import type { BlockId } from '../src/model/ids.ts';
import { rangesOf } from '../src/model/ranges.ts';
import type { Block } from '../src/model/texts.ts';

/** The words of these blocks as one string in reading order, each note where it is called. */
export function weave(blocks: readonly Block[]): string {
  const notes = calledNotes(blocks);
  const woven = new Set<BlockId>();
  const called = new Set([...notes.values()].flat());
  return join(
    blocks.filter((block) => !called.has(block)).map((block) => weaveBlock(block, notes, woven)),
  );
}

/** The words of these blocks without the notes that they call. */
export function weaveWithoutNotes(blocks: readonly Block[]): string {
  const called = new Set([...calledNotes(blocks).values()].flat());
  return join(blocks.filter((block) => !called.has(block)).map((block) => block.content));
}

type Notes = ReadonlyMap<BlockId, readonly Block[]>;

/** Each note that has an anchor, with the blocks that stand within it. */
function calledNotes(blocks: readonly Block[]): Notes {
  const ids = blocks.flatMap((block) => rangesOf(block.ranges, 'note-anchor').map((at) => at.note));
  const notes = new Map(ids.map((id): [BlockId, Block[]] => [id, []]));
  const noteOf = new Map<BlockId, BlockId>();
  for (const block of blocks) {
    const note = notes.has(block.id) ? block.id : block.within && noteOf.get(block.within);
    if (note === undefined) continue;
    noteOf.set(block.id, note);
    notes.get(note)?.push(block);
  }
  return notes;
}

function weaveBlock(block: Block, notes: Notes, woven: Set<BlockId>): string {
  const pieces: string[] = [];
  let from = 0;
  for (const anchor of rangesOf(block.ranges, 'note-anchor')) {
    pieces.push(block.content.slice(from, anchor.start));
    from = anchor.start;
    if (woven.has(anchor.note)) continue; // a note called again stands where it was called first
    woven.add(anchor.note);
    const note = notes.get(anchor.note) ?? [];
    pieces.push(` ${join(note.map((each) => weaveBlock(each, notes, woven)))} `);
  }
  return [...pieces, block.content.slice(from)].join('');
}

function join(pieces: readonly string[]): string {
  return pieces.join(' ');
}
