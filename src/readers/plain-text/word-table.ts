import type { Span } from '../../model/evidence.ts';
import { unitsOf } from '../../model/units.ts';
import { kindOf, LETTER, UNMET, unitKinds } from './letters.ts';

/** How often words of the table stand in a text. */
export interface WordCounts {
  /** By the place of the word in the table. */
  readonly counts: Uint16Array;
  /** The words with letters beyond ASCII, which are not looked up. */
  readonly foreign: readonly string[];
}

/** Numbers that words are given by their letters; a chain of words has the same. */
const NUMBERS = 1 << 13;

/** Words in lower case that are counted in running text by their letters, without cutting it into words. */
export class WordTable {
  readonly #words: readonly string[];
  readonly #counts: Uint16Array;
  /** By number the place of a word, and by place that of the next word of its number; 0 ends a chain. */
  readonly #first = new Uint16Array(NUMBERS);
  readonly #next: Uint16Array;

  constructor(words: Iterable<string>) {
    this.#words = ['', ...words];
    this.#next = new Uint16Array(this.#words.length);
    this.#counts = new Uint16Array(this.#words.length);
    for (const [place, word] of this.#words.entries()) {
      const number = numberOf(word);
      this.#next[place] = this.#first[number] ?? 0;
      if (place > 0) this.#first[number] = place;
    }
  }

  /** Counts the first words of a text, so many at most. The counts hold until the next text is counted. */
  count(text: string, most: number): WordCounts {
    const foreign: string[] = [];
    const units = unitsOf(text);
    const { length } = text;
    this.#counts.fill(0);
    for (let at = 0, words = 0; at < length && words < most; at += 1) {
      const start = at;
      let number = 0;
      let all = 0;
      // A 0 stands behind the last unit.
      for (let unit = units[at] ?? 0; isLetter(unit); unit = units[at] ?? 0) {
        number = grown(number, unit);
        all |= unit;
        at += 1;
      }
      if (at === start) continue;
      words += 1;
      if (all > 0x7f) foreign.push(text.slice(start, at));
      else this.#countAt(this.#first[number] ?? 0, units, { start, end: at });
    }
    return { counts: this.#counts.subarray(1), foreign };
  }

  #countAt(first: number, units: Uint16Array, { start, end }: Span): void {
    for (let place = first; place > 0; place = this.#next[place] ?? 0) {
      const word = this.#words[place] ?? '';
      if (word.length !== end - start || !standsAt(word, units, start)) continue;
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      return;
    }
  }
}

function isLetter(unit: number): boolean {
  const kind = unitKinds[unit] ?? 0;
  return kind === LETTER || (kind === UNMET && kindOf(unit) === LETTER);
}

function numberOf(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at += 1) number = grown(number, word.charCodeAt(at));
  return number;
}

/** The number of a word with one more letter, the same for small letters and capitals. */
function grown(number: number, unit: number): number {
  return (Math.imul(number, 31) + (unit | 0x20)) & (NUMBERS - 1);
}

/** Whether the letters of a word, small or capital, stand at a place. */
function standsAt(word: string, units: Uint16Array, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (((units[start + at] ?? 0) | 0x20) !== word.charCodeAt(at)) return false;
  }
  return true;
}
