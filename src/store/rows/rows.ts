/**
 * Things alike as rows of figures, one after the other: as objects, names and who they are would be the most of what is stored beside the words
 * of the papers. Words that recur are kept once.
 */
export interface Rows {
  readonly words: readonly (string | number)[];
  readonly figures: readonly number[];
}

/** Writes figures, and words as their places among the words; 0 is nothing said. */
export class RowWriter implements Rows {
  readonly words: (string | number)[] = [0];
  readonly figures: number[] = [];
  readonly #places = new Map<string | number, number>();

  figure(figure: number): void {
    this.figures.push(figure);
  }

  word(word: string | number | undefined): void {
    this.figures.push(word === undefined ? 0 : this.#placeOf(word));
  }

  /** A word that hardly comes again. */
  newWord(word: string): void {
    this.figures.push(this.words.push(word) - 1);
  }

  #placeOf(word: string | number): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** What is stored. */
  toJSON(): Rows {
    return { words: this.words, figures: this.figures };
  }
}

/** Reads in the order in which they were written. The types of words are the caller's: only what was written is ever read. */
export class RowReader {
  readonly #rows: Rows;
  #at = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  get hasMore(): boolean {
    return this.#at < this.#rows.figures.length;
  }

  figure(): number {
    const figure = this.#rows.figures[this.#at] ?? 0;
    this.#at += 1;
    return figure;
  }

  word<Word extends string | number>(): Word {
    return this.#rows.words[this.figure()] as Word;
  }

  wordIfSaid<Word extends string>(): Word | undefined {
    const place = this.figure();
    return place === 0 ? undefined : (this.#rows.words[place] as Word);
  }
}

/** Whether what is stored are rows; older archives have the things themselves, until they are read and resolved again. */
export function areRows<Thing>(stored: Rows | readonly Thing[]): stored is Rows {
  return 'figures' in stored;
}
