import { nameKey } from '../../understanding/names/name-key.ts';
import { PARTICLES } from '../../understanding/names/name-words.ts';
import { isTitle, type NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';

/**
 * A name made ready to be compared. A class, for an object with a getter of its own takes a kilobyte more and is slow to read, and every name is
 * compared with hundreds.
 */
export class Heard {
  readonly parts: NameParts;
  readonly surname: string;
  readonly surnameKey: string;
  readonly surnameWords: readonly string[];
  /** Words of surname and forenames; hyphened ones whole. */
  readonly words: readonly string[];
  readonly joined: string;
  /** Surname first, as lists and the peoples of the East have it. */
  readonly inverted: string;
  /** True where the surname is no more than a letter: `H. A. K.` */
  readonly isInitial: boolean;
  /** What an index finds the name by: forenames are too common for that. */
  readonly keys: readonly string[];
  /** What to ask an index for: any word may be another's surname (`Chou En-lai`). */
  readonly askedKeys: readonly string[];
  #looseKey: string | undefined;
  #ownWords: readonly string[] | undefined;

  constructor(heard: Omit<Heard, 'looseKey' | 'ownWords'>) {
    this.parts = heard.parts;
    this.surname = heard.surname;
    this.surnameKey = heard.surnameKey;
    this.surnameWords = heard.surnameWords;
    this.words = heard.words;
    this.joined = heard.joined;
    this.inverted = heard.inverted;
    this.isInitial = heard.isInitial;
    this.keys = heard.keys;
    this.askedKeys = heard.askedKeys;
  }

  /** Made when it is asked for, as few names need it. So are the next. */
  get looseKey(): string {
    this.#looseKey ??= looseKey(this.joined);
    return this.#looseKey;
  }

  /** The words, without titles that were taken for names. */
  get ownWords(): readonly string[] {
    this.#ownWords ??= this.words.some(isTitle)
      ? this.words.filter((word) => !isTitle(word))
      : this.words;
    return this.#ownWords;
  }
}

export function hear(parts: NameParts): Heard {
  const known = HEARD.get(parts);
  if (known !== undefined) return known;
  const heard = listenTo(parts);
  HEARD.set(parts, heard);
  return heard;
}

/** Several indexes hold the same names; they go when the names do. */
const HEARD = new WeakMap<NameParts, Heard>();

function listenTo(parts: NameParts): Heard {
  return parts.given.length === 0 && ONE_WORD.test(parts.surname)
    ? listenToWord(parts)
    : listenToName(parts);
}

const ONE_WORD = /^[A-Za-z]{2,}$/;

/** A surname alone is most of what papers say: nothing of it needs to be put together. */
function listenToWord(parts: NameParts): Heard {
  const surname = parts.surname.toLowerCase();
  const surnameKey = nameKey(parts.surname);
  const words = [surname];
  const keys = surnameKey === '' ? [] : [surnameKey];
  return new Heard({
    parts,
    surname,
    surnameKey,
    surnameWords: words,
    words,
    joined: surname,
    inverted: surname,
    isInitial: false,
    keys,
    askedKeys: keys,
  });
}

function listenToName(parts: NameParts): Heard {
  const own = parts.surname.split(/\s+/);
  const [ownFolded, givenFolded] = [own.map(fold), parts.given.map(fold)];
  const surname = ownFolded.join('').replaceAll(' ', '');
  const given = givenFolded.join('').replaceAll(' ', '');
  const surnameWords = spokenWords(own, ownFolded);
  const words = [...surnameWords, ...spokenWords(parts.given, givenFolded)];
  const halves = halvesOf(parts.surname);
  // Keys are made of the letters as written: a hook on a letter tells the custom.
  const keys = keysOf([...own, ...surnameWords, ...halves, parts.surname]);
  return new Heard({
    parts,
    surname,
    surnameKey: nameKey(parts.surname),
    surnameWords: [...surnameWords, ...halves.filter((half) => !surnameWords.includes(half))],
    words,
    joined: given + surname,
    inverted: surname + given,
    isInitial: parts.surname.length < 3 && INITIAL.test(parts.surname),
    keys,
    askedKeys: parts.given.length === 0 ? keys : keysOf(parts.given, keys),
  });
}

const INITIAL = /^\p{L}\.?$/u;

function halvesOf(surname: string): readonly string[] {
  const halves = surname.split(/[-–‑]/);
  return halves.length === 1 && surname.includes(' ')
    ? [fold(surname)].filter((half) => half.length > 2)
    : halves.map(fold).filter((half) => half.length > 2);
}

function keysOf(words: readonly string[], others: readonly string[] = []): readonly string[] {
  const keys = [...others];
  for (const word of words) {
    const key = nameKey(word);
    if (key !== '' && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Words of two letters or more; hyphens join, particles fall away. */
function spokenWords(words: readonly string[], folded: readonly string[]): readonly string[] {
  const spoken = words.map((word, at) => {
    const bare = word.replace(ARTICLE, '');
    return bare === word ? (folded[at] ?? '') : fold(bare);
  });
  const long = spoken.filter((word) => word.length > 1);
  const own = long.filter((word) => !PARTICLES.has(word));
  return own.length > 0 ? own : long;
}

const ARTICLE = /^[ae]l[-–‑]/i;

/** Sounds that the romanisations of Korean and Chinese write now one way, now another. */
function looseKey(joined: string): string {
  return joined
    .replace(/ch|j|zh/g, 'c')
    .replace(/oo|ou|w/g, 'u')
    .replace(/ee|y/g, 'i')
    .replace(/ai|ae/g, 'e')
    .replace(/eo/g, 'o')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/g/g, 'k')
    .replace(/r/g, 'l')
    .replace(/(.)\1+/g, '$1');
}
