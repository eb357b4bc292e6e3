import { detached } from '../../model/detached.ts';

/** A distinct word, with what has been found out about it by itself. */
export interface Word {
  readonly letters: string;
  /** The classes it is in, as bits; see `wordClass`. */
  readonly classes: number;
  /** In classes kept aside alone. */
  readonly isAside: boolean;
  /** Answers, by the number of the question; see `ofEachWord`. */
  readonly known: unknown[];
}

const members: ((letters: string) => boolean)[] = [];
let asideClasses = 0;
let questions = 0;

/** Makes a class of words that walks shall stop at, from the next on; gives its bit. At most eight. */
export function wordClass(has: (letters: string) => boolean): number {
  members.push(has);
  return 1 << (members.length - 1);
}

/** A class with so many words that those which are in no other are kept aside, without their places: `Words.aside`. */
export function asideClass(has: (letters: string) => boolean): number {
  const bit = wordClass(has);
  asideClasses |= bit;
  return bit;
}

/** Asks a question once for each distinct word: an archive has few words and many of each. */
export function ofEachWord<Answer extends object>(
  ask: (letters: string) => Answer,
): (word: Word) => Answer {
  const question = questions;
  questions += 1;
  return (word) => {
    const known = word.known[question];
    if (known !== undefined) return known as Answer;
    const answer = ask(word.letters);
    word.known[question] = answer;
    return answer;
  };
}

/** How many words, and how many letters of words, are kept before the lexicon begins anew. */
const MOST_WORDS = 40_000;
const MOST_LETTERS = 1 << 19;
/** A longer word is made anew each time: no text of sense has it. */
const LONGEST = 64;
const SLOTS = 1 << 16;
/** A slot: the hash; where the letters begin in the pool; how many they are; the place among the words, 0 for a free slot. */
const SLOT = 4;

/** Finds words by the UTF-16 units of a text, without cutting them out of it. */
export class Lexicon {
  readonly #pool = new Uint16Array(MOST_LETTERS);
  readonly #slots = new Int32Array(SLOTS * SLOT);
  #words: (Word | undefined)[] = [undefined];
  #letters = 0;
  #classes = 0;
  #content = '';
  #units: Uint16Array = new Uint16Array(0);

  /** The text whose words are asked for from now on. */
  open(content: string, units: Uint16Array): void {
    this.#content = content;
    this.#units = units;
    // What is known of a word says nothing of a class that was made since.
    if (this.#isFull() || this.#classes !== members.length) this.#forget();
  }

  /** The word from `start` to `end` of the open text, if it is of any class; `hash` is of its units. */
  notableAt(start: number, end: number, hash: number): Word | undefined {
    if (end - start > LONGEST) return notable(wordOf(this.#content.slice(start, end)));
    const slots = this.#slots;
    let slot = (hash & (SLOTS - 1)) * SLOT;
    for (;;) {
      const place = slots[slot + 3] ?? 0;
      if (place === 0) return this.#enter({ start, end, hash, slot });
      if (slots[slot] === hash && slots[slot + 2] === end - start) {
        if (this.#isAt(slots[slot + 1] ?? 0, start, end)) return this.#words[place];
      }
      slot = (slot + SLOT) & (SLOTS * SLOT - 1);
    }
  }

  #isAt(from: number, start: number, end: number): boolean {
    const [pool, units] = [this.#pool, this.#units];
    const shift = from - start;
    for (let at = start; at < end; at += 1) {
      if (pool[at + shift] !== units[at]) return false;
    }
    return true;
  }

  #enter({ start, end, hash, slot }: Place): Word | undefined {
    const word = notable(wordOf(detached(this.#content.slice(start, end))));
    if (this.#isFull()) return word;
    this.#pool.set(this.#units.subarray(start, end), this.#letters);
    this.#slots.set([hash, this.#letters, end - start, this.#words.length], slot);
    this.#words.push(word);
    this.#letters += end - start;
    return word;
  }

  #isFull(): boolean {
    return this.#words.length > MOST_WORDS || this.#letters + LONGEST > MOST_LETTERS;
  }

  #forget(): void {
    this.#classes = members.length;
    this.#slots.fill(0);
    this.#words = [undefined];
    this.#letters = 0;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly slot: number;
}

function wordOf(letters: string): Word {
  let classes = 0;
  for (const [index, has] of members.entries()) if (has(letters)) classes |= 1 << index;
  // As many places as there are questions: a list that grows takes room for seventeen.
  const known = Array.from<unknown>({ length: questions });
  return { letters, classes, isAside: (classes & ~asideClasses) === 0, known };
}

function notable(word: Word): Word | undefined {
  return word.classes === 0 ? undefined : word;
}
