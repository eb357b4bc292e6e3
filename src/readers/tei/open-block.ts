import type { BlockId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block, Setting } from '../../model/texts.ts';
import type { Frame } from './frames.ts';
import type { Mark } from './marks.ts';

/** Where in a block a name or term stands that the edition's lists define: `<persName xml:id="p_AB1">`. */
export interface Entry {
  readonly what: 'person' | 'term';
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What is known of a block before its first words. */
export interface BlockStart {
  readonly id: BlockId;
  readonly frame: Frame;
  readonly within: BlockId | undefined;
  readonly setting: Setting | undefined;
}

/** A block while its words come in. */
export class OpenBlock {
  readonly entries: Entry[] = [];
  private readonly start: BlockStart;
  private readonly ranges: Range[] = [];
  private content = '';
  /** The last character; asking the growing content for it would copy it every time. */
  private lastSign = '';

  constructor(start: BlockStart) {
    this.start = start;
  }

  get id(): BlockId {
    return this.start.id;
  }

  get length(): number {
    return this.content.length;
  }

  get ending(): string {
    return this.lastSign;
  }

  wordsFrom(start: number): string {
    return this.content.slice(start);
  }

  append(words: string): void {
    this.content += words;
    this.lastSign = words.slice(-1);
  }

  /** Marks the place right behind the last words. A point may still be set when the block is finished. */
  point(mark: Mark): void {
    this.stretch(mark, this.length);
  }

  /** Marks the words from an offset to the last ones. */
  stretch(mark: Mark, start: number): void {
    this.ranges.push({ ...mark, start, end: this.length });
  }

  finish(): Block {
    const { id, frame, within, setting } = this.start;
    const { kind, depth, label } = frame;
    return {
      id,
      kind,
      content: this.content,
      ranges: inOrder(this.ranges),
      ...(within !== undefined && { within }),
      ...(depth !== undefined && { depth }),
      ...(label !== undefined && { label }),
      ...(setting !== undefined && { setting }),
    };
  }
}

/** Outer before inner, as they open; a point before what starts with it. */
function inOrder(ranges: Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  return ranges.sort((one, other) => one.start - other.start || reach(other) - reach(one));
}

function reach(range: Range): number {
  return range.end === range.start ? Infinity : range.end;
}
