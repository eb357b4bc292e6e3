/** V8 cuts a shorter piece out by copying it. */
const SHORTEST_CUT = 13;

/**
 * A copy of the words. A string that was cut from a text may keep the whole text in memory for as long as the piece lives;
 * what is remembered over many papers must therefore be copied.
 */
export function detached(words: string): string {
  // Pieces as short as most words are copies already.
  if (words.length < SHORTEST_CUT) return words;
  return Buffer.from(words, 'utf16le').toString('utf16le');
}
