/**
 * Between the tokens of a field where they are handed to a full-text engine as one string. Tokens may hold any letter, sign or
 * space (`840.48 refugees/5425`, `~conduct`, `o'neill`) but no line end; so an engine is set up to part at line ends alone.
 */
const SEPARATOR = '\n';

export function joinTokens(tokens: readonly string[]): string {
  return tokens.join(SEPARATOR);
}
