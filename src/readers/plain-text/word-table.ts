import { isLetter } from './letters.ts';

/** What a walk over a text reports. */
interface Walker<Value> {
  /** How many words are walked over at most. */
  readonly most: number;
  /** A word of the table. */
  readonly listed: (value: Value) => void;
  /** A word with letters beyond ASCII, which the walk does not look up. */
  readonly foreign: (word: string) => void;
}

interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

const NUMBERS = 1 << 12;

/** Words in lower case, found in running text by their letters, whatever their case. */
export class WordTable<Value> {
  readonly #entries: (Entry<Value>[] | undefined)[] = Array.from({ length: NUMBERS });

  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      let number = 0;
      for (let at = 0; at < word.length; at += 1) number = grown(number, word.charCodeAt(at));
      (this.#entries[number] ??= []).push({ word, value });
    }
  }

  /** Walks over the words of a text from its beginning. */
  walk(text: string, { most, listed, foreign }: Walker<Value>): void {
    let words = 0;
    for (let at = 0; at < text.length && words < most; at += 1) {
      const start = at;
      let number = 0;
      let all = 0;
      for (let unit = text.charCodeAt(at); isLetter(unit); unit = text.charCodeAt(at)) {
        number = grown(number, unit);
        all |= unit;
        at += 1;
      }
      if (at === start) continue;
      words += 1;
      if (all > 0x7f) foreign(text.slice(start, at));
      else {
        const entry = this.#entries[number]?.find(({ word }) => stands(word, text, [start, at]));
        if (entry !== undefined) listed(entry.value);
      }
    }
  }
}

/** The number of a word with one more letter, the same for small letters and capitals. */
function grown(number: number, unit: number): number {
  return (Math.imul(number, 31) + (unit | 0x20)) & (NUMBERS - 1);
}

/** Whether the letters of ASCII from `start` to `end` are those of a word. */
function stands(word: string, text: string, [start, end]: readonly [number, number]): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if ((text.charCodeAt(at) | 0x20) !== word.charCodeAt(at - start)) return false;
  }
  return true;
}
