import { NO_COLLECTION } from '../model/collections.ts';
import type { CollectionId } from '../model/ids.ts';
import { fold } from './folding.ts';
import { Unreadable } from './syntax.ts';
import type { FieldQuery, Query } from './syntax.ts';

/** A collection that `in:` can mean. */
export interface NamedCollection {
  readonly id: CollectionId;
  readonly title: string;
}

/** True when the answer depends on which collections there are. */
export function asksForCollection(typed: string): boolean {
  return /(?:^|[^\p{L}])(?:in|collection|volume)[:=]/iu.test(typed);
}

/**
 * Puts ids in the place of what was typed after `in:`: an id in whatever capitals, else every collection with these words in its
 * title. `in:cited` asks for papers that lie in none. Throws `Unreadable` where there is no such collection.
 */
export function withCollections(query: Query, known: readonly NamedCollection[]): Query {
  switch (query.kind) {
    case 'all':
    case 'any':
      return { ...query, of: query.of.map((part) => withCollections(part, known)) };
    case 'not':
      return { ...query, of: withCollections(query.of, known) };
    case 'field':
      return query.field === 'in' ? { ...query, of: valuesFor(query, query.of, known) } : query;
    case 'word':
    case 'phrase':
    case 'prefix':
    case 'near':
    case 'everything':
      return query;
  }
}

/** The values inside an `in:` field, which may be a choice: `in:(vol1 OR vol2)`. */
function valuesFor(field: FieldQuery, value: Query, known: readonly NamedCollection[]): Query {
  if (value.kind === 'all' || value.kind === 'any') {
    return { ...value, of: value.of.map((part) => valuesFor(field, part, known)) };
  }
  if (value.kind === 'not') return { ...value, of: valuesFor(field, value.of, known) };
  if (value.kind !== 'word' && value.kind !== 'phrase') return value;
  const meant = collectionsMeant(value.text, known);
  const of = meant.map(({ id }): Query => ({ kind: 'phrase', text: id, at: value.at }));
  const [only] = of;
  if (only === undefined) {
    throw new Unreadable({ code: 'noCollection', name: value.text }, value.at);
  }
  return of.length === 1 ? only : { kind: 'any', of };
}

function collectionsMeant(
  typed: string,
  known: readonly NamedCollection[],
): readonly NamedCollection[] {
  const words = fold(typed);
  const byId = [...known, { id: NO_COLLECTION, title: '' }].filter(({ id }) => fold(id) === words);
  return byId.length > 0 ? byId : known.filter(({ title }) => fold(title).includes(words));
}
