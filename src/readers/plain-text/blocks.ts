import { blockId } from '../../model/ids.ts';
import type { BlockId } from '../../model/ids.ts';
import type { Range } from '../../model/ranges.ts';
import type { Block, BlockKind } from '../../model/texts.ts';
import { bracketRanges } from './brackets.ts';
import { flow } from './paragraphs.ts';

/** What a block says besides its kind and lines. */
export type BlockDetails = Partial<Pick<Block, 'label' | 'within' | 'setting'>> & {
  readonly ranges?: readonly Range[];
};

/** First letters of block ids by kind; the same page always gets the same ids. */
const PREFIX: Readonly<Record<BlockKind, string>> = {
  head: 'h',
  'source-line': 's',
  opener: 'o',
  dateline: 'd',
  salutation: 'sal',
  paragraph: 'p',
  quotation: 'q',
  'list-item': 'i',
  'table-row': 'r',
  caption: 'cap',
  closer: 'c',
  signature: 'sig',
  postscript: 'ps',
  attachment: 'a',
  summary: 'sum',
  note: 'n',
  'source-note': 'n',
  stamp: 'st',
  'ocr-noise': 'x',
};

/** Collects the blocks of one text in reading order and gives each its id: `h1`, `p1`, `p2` ... */
export class BlockList {
  readonly #blocks: Block[] = [];
  readonly #counts = new Map<string, number>();

  add(kind: BlockKind, lines: readonly string[], details: BlockDetails = {}): BlockId {
    const id = this.#nextId(kind);
    const { content, lineBreaks } = flow(lines);
    const { ranges = [], ...rest } = details;
    const points = lineBreaks.map((at): Range => ({ kind: 'line-break', start: at, end: at }));
    const all = [...ranges, ...points, ...bracketRanges(content)];
    this.#blocks.push({
      id,
      kind,
      content,
      ranges: all.sort((a, b) => a.start - b.start || b.end - a.end),
      ...rest,
    });
    return id;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  #nextId(kind: BlockKind): BlockId {
    const prefix = PREFIX[kind];
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    return blockId(`${prefix}${count}`);
  }
}
