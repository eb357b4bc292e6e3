/**
 * Tokens of ours may hold any character (`840.48`, `refugees/5425`, `o'neill`). A full-text engine would cut them at
 * its own idea of a word. So each ASCII character that is neither letter nor digit moves to a private place of Unicode, where engines
 * see a letter. The same on both sides, in the index and in the question; a quote or operator cannot survive it.
 */
const PRIVATE = 0xe000;
// oxlint-disable-next-line no-control-regex
const PUNCTUATION = /[\0-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]/g;

export function encodeToken(token: string): string {
  return token.replace(PUNCTUATION, (sign) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)));
}

/** A field's tokens as one string that a tokenizer at spaces takes apart again. */
export function encodeTokens(tokens: readonly string[]): string {
  // Most tokens are plain words: joining first and encoding once is three times as fast, so encode the rare ones alone.
  return tokens.map(encodeToken).join(' ');
}
