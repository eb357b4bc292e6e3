/** Lower case, no marks, no points: `Ch’oe Kyu-ha` and `Choe Kyuha` are one. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
