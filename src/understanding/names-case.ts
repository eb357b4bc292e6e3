/** Letters that begin a word or its part, or follow the elision of one letter: `O’HARA`, `D’ARCY`. */
const INITIALS = /(?<=^|[\s.-]|(?:^|[\s.-])\p{L}[’'])\p{L}/gu;
/** A soft sign is written as an apostrophe too, and parts no name: `ZAV'YAL'SKIY`, `D'YAKOV`. */
const AFTER_SOFT_SIGN = /(?<=\p{L}[’'])Y/gu;

/** Names set in capitals, as they are written otherwise: `NEW YORK` to `New York`, `O’HARA-REED` to `O’Hara-Reed`. */
export function titleCase(words: string): string {
  if (words !== words.toUpperCase()) return words;
  return words
    .toLowerCase()
    .replace(INITIALS, (letter) => letter.toUpperCase())
    .replace(AFTER_SOFT_SIGN, 'y');
}
