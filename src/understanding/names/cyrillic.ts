/**
 * Russian names in Latin letters, after the custom of American diplomacy (BGN without its dots): Вышинский is `Vyshinskiy`,
 * Щербицкий `Shcherbitskiy`. Other alphabets that use these letters come out legible, not correct.
 */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('а a б b в v г g д d з z и i й y к k л l м m н n о o п p р r с s т t у u ф f'),
  ...pairs('ж zh х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ё yo'),
  ...pairs('і i ї i є ye ґ g ў u ј j'),
  ['ъ', ''],
  ['ь', ''],
]);

/** е is `ye` where it opens a syllable: at the start, after a vowel, after ъ or ь. */
const OPENS_SYLLABLE = new Set('аеёиоуыэюяъь'.split(''));

export function romanise(cyrillic: string): string {
  let before: string | undefined;
  let latin = '';
  for (const letter of cyrillic) {
    const low = letter.toLowerCase();
    const sounded = soundOf(low, before);
    latin += low === letter ? sounded : capital(sounded);
    before = low;
  }
  return latin;
}

export function isCyrillic(words: string): boolean {
  return /\p{Script=Cyrillic}/u.test(words);
}

function soundOf(letter: string, before: string | undefined): string {
  if (letter === 'е') {
    const opens = before === undefined || !/\p{L}/u.test(before) || OPENS_SYLLABLE.has(before);
    return opens ? 'ye' : 'e';
  }
  return LETTERS.get(letter) ?? letter;
}

function capital(sounds: string): string {
  return sounds.charAt(0).toUpperCase() + sounds.slice(1);
}

function pairs(table: string): readonly (readonly [string, string])[] {
  const cells = table.split(' ');
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? [[cell, cells[index + 1] ?? ''] as const] : [],
  );
}
