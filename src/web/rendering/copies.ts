import type { TextId } from '../../model/ids.ts';
import type { CopyEntry } from '../../model/mentions.ts';

/** A line of the copies table: the entry of the fullest list, and how another layer has it. */
export interface CopyLine {
  readonly entry: CopyEntry;
  /** The number stands on more than one line of the same list. */
  readonly isDoubled: boolean;
  readonly elsewhere?: CopyEntry;
}

export interface CopiesTable {
  readonly lines: readonly CopyLine[];
  /** Entries of other layers whose numbers the fullest list does not have. */
  readonly onlyElsewhere: readonly CopyEntry[];
}

/** Sorts the copy entries of all layers round the layer that reads most of them. */
export function copiesTable(copies: readonly CopyEntry[]): CopiesTable {
  const layers = Map.groupBy(copies, (entry) => entry.evidence.text);
  const [main = []] = [...layers.values()].sort((a, b) => b.length - a.length);
  const layer: TextId | undefined = main[0]?.evidence.text;
  const others = copies.filter((entry) => entry.evidence.text !== layer);
  const numbers = Map.groupBy(main, (entry) => entry.number);
  const lines = main.map((entry): CopyLine => {
    const elsewhere = others.find((other) => other.number === entry.number);
    const isDoubled = (numbers.get(entry.number)?.length ?? 0) > 1;
    return { entry, isDoubled, ...(elsewhere && { elsewhere }) };
  });
  const onlyElsewhere = others.filter((other) => !numbers.has(other.number));
  return { lines, onlyElsewhere: onlyElsewhere.sort(byNumber) };
}

function byNumber(a: CopyEntry, b: CopyEntry): number {
  return a.number.localeCompare(b.number, 'en', { numeric: true });
}
