import { nameKey } from '../../understanding/names/name-key.ts';
import { PARTICLES } from '../../understanding/names/name-words.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { fold } from './fold.ts';

/** A name made ready to be compared. */
export interface Heard {
  readonly parts: NameParts;
  readonly surname: string;
  readonly surnameKey: string;
  readonly surnameWords: readonly string[];
  /** Words of surname and forenames; hyphened ones whole. */
  readonly words: readonly string[];
  readonly joined: string;
  /** Surname first, as lists and the peoples of the East have it. */
  readonly inverted: string;
  readonly looseKey: string;
  /** What an index finds the name by: forenames are too common for that. */
  readonly keys: readonly string[];
  /** What to ask an index for: any word may be another's surname (`Chou En-lai`). */
  readonly askedKeys: readonly string[];
}

export function hear(parts: NameParts): Heard {
  const given = parts.given.join(' ');
  const surname = fold(parts.surname);
  const surnameWords = spokenWords(parts.surname);
  const words = [...surnameWords, ...spokenWords(given)];
  const joined = together(`${given} ${parts.surname}`);
  const inverted = together(`${parts.surname} ${given}`);
  const halves = parts.surname
    .split(/[-–‑]/)
    .map(fold)
    .filter((half) => half.length > 2);
  // Keys are made of the letters as written: a hook on a letter tells the custom.
  const surnameKey = nameKey(parts.surname);
  const wholes = [parts.surname, words.join(''), joined];
  const keys = [...parts.surname.split(/\s+/), ...surnameWords, ...halves, ...wholes];
  return {
    parts,
    surname: surname.replaceAll(' ', ''),
    surnameKey,
    surnameWords: [...surnameWords, ...halves.filter((half) => !surnameWords.includes(half))],
    words,
    joined,
    inverted,
    looseKey: looseKey(joined),
    keys: keysOf(keys),
    askedKeys: keysOf([...keys, ...parts.given]),
  };
}

function keysOf(words: readonly string[]): readonly string[] {
  const keys = new Set(words.map(nameKey));
  keys.delete('');
  return [...keys];
}

function together(words: string): string {
  return fold(words).replaceAll(' ', '');
}

/** Words of two letters or more; hyphens join, particles fall away. */
function spokenWords(name: string): readonly string[] {
  const words = name.split(/\s+/).map((word) => fold(word.replace(/^[ae]l[-–‑]/i, '')));
  const own = words.filter((word) => word.length > 1 && !PARTICLES.has(word));
  return own.length > 0 ? own : words.filter((word) => word.length > 1);
}

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
