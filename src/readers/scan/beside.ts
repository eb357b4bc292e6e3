import { pageName, stemOf } from '../../sources/bundle-parts.ts';

/** Something that stands beside pictures, and the name of its file. */
export interface Beside<Thing> {
  readonly name: string;
  readonly thing: Thing;
}

/**
 * Finds what stands beside a picture: what has exactly its name; else what has it in another form of Unicode, in capitals or not, and does not have
 * exactly that of another picture.
 */
export function besideAmong<Thing>(
  all: readonly Beside<Thing>[],
  pictures: readonly string[],
): (picture: string) => readonly Beside<Thing>[] {
  const stems = new Set(pictures.map(stemOf));
  const exact = Map.groupBy(all, ({ name }) => stemOf(name));
  const alike = Map.groupBy(
    all.filter(({ name }) => !stems.has(stemOf(name))),
    ({ name }) => pageName(name),
  );
  return (picture) => exact.get(stemOf(picture)) ?? alike.get(pageName(picture)) ?? [];
}
