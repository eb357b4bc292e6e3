import { fold } from './folding.ts';

/** Latin and Cyrillic: letters that no fold makes several of. */
const UNITS = 0x460;
/** So many letters tell a hundred words of a page from one another; more would hardly tell more. */
const LETTERS = 3;

/**
 * What words begin with, to pass over others without reading them. Folding a word folds its letters one by one, and a word and its stem begin
 * alike in every language that is stemmed here, but for the last letter of the stem (`using`, `use`) and for `y` and `i` (`dying`, `die`).
 */
export class FirstLetters {
  /** By the letters so far, as one figure: several beginnings may share it, for it is read on then for nothing. */
  readonly #known = new Uint8Array(FIGURES);

  /** `words` are folded, or stems of folded words. */
  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(word);
  }

  #add(word: string): void {
    const certain = Math.max(1, Math.min(LETTERS, word.length - 1));
    let figure = 0;
    for (let at = 0; at < certain; at++) {
      const letter = letterOf(word.charCodeAt(at));
      // `793.5`, and other scripts: what begins so far may be the word.
      if (letter === UNKNOWN) break;
      figure = figureWith(figure, letter);
      this.#known[figure] = (this.#known[figure] ?? 0) | GOES_ON;
    }
    this.#known[figure] = (this.#known[figure] ?? 0) | IS_WHOLE;
  }

  /** Whether one of the words may begin as a page does from `start` to `end`. Of other scripts, and of what is no letter, it is not known. */
  mayBegin(units: Uint16Array, start: number, end: number): boolean {
    const last = Math.min(end, start + LETTERS);
    let figure = 0;
    for (let at = start; at < last; at++) {
      const letter = letterOf(units[at] ?? 0);
      if (letter === UNKNOWN) return true;
      figure = figureWith(figure, letter);
      const known = this.#known[figure] ?? 0;
      if (known !== GOES_ON) return known !== 0;
    }
    return false;
  }
}

const GOES_ON = 1;
const IS_WHOLE = 2;
const FIGURES = 1 << 12;

function figureWith(figure: number, letter: number): number {
  return (figure * 71 + letter) & (FIGURES - 1);
}

const UNKNOWN = 0;

/** One figure for all that folds into a letter; an `й` may stand on a page as an `и` with its breve after it. */
function letterOf(unit: number): number {
  return unit < UNITS ? (LETTER_OF[unit] ?? UNKNOWN) : UNKNOWN;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя';
const SAME: Readonly<Record<string, string>> = { й: 'и', y: 'i' };

/** Of the ASCII letters and figures, and the letters of Russian. */
const LETTER_OF = Uint8Array.from({ length: UNITS }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (!/[A-Za-z0-9А-Яа-яЁё]/.test(character)) return UNKNOWN;
  const folded = fold(character);
  return ALPHABET.indexOf(SAME[folded] ?? folded) + 1;
});
