import { worthAsking } from './compile.ts';
import type { QueryField } from './fields.ts';
import type { Query } from './syntax.ts';
import { chunksOf } from './typed-words.ts';

/**
 * The stems by which words of a query are looked up, so that people can be told why `vyshinsky` also finds Vyshinski: `vyshinski`. Words
 * in quotation marks, numbers and values of fields are taken as they are typed.
 */
export function stemsAsked(query: Query): readonly string[] {
  return [...new Set(stemsIn(query))];
}

function stemsIn(query: Query): readonly string[] {
  switch (query.kind) {
    case 'all':
      return worthAsking(query.of).flatMap(stemsIn);
    case 'any':
      return query.of.flatMap(stemsIn);
    case 'word':
      return stemOf(query.text);
    case 'field':
      return OF_TEXTS.has(query.field) ? stemsIn(query.of) : [];
    case 'not':
    case 'phrase':
    case 'prefix':
    case 'near':
    case 'everything':
      return [];
  }
}

/** Fields of running words; others hold names and values. */
const OF_TEXTS: ReadonlySet<QueryField> = new Set(['head', 'body', 'notes']);

/** Of one word without marks in it; with them it is looked up as it stands. */
function stemOf(typed: string): readonly string[] {
  if (!/^[\p{L}\p{M}]{3,}$/u.test(typed)) return [];
  return chunksOf(typed).flatMap(({ words }) => words.map(({ stem }) => stem));
}
