/** Names set in capitals, as they are written otherwise: `NEW YORK` to `New York`, `O’HARA-REED` to `O’Hara-Reed`. */
export function titleCase(words: string): string {
  if (words !== words.toUpperCase()) return words;
  return words
    .toLowerCase()
    .replace(
      /(^|[\s.'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
