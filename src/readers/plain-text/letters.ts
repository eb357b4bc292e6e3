export const UNMET = 0;
export const LETTER = 1;
/** Marks on letters, and spaces. */
const BESIDE = 2;
const OTHER = 3;

/** What each UTF-16 unit is, found when it is first met: asking a pattern for every character of a file is slow. */
export const unitKinds = new Uint8Array(0x10000);

/** What a UTF-16 unit is; halves of characters are none. */
export function kindOf(unit: number): number {
  const known = unitKinds[unit] ?? OTHER;
  if (known !== UNMET) return known;
  const kind = kindByPattern(String.fromCharCode(unit));
  unitKinds[unit] = kind;
  return kind;
}

function kindByPattern(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  return /[\p{M}\s]/u.test(character) ? BESIDE : OTHER;
}

/** How many characters of a text are letters, marks on them, and spaces. */
export function lettersAndSpaces(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== OTHER) count += 1;
    else if (isFirstHalf(unit)) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
      if (character.length > 1 && kindByPattern(character) !== OTHER) count += 1;
    }
  }
  return count;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
