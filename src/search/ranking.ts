import type { Condition, Ranking } from '../store/plan.ts';
import { allOf, anyOf, compile, worthAsking } from './compile.ts';
import type { Query } from './syntax.ts';
import { formToken } from './tokens.ts';
import { chunksOf } from './typed-words.ts';

/**
 * What of a query counts for a list in order of relevance. It holds for the same documents as `compile(query)`, but tells more
 * of them apart: words that stand side by side in the question count more where they do so in the paper (`armistice talks`),
 * and the form typed counts more than others of its stem (in `canal nationalization` more than `nations`). A word alone is not
 * made to look for both, whatever else must not be there: a common one would take twice as long.
 */
export function compileForRanking(query: Query): Ranking {
  if (query.kind !== 'all') return { all: compile(query) };
  const asked = worthAsking(query.of);
  const isAlone = asked.filter(({ kind }) => kind !== 'not').length < 2;
  const words = asked.map((part) => (isAlone ? compile(part) : withForm(part)));
  const pairs = asked.map((part, at) => {
    const next = asked[at + 1];
    return next && sideBySide(query.of, part, next);
  });
  const together = pairs.filter((pair) => pair !== undefined);
  return {
    all: allOf(words.map((word, at) => anyOf([word, ...(pairs[at] ? [pairs[at]] : [])]))),
    ...(together.length > 0 && { closest: closest(together, words) }),
  };
}

/** Two words side by side are both there: to ask for each again, and count each of its papers, would take twice as long. */
function closest(together: readonly Condition[], words: readonly Condition[]): Condition {
  return words.length === 2 ? anyOf(together) : allOf([anyOf(together), ...words]);
}

/** A word by its stem, or by its form as typed: whatever has the form has the stem. */
function withForm(part: Query): Condition {
  const condition = compile(part);
  if (part.kind !== 'word' || condition.kind !== 'word') return condition;
  const [word, ...others] = wordsOf(part.text);
  if (word === undefined || others.length > 0 || word.form === word.stem) return condition;
  if (!condition.tokens.includes(word.stemToken)) return condition;
  return { ...condition, tokens: [...condition.tokens, formToken(word.form)] };
}

/** Two words in any inflection, next to each other or with the same small words between (`ministry of defense`). */
function sideBySide(parts: readonly Query[], one: Query, other: Query): Condition | undefined {
  const stretch = parts.slice(parts.indexOf(one), parts.indexOf(other) + 1);
  if (!stretch.every((part) => part.kind === 'word')) return undefined;
  const tokens = stretch.flatMap((part) => wordsOf(part.text).map((word) => word.stemToken));
  return tokens.length > 1 ? { kind: 'phrase', tokens } : undefined;
}

function wordsOf(typed: string) {
  return chunksOf(typed).flatMap((chunk) => chunk.words);
}
