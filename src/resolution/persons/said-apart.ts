import type { PersonsApart } from '../../model/revisions.ts';
import type { Standing } from '../../model/standing.ts';
import type { Entry } from './entries.ts';

/** What someone decided: that persons are not one. */
export type SaidApart = Standing<PersonsApart>;

/** Whether people said of the persons of two entries that they are not one. */
export type Parted = (one: Entry, two: Entry) => boolean;

/** Persons are known by their entries in lists; one that has none can be joined by no list either. */
export function partedBy(said: readonly SaidApart[]): Parted {
  const pairs = new Set<string>();
  for (const { change } of said) {
    const keys = change.persons.map(({ anchors }) =>
      anchors.flatMap((one) => (one.kind === 'listed' ? [keyOf(one.collection, one.key)] : [])),
    );
    for (const [index, own] of keys.entries()) {
      for (const other of keys.slice(index + 1).flat()) {
        for (const key of own) pairs.add(pairOf(key, other)).add(pairOf(other, key));
      }
    }
  }
  return pairs.size === 0
    ? () => false
    : (one, two) => pairs.has(pairOf(entryKey(one), entryKey(two)));
}

const keyOf = (collection: string, key: string): string => `${collection} ${key}`;
const entryKey = ({ collection, listed }: Entry): string => keyOf(collection, listed.key);
const pairOf = (one: string, two: string): string => `${one}\n${two}`;
