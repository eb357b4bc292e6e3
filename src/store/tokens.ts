/**
 * Between the tokens of a field where they are handed to a full-text engine as one string. Tokens may hold any letter, sign or
 * space (`840.48 refugees/5425`, `~conduct`, `o'neill`) but no line end; so an engine is set up to part at line ends alone.
 */
const SEPARATOR = '\n';
export const LINE_END = 0x0a;

/** The tokens of a field as they are handed over, in UTF-8. */
export type JoinedTokens = Uint8Array<ArrayBuffer>;

export function joinTokens(tokens: readonly string[]): string {
  return tokens.join(SEPARATOR);
}

/** What was joined, as one string. */
export function joinedText(joined: JoinedTokens): string {
  return Buffer.from(joined.buffer, joined.byteOffset, joined.length).toString();
}
