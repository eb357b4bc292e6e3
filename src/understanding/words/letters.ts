const SMALL = 1;
const CAPITAL = 2;
const OTHER = 3;

/** What each character beyond ASCII is, found once: asking a pattern for every character of an archive is slow. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  const kind = /\p{Lu}/u.test(letter) ? CAPITAL : /[\p{L}\p{M}]/u.test(letter) ? SMALL : OTHER;
  kinds[code] = kind;
  return kind;
}

/** True of a capital letter of any script, given its UTF-16 unit. */
export function isCapital(code: number): boolean {
  return kindOf(code) === CAPITAL;
}

/** True of a letter or a mark on one; false past the end of a string. */
export function isLetter(code: number): boolean {
  return !Number.isNaN(code) && kindOf(code) !== OTHER;
}
