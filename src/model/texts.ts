import type { BlockId, TextId } from './ids.ts';
import type { Range } from './ranges.ts';

/** BCP 47, two or three letters: `en`, `ru`, `fr`; `und` when not known. */
export type Language = string;

/**
 * What a layer is. `original`: words of the paper itself, e.g. OCR of the scan. `transcription`: by a person from the
 * paper. `edition`: as a printed edition gives it. `translation`: into another language.
 */
export type Layer = 'original' | 'transcription' | 'edition' | 'translation';

export type BlockKind =
  | 'head'
  | 'source-line' // `840.48 Refugees/5425: Telegram` above a head
  | 'opener'
  | 'dateline'
  | 'salutation'
  | 'paragraph'
  | 'quotation'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'closer'
  | 'signature'
  | 'postscript'
  | 'attachment' // head of an enclosure or attachment; what follows belongs to it
  | 'summary'
  | 'note'
  | 'source-note' // the edition's note that says where the paper lies
  | 'stamp' // a rubber stamp, or print of a form beside the typing
  | 'ocr-noise'; // a line of the scan in which no words are left; kept, shown on demand

/** How the page sets the block, where it matters to a reader. */
export type Setting = 'flush-left' | 'centre' | 'right' | 'indented' | 'italic' | 'strong';

/**
 * One block of text. `content` is never edited by a machine. Its id is permanent; offsets in it are UTF-16 units.
 * A note's text is a block of kind `note` or `source-note`; further paragraphs of the same note name it in `within`.
 */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly content: string;
  readonly ranges: readonly Range[];
  /** The note, attachment or quotation this block continues or belongs to. */
  readonly within?: BlockId;
  /** Nesting of list items and heads, 1 for the outermost. */
  readonly depth?: number;
  /** Printed number of a note or item: `59`, `(a)`, `*`. */
  readonly label?: string;
  readonly setting?: Setting;
}

/** One layer of a document in one language. */
export interface Text {
  readonly id: TextId;
  readonly layer: Layer;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** Who or what made this layer: `Gary Goldberg`, `OCR of the scan`. */
  readonly by?: string;
}

const NOTE_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['note', 'source-note']);

export function isNote(block: Block): boolean {
  return NOTE_KINDS.has(block.kind);
}

/** Ids of notes and of everything that stands within one. */
export function noteIds(blocks: readonly Block[]): ReadonlySet<BlockId> {
  const ids = new Set<BlockId>();
  for (const block of blocks) {
    if (isNote(block) || (block.within !== undefined && ids.has(block.within))) ids.add(block.id);
  }
  return ids;
}

/** Blocks above the first words of a paper: what it is and where and when it was written. */
const PRELIMINARY: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'head',
  'source-line',
  'dateline',
  'stamp',
  'ocr-noise',
]);
const LONGEST_OPENING = 320;

/** The first words of a paper's first text, without head, dateline and notes. */
export function openingOf(texts: readonly Text[]): string {
  const blocks = texts[0]?.blocks ?? [];
  const notes = noteIds(blocks);
  let opening = '';
  for (const block of blocks) {
    if (PRELIMINARY.has(block.kind) || notes.has(block.id)) continue;
    opening = `${opening}\n${block.content}`.trim();
    if (opening.length >= LONGEST_OPENING) break;
  }
  return opening.slice(0, LONGEST_OPENING);
}
