/** What a UTF-16 unit is to a word. `ideograph`: a character that is a word by itself, as in Chinese, written without spaces. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const IDEOGRAPH = 4;
export const DASH = 5;
export const LONG_DASH = 6;
export const APOSTROPHE = 7;
export const STOP = 8;
export const COMMA = 9;
export const SLASH = 10;

export type CharacterClass = number;

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\p{Nd}/u;
const PUNCTUATION: ReadonlyMap<string, CharacterClass> = new Map([
  ['-', DASH],
  ['\u2010', DASH],
  ['\u2011', DASH],
  ['\u2012', DASH],
  ['\u2013', DASH],
  ['\u2212', DASH],
  ['~', DASH],
  ['\u2014', LONG_DASH],
  ['\u2015', LONG_DASH],
  ["'", APOSTROPHE],
  ['\u2019', APOSTROPHE],
  ['\u2018', APOSTROPHE],
  ['\u02bc', APOSTROPHE],
  ['\u02b9', APOSTROPHE],
  ['\u2032', APOSTROPHE],
  ['.', STOP],
  [',', COMMA],
  ['/', SLASH],
]);

/** Filled as characters are met; 0 is "not met yet". */
const classes = new Uint8Array(0x10000);

export function characterClass(code: number): CharacterClass {
  return classes[code] || remember(code);
}

function remember(code: number): CharacterClass {
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(character: string): CharacterClass {
  const mark = PUNCTUATION.get(character);
  if (mark !== undefined) return mark;
  if (DIGITS.test(character)) return DIGIT;
  if (IDEOGRAPHS.test(character)) return IDEOGRAPH;
  return LETTERS.test(character) || standsInWords(character) ? LETTER : OTHER;
}

/** Invisible characters inside words (folded away), and the halves of which characters of rarer scripts are made. */
function standsInWords(character: string): boolean {
  return INVISIBLE.includes(character) || (character >= '\ud800' && character <= '\udfff');
}

const INVISIBLE = ['\u00ad', '\u200c', '\u200d', '\u2060', '\ufeff'];
