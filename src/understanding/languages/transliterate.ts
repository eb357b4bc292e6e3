const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e',
  ю: 'yu', я: 'ya',
}; // prettier-ignore

/** Cyrillic words in Latin letters, small: `Хрущев` to `khrushchev`. Other letters stay. */
function transliterate(words: string): string {
  return Array.from(words.toLowerCase(), (letter) => LETTERS[letter] ?? letter).join('');
}

/** What is left of a name when script and the endings that languages write differently are set aside: `Вышинский`, `Vyshinsky`, `Vyshinskii`. */
export function nameKey(name: string): string {
  return transliterate(name)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʹ`-]/gu, '')
    .replace(/(?:iy|yi|ij|ii|yy|y|i)$/u, '')
    .replace(/(?<=[aeiou])y(?=[aeiou])|j/gu, 'i')
    .trim();
}
