/** Choices that are the same on every run, out of a stream of random numbers. */
export class Choice {
  readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.random() * list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Some of a list, each at most once, in a new order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(Math.floor(this.random() * left.length), 1));
    }
    return taken;
  }

  /** Normally distributed, of mean 0 and deviation 1. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    return radius * Math.cos(2 * Math.PI * this.random());
  }
}

export const two = (figure: number): string => String(figure).padStart(2, '0');

/** Breaks words into lines of at most `width` letters; `indent` spaces stand before the first. */
export function wrapped(words: string, width: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of words.split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
