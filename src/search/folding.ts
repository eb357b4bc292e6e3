/** Letters that Unicode does not take apart, as people type them who have no such key: `Đorđević` is Djordjevic's `dordevic`. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);
const NOT_TAKEN_APART = /[đðħıłøþŧæœß]/g;
const ASCII = /^[\0-\x7f]*$/;
/** Accents, and the invisible characters that a scan or a word processor leaves inside words. */
const MARKS_AND_INVISIBLE = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/**
 * A word as the index knows it: lower case, without accents, `ё` as `е`. The Russian `й` stays a letter of its own: without
 * it `мой` (my) and `мои` (mine) would be one word.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .split('й')
    .map((piece) => piece.normalize('NFKD').replace(MARKS_AND_INVISIBLE, ''))
    .join('й')
    .replace(NOT_TAKEN_APART, (letter) => PLAIN.get(letter) ?? letter);
}
