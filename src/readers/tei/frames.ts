import type { BlockId } from '../../model/ids.ts';
import type { BlockKind, Setting } from '../../model/texts.ts';

/** What an open element gives to the blocks that are made in it. */
export interface Frame {
  readonly kind: BlockKind;
  /** The edition's id, for the first block made here. */
  readonly id?: string | undefined;
  /** The id of the first block, where it had to be known before: a note's, which its anchor names. */
  readonly reserved?: BlockId;
  readonly depth?: number | undefined;
  readonly setting?: Setting | undefined;
  readonly label?: string | undefined;
  /**
   * Kinds of inner blocks that take the place of its first one: in `<item><p>` the paragraph is the item. An element that only
   * holds blocks (`div`, `list`, `opener`) takes none.
   */
  readonly takes: ReadonlySet<BlockKind>;
  /** True for elements that hold blocks and are none themselves: a note that stands loose in them is called by no words. */
  readonly holder?: boolean;
  /** Its first block must be there, empty if need be, because others refer to it: a note, an attachment. */
  readonly required?: boolean;
  /** Further blocks in it name its first as what they stand within. */
  readonly owns?: boolean;
}

/** A frame of the stack, with the first block made in it. */
export interface OpenFrame {
  readonly frame: Frame;
  first: BlockId | undefined;
}

const NONE: ReadonlySet<BlockKind> = new Set();
const PARAGRAPH: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph']);
const TITLES: ReadonlySet<BlockKind> = new Set<BlockKind>(['head', 'opener']);
const OPENER: ReadonlySet<BlockKind> = new Set<BlockKind>(['opener']);

/** A frame for an element that is a block. */
export function blockFrame(kind: BlockKind): Frame {
  return { kind, takes: PARAGRAPH };
}

/** A frame for an element that holds blocks; words that stand loose in it make blocks of this kind. */
export function holderFrame(kind: BlockKind): Frame {
  return { kind, takes: NONE, holder: true };
}

/** `<opener>` holds a dateline, a salutation; its segments (`[Extract]`) and loose words are blocks of its own kind. */
export function openerFrame(): Frame {
  return { kind: 'opener', takes: OPENER, holder: true };
}

export function noteFrame(note: Pick<Frame, 'kind' | 'reserved' | 'label'>): Frame {
  return { ...note, takes: PARAGRAPH, required: true, owns: true };
}

/** `<opener><seg>[Enclosure]</seg></opener>` or a head begins an attachment; where there is neither, an empty block does. */
export function attachmentFrame(id: string | undefined): Frame {
  return { kind: 'attachment', id, takes: TITLES, holder: true, required: true, owns: true };
}

/**
 * The frame whose block is made when words come into the innermost one: the outermost of those that are still without a
 * block and take the inner one as theirs.
 */
export function originOf(frames: readonly OpenFrame[]): number {
  let at = frames.length - 1;
  while (at > 0) {
    const outer = frames[at - 1];
    const inner = frames[at];
    if (outer === undefined || inner === undefined || outer.first !== undefined) return at;
    if (!outer.frame.takes.has(inner.frame.kind)) return at;
    at -= 1;
  }
  return at;
}

/** The first block of the innermost frame around that owns what stands in it. */
export function ownerOf(frames: readonly OpenFrame[]): BlockId | undefined {
  for (let at = frames.length - 1; at >= 0; at -= 1) {
    const open = frames[at];
    if (open?.frame.owns === true && open.first !== undefined) return open.first;
  }
  return undefined;
}
