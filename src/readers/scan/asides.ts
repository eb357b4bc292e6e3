import { type BlockId, blockId, type TextId } from '../../model/ids.ts';
import type { LaidWord, PlacedWord } from '../../model/scans.ts';
import type { Block } from '../../model/texts.ts';
import type { AsideLine } from './laid-lines.ts';

/** Stamps and noise of the pages of one text, each line a block of its own. */
export class Asides {
  readonly #text: TextId;
  /** By the block that they stand behind; those above all typing by nothing. */
  readonly #behind = new Map<BlockId | undefined, Block[]>();
  #last: BlockId | undefined;
  #stamps = 0;
  #noises = 0;

  constructor(text: TextId) {
    this.#text = text;
  }

  /** Makes blocks of the lines beside the typing of a page; gives all words of the page, those of such a line where it stands. */
  place(lines: readonly AsideLine[], typed: readonly PlacedWord[]): readonly PlacedWord[] {
    const all: PlacedWord[] = [];
    let from = 0;
    for (const line of lines) {
      const before = typed[line.after - 1]?.block ?? this.#last;
      const block = this.#blockOf(line);
      this.#behind.set(before, [...(this.#behind.get(before) ?? []), block]);
      all.push(...typed.slice(from, line.after), ...this.#wordsOf(line.words, block.id));
      from = line.after;
    }
    this.#last = typed.at(-1)?.block ?? this.#last;
    return [...all, ...typed.slice(from)];
  }

  /** The blocks of the typing with these in their places. */
  among(blocks: readonly Block[]): readonly Block[] {
    const above = this.#behind.get(undefined) ?? [];
    return [...above, ...blocks.flatMap((block) => [block, ...(this.#behind.get(block.id) ?? [])])];
  }

  #blockOf({ aside, words }: AsideLine): Block {
    const content = words.map((word) => word.content).join(' ');
    if (aside === 'stamp') {
      this.#stamps += 1;
      return { id: blockId(`st${this.#stamps}`), kind: 'stamp', content, ranges: [] };
    }
    this.#noises += 1;
    return { id: blockId(`x${this.#noises}`), kind: 'ocr-noise', content, ranges: [] };
  }

  #wordsOf(words: readonly LaidWord[], block: BlockId): readonly PlacedWord[] {
    let start = 0;
    return words.map(({ content, box, confidence }) => {
      const end = start + content.length;
      const sure = confidence === undefined ? {} : { confidence };
      const placed = { start, end, box, text: this.#text, block, ...sure };
      start = end + 1;
      return placed;
    });
  }
}
