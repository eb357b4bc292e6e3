import type { BlockId } from '../../model/ids.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { type Frame, type OpenFrame, originOf, ownerOf } from './frames.ts';
import type { Mark } from './marks.ts';
import { type Entry, OpenBlock } from './open-block.ts';
import { collapse, holdTogether } from './space.ts';

/** Where a flow gets ids from, puts its finished blocks, and tells of new pages. */
export interface FlowSink {
  idFor(kind: BlockKind, wanted: string | undefined): BlockId;
  add(block: Block, entries: readonly Entry[]): void;
  /** Called when a block gets its first words and when a page turns, before the words are written. */
  turnPages(breaks: readonly PageBreak[]): void;
}

export type PageBreak = Extract<Mark, { kind: 'page-break' }>;

interface OpenMark {
  readonly mark: Mark | undefined;
  readonly defines: Pick<Entry, 'what' | 'key'> | undefined;
  /** Offset of its first words in the open block; -1 until words come. */
  start: number;
}

/** Marks that mean something where they hold no words. */
const POINTS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['gap', 'cell', 'link']);

/**
 * One stream of words: the body of a paper, or one of its notes. Elements come in as frames (which make blocks) and marks (which
 * make ranges); words come in as the markup has them and leave with blanks collapsed as a browser would.
 *
 * A block begins with its first words and ends where a frame begins or ends, so that a list inside a paragraph parts it in
 * two and no empty blocks arise. A mark open at the end of a block goes on in the next one.
 */
export class Flow {
  private readonly sink: FlowSink;
  private readonly frames: OpenFrame[];
  private readonly marks: OpenMark[] = [];
  private block: OpenBlock | undefined;
  private last: OpenBlock | undefined;
  private spaceDue = false;
  private indentationDue = false;
  private linesDue = 0;
  private labelHeld = false;
  /** 0 outside a table row, 1 in one, more in blocks that stand in its cells. */
  private inRow = 0;
  private isEnded = false;
  private breaks: PageBreak[] = [];

  /** `leave` and `close` as values, for handlers to hand back. */
  readonly leaveFrame = (): void => this.leave();
  readonly closeMark = (): void => this.close();

  constructor(sink: FlowSink, base: Frame) {
    this.sink = sink;
    this.frames = [{ frame: base, first: undefined }];
  }

  enter(frame: Frame): void {
    if (this.inRow > 0) return this.deepenRow();
    this.closeBlock();
    this.frames.push({ frame, first: undefined });
    return undefined;
  }

  leave(): void {
    if (this.inRow > 1) return this.riseInRow();
    this.inRow = 0;
    this.closeBlock();
    this.popFrame();
    return undefined;
  }

  /** A row of a table is one block, whatever its cells hold; blocks in them only keep their words apart. */
  enterRow(frame: Frame): void {
    this.enter(frame);
    if (this.inRow === 0) this.inRow = 1;
  }

  /** Leaves a list's label with its block open, for the item it belongs to: `<label>a.</label> <item>by night</item>`. */
  leaveLabel(): void {
    if (this.inRow > 0 || this.isEnded) return this.leave();
    this.popFrame();
    this.labelHeld = this.block !== undefined;
    this.spaceDue = true;
    return undefined;
  }

  /** Enters an item, in the block that its label has begun if there is one. */
  enterItem(frame: Frame): void {
    if (!this.labelHeld) return this.enter(frame);
    this.labelHeld = false;
    this.frames.push({ frame, first: this.block?.id });
    return undefined;
  }

  open(mark: Mark | undefined, defines?: Pick<Entry, 'what' | 'key'>): void {
    this.marks.push({ mark, defines, start: -1 });
  }

  close(): void {
    const open = this.marks.pop();
    if (open?.mark === undefined) return;
    if (open.start >= 0) this.finish(open, open.mark);
    else if (POINTS.has(open.mark.kind)) this.point(open.mark);
  }

  /** Closes a mark and gives the words it held in this block. */
  closeWords(): string {
    const start = this.marks.at(-1)?.start ?? -1;
    this.close();
    return start === -1 ? '' : (this.block?.wordsFrom(start) ?? '');
  }

  write(text: string): void {
    const words = collapse(text);
    if (words === ' ' || words === '') {
      this.spaceDue ||= words !== '';
      return;
    }
    const start = words.startsWith(' ') ? 1 : 0;
    const end = words.endsWith(' ') ? words.length - 1 : words.length;
    const block = this.openBlock();
    if (block.length > 0 && this.isSpaceBefore(block, words)) block.append(' ');
    this.indentationDue = false;
    this.settle(block);
    block.append(words.slice(start, end));
    this.spaceDue = end < words.length;
  }

  /** Keeps the words before and after apart: the edge of a cell, or of a block that stands in one. */
  separate(): void {
    this.spaceDue = true;
  }

  /** A blank at the inner edge of an element that may only be the indentation of its tags. */
  indentation(): void {
    this.indentationDue = true;
  }

