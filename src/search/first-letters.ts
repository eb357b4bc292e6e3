import { fold } from './folding.ts';

/** Latin and Cyrillic: letters that no fold makes several of. */
const UNITS = 0x460;

/**
 * What words begin with, to pass over others without reading them. A word and its stem begin alike in every language that is stemmed
 * here, and folding a word folds its first letter.
 */
export class FirstLetters {
  readonly #may = new Uint8Array(UNITS);

  /** `words` are folded, or stems of folded words. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      for (const unit of UNITS_OF.get(letter(word)) ?? []) this.#may[unit] = 1;
    }
  }

  /** Whether one of the words may begin so on a page. Of other scripts, and of what is no letter, it is not known. */
  mayBegin(unit: number): boolean {
    return unit >= UNITS || !isKnown(unit) || this.#may[unit] === 1;
  }
}

/** An `й` may stand on a page as an `и` with its breve after it. */
function letter(word: string): string {
  return word.startsWith('й') ? 'и' : word.slice(0, 1);
}

const isKnown = (unit: number): boolean => KNOWN[unit] === 1;

/** The ASCII letters and figures, and the letters of Russian. */
const KNOWN = Uint8Array.from({ length: UNITS }, (_, unit) =>
  /[A-Za-z0-9А-Яа-яЁё]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

const UNITS_OF: ReadonlyMap<string, readonly number[]> = Map.groupBy(
  Array.from({ length: UNITS }, (_, unit) => unit).filter(isKnown),
  (unit) => letter(fold(String.fromCharCode(unit))),
);
