/** Lower case, no marks, no points: `Ch’oe Kyu-ha` and `Choe Kyuha` are one. */
export function fold(words: string): string {
  if (PLAIN.test(words)) return words.toLowerCase();
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most words of most names: nothing about them has to be taken away. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