  private isSpaceBefore(block: OpenBlock, words: string): boolean {
    if (this.spaceDue || words.startsWith(' ')) return true;
    return this.indentationDue && !holdTogether(block.ending, words);
  }

  lineBreak(): void {
    this.spaceDue = true;
    this.linesDue += 1;
  }

  /** The new page starts with the next words, wherever they stand. */
  pageBreak(mark: PageBreak): void {
    this.breaks.push(mark);
  }

  /** Takes the page breaks that no words have followed yet. */
  takeBreaks(): PageBreak[] {
    const { breaks } = this;
    this.breaks = [];
    return breaks;
  }

  /** Marks the place right behind the last words, before any blank. */
  point(mark: Mark): void {
    this.openBlock().point(mark);
  }

  /** True inside an element that is a block, and in words that stand loose in one that holds blocks. */
  get inWords(): boolean {
    return this.block !== undefined || this.top.frame.holder !== true;
  }

  get hasBlock(): boolean {
    return this.last !== undefined;
  }

  /** `<dateline>Ostgard, May 14, 1951</dateline><note n="2">`: between blocks a note is called by the one before. */
  callNote(anchor: Mark): void {
    if (this.inWords || this.last === undefined) this.point(anchor);
    else this.last.point(anchor);
  }

  /** The innermost element open here that makes or holds blocks. */
  get frame(): Frame {
    return this.top.frame;
  }

  /** How many of the elements open here hold blocks, of this kind if one is named: the depth of heads and items. */
  depth(kind?: BlockKind): number {
    const holders = this.frames.filter(({ frame }) => frame.holder === true);
    return holders.filter(({ frame }) => kind === undefined || frame.kind === kind).length;
  }

  /** Ends the flow, also in the middle of its elements; leaving those afterwards changes nothing. */
  end(): void {
    this.closeBlock();
    this.leadWithRequired(this.frames.length);
    this.isEnded = true;
  }

  private get top(): OpenFrame {
    const top = this.frames.at(-1);
    if (top === undefined) throw new Error('more frames were left than entered');
    return top;
  }

  private popFrame(): void {
    if (this.isEnded) return;
    this.leadWithRequired(this.frames.length);
    this.frames.pop();
  }

  private deepenRow(): void {
    this.inRow += 1;
    this.separate();
  }

  private riseInRow(): void {
    this.inRow -= 1;
    this.separate();
  }

  private openBlock(): OpenBlock {
    if (this.block !== undefined) return this.block;
    const at = originOf(this.frames);
    this.leadWithRequired(at);
    const origin = this.frames[at] ?? this.top;
    const setting = this.top.frame.setting ?? origin.frame.setting;
    this.block = this.begin(origin, setting);
    for (const [depth, open] of this.frames.entries()) {
      if (depth >= at) open.first ??= this.block.id;
    }
    return this.block;
  }

  private begin(origin: OpenFrame, setting: Frame['setting']): OpenBlock {
    const { frame } = origin;
    const within = ownerOf(this.frames);
    const isFirst = origin.first === undefined;
    const reserved = isFirst ? frame.reserved : undefined;
    const id = reserved ?? this.sink.idFor(frame.kind, isFirst ? frame.id : undefined);
    return new OpenBlock({ id, frame, within, setting });
  }

  /** Makes the empty first blocks that frames below this depth must have. */
  private leadWithRequired(depth: number): void {
    for (const [each, open] of this.frames.entries()) {
      if (each >= depth) return;
      if (open.frame.required !== true || open.first !== undefined) continue;
      const block = this.begin(open, open.frame.setting);
      open.first = block.id;
      this.sink.add(block.finish(), []);
    }
  }

  /** What was waiting for words now has its place. */
  private settle(block: OpenBlock): void {
    const at = block.length;
    if (at === 0 || this.breaks.length > 0) {
      const breaks = this.takeBreaks();
      this.sink.turnPages(breaks);
      for (const mark of breaks) block.point(mark);
    }
    for (; this.linesDue > 0; this.linesDue -= 1) if (at > 0) block.point({ kind: 'line-break' });
    for (let each = this.marks.length - 1; this.marks[each]?.start === -1; each -= 1) {
      const open = this.marks[each];
      if (open !== undefined) open.start = at;
    }
  }

  private finish(open: OpenMark, mark: Mark): void {
    const { block } = this;
    if (block === undefined) return;
    block.stretch(mark, open.start);
    if (open.defines === undefined) return;
    block.entries.push({ ...open.defines, start: open.start, end: block.length });
  }

  private closeBlock(): void {
    const { block } = this;
    this.spaceDue = false;
    this.indentationDue = false;
    this.linesDue = 0;
    this.labelHeld = false;
    if (block === undefined) return;
    for (const open of this.marks.toReversed()) {
      if (open.start >= 0 && open.mark !== undefined) this.finish(open, open.mark);
      open.start = -1;
    }
    this.block = undefined;
    this.last = block;
    this.sink.add(block.finish(), block.entries);
  }
}
