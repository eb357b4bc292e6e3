/** Words as they are compared letter by letter: every run of space and line end is one space. Nothing else is made alike. */
export function oneSpaced(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** How many letters must be changed, put in or taken out to make one text of the other: Levenshtein's distance over the whole. */
export function lettersWrong(typed: string, read: string): number {
  const [meant, seen] = [Array.from(typed), Array.from(read)];
  let above = Uint32Array.from({ length: seen.length + 1 }, (_, column) => column);
  let line = new Uint32Array(seen.length + 1);
  for (const [row, letter] of meant.entries()) {
    line[0] = row + 1;
    for (let column = 1; column <= seen.length; column += 1) {
      const kept = (above[column - 1] ?? 0) + (letter === seen[column - 1] ? 0 : 1);
      line[column] = Math.min(kept, (line[column - 1] ?? 0) + 1, (above[column] ?? 0) + 1);
    }
    [above, line] = [line, above];
  }
  return above[seen.length] ?? 0;
}
