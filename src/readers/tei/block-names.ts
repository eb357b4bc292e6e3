import type { BlockKind } from '../../model/texts.ts';

/** Short names of the kinds, for blocks to which the edition gives no id: `p12` is the twelfth paragraph. */
const PREFIXES: Readonly<Record<BlockKind, string>> = {
  head: 'h',
  'source-line': 'sl',
  opener: 'o',
  dateline: 'dl',
  salutation: 's',
  paragraph: 'p',
  quotation: 'q',
  'list-item': 'i',
  'table-row': 'r',
  caption: 'cap',
  closer: 'c',
  signature: 'sig',
  postscript: 'ps',
  attachment: 'att',
  summary: 'sum',
  note: 'n',
  'source-note': 'sn',
  stamp: 'st',
  'ocr-noise': 'x',
};

/**
 * Ids for blocks to which the edition gives none, from their kind and order. A note counts its own (`d1fn2-p1`), so that a
 * note more or less does not rename the paragraphs of the paper.
 */
export class BlockNames {
  private readonly prefix: string;
  private readonly counts = new Map<BlockKind, number>();

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  next(kind: BlockKind): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return `${this.prefix}${PREFIXES[kind]}${count}`;
  }
}
