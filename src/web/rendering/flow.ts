import type { BlockId } from '../../model/ids.ts';
import { rangesOf } from '../../model/ranges.ts';
import { type Block, type BlockKind, noteIds } from '../../model/texts.ts';

/** What stands one under another on the page: blocks, with table rows and list items gathered. */
export type Part =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'table'; readonly rows: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Lines of a scan in which no words are left. */
  | { readonly kind: 'unread'; readonly lines: readonly Block[] };

export interface Item {
  readonly block: Block;
  readonly inner: readonly Item[];
}

/** A note with its further paragraphs, tables and lists. */
export interface Note {
  readonly block: Block;
  readonly more: readonly Part[];
}

/** A text as the page shows it: what runs down the column, and the notes that hang on it. */
export interface Flow {
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
}

export function flow(blocks: readonly Block[]): Flow {
  const inNotes = noteIds(blocks);
  const notes: Note[] = [];
  const owners = new Map<BlockId, Block[]>();
  for (const block of blocks.filter((block) => inNotes.has(block.id))) {
    const owner = block.within === undefined ? undefined : owners.get(block.within);
    if (owner) owner.push(block);
    else notes.push({ block, more: [] });
    owners.set(block.id, owner ?? []);
  }
  return {
    parts: parts(blocks.filter((block) => !inNotes.has(block.id))),
    notes: notes.map((note) => ({ ...note, more: parts(owners.get(note.block.id) ?? []) })),
  };
}

/** Gathers neighbouring table rows into a table, list items into a list, unread lines into one entry. */
export function parts(blocks: readonly Block[]): readonly Part[] {
  const found: Part[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    const run = runOf(blocks, at);
    if (block.kind === 'table-row') found.push({ kind: 'table', rows: run });
    else if (block.kind === 'list-item') found.push({ kind: 'list', items: items(run) });
    else if (block.kind === 'ocr-noise') found.push({ kind: 'unread', lines: run });
    else found.push({ kind: 'block', block });
    at += run.length;
  }
  return found;
}

const GATHERED: ReadonlySet<BlockKind> = new Set(['table-row', 'list-item', 'ocr-noise']);

/** The block, or the neighbours of its kind that are gathered with it. */
function runOf(blocks: readonly Block[], at: number): readonly Block[] {
  const first = blocks[at];
  const goesOn = (block: Block | undefined): boolean =>
    first !== undefined &&
    GATHERED.has(first.kind) &&
    block?.kind === first.kind &&
    block.within === first.within;
  let end = at + 1;
  while (goesOn(blocks[end])) end += 1;
  return blocks.slice(at, end);
}

function items(blocks: readonly Block[]): readonly Item[] {
  const found: Item[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    const rest = blocks.slice(at + 1);
    const next = rest.findIndex((other) => (other.depth ?? 1) <= (block.depth ?? 1));
    const inner = next < 0 ? rest : rest.slice(0, next);
    found.push({ block, inner: items(inner) });
    at += 1 + inner.length;
  }
  return found;
}

/** Parts with the notes they call, so that notes can stand beside them. */
export interface Spread {
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
}

/**
 * Cuts a text where notes are called, so that each note stands in the margin level with its paragraph. Notes longer than their
 * paragraph get the next ones beside them too, so that long notes leave no holes in the text.
 */
export function spreads({ parts, notes }: Flow): readonly Spread[] {
  const waiting = new Map(notes.map((note) => [note.block.id, note]));
  const found: { parts: Part[]; notes: Note[]; room: number }[] = [];
  for (const part of parts) {
    const called = calls(part).flatMap((id) => {
      const note = waiting.get(id);
      waiting.delete(id);
      return note ? [note] : [];
    });
    const open = found.at(-1);
    const room = textHeight(part) - called.reduce((sum, note) => sum + noteHeight(note), 0);
    if (open && (called.length === 0 || open.room < 0)) {
      open.parts.push(part);
      open.notes.push(...called);
      open.room += room;
    } else {
      found.push({ parts: [part], notes: called, room });
    }
  }
  if (waiting.size > 0) found.push({ parts: [], notes: [...waiting.values()], room: 0 });
  return found;
}

function calls(part: Part): readonly BlockId[] {
  return blocksOf(part).flatMap((block) =>
    rangesOf(block.ranges, 'note-anchor').map((anchor) => anchor.note),
  );
}

function blocksOf(part: Part): readonly Block[] {
  switch (part.kind) {
    case 'block':
      return [part.block];
    case 'table':
      return part.rows;
    case 'list':
      return part.items.flatMap(itemBlocks);
    case 'unread':
      return part.lines;
  }
}

function itemBlocks(item: Item): readonly Block[] {
  return [item.block, ...item.inner.flatMap(itemBlocks)];
}

/** Lines in pixels, roughly: the text has some 70 characters a line of 30 px, a note in the margin 40 a line of 20 px. */
function textHeight(part: Part): number {
  return lines(blocksOf(part), { characters: 70, height: 30 });
}

function noteHeight(note: Note): number {
  return lines([note.block, ...note.more.flatMap(blocksOf)], { characters: 40, height: 20 });
}

function lines(
  blocks: readonly Block[],
  line: { readonly characters: number; readonly height: number },
): number {
  const count = (block: Block) => Math.ceil(block.content.length / line.characters);
  return blocks.reduce((sum, block) => sum + count(block) * line.height + 16, 0);
}
