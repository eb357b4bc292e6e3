const LETTER = 1;
const SPACE = 2;
const OTHER = 3;

/** What each UTF-16 unit is, found once: asking a pattern for every character of a file is slow. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? OTHER;
  if (known !== 0) return known;
  const kind = kindByPattern(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function kindByPattern(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  return /[\p{M}\s]/u.test(character) ? SPACE : OTHER;
}

/** True of a letter of any script, given its UTF-16 unit; of halves of letters beyond them, false. */
export function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return unit <= 0x7f;
  return kindOf(unit) === LETTER;
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
