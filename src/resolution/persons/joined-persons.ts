import type { PersonId } from '../../model/ids.ts';
import type { Merge, Person, PersonName } from '../../model/people.ts';
import type { PersonAnchor } from '../../model/revisions.ts';
import type { Standing } from '../../model/standing.ts';

/** The rule by which a person's word joins or parts persons. */
export const RULE = 'person-says';

export function mergeOf({ by, at, reason }: Pick<Standing, 'by' | 'at' | 'reason'>): Merge {
  return {
    rule: RULE,
    reason: `${by} said so on ${at.slice(0, 10)}: ${reason}`,
    confidence: 1,
    evidence: [],
  };
}

/** One person with all that is known of several, and why they are one. */
export function joined(into: Person, all: readonly Person[], merge: Merge): Person {
  const names = new Map(
    all.flatMap((one) => one.names).map((name) => [JSON.stringify(name), name]),
  );
  const listed = all.flatMap((one) => one.listed ?? []);
  return {
    ...into,
    names: [...names.values()],
    descriptions: [...new Set(all.flatMap((one) => one.descriptions))],
    tenures: all.flatMap((one) => one.tenures),
    ...(listed.length > 0 && { listed }),
    identifiers: Object.assign(
      {},
      ...all.map((one) => one.identifiers).toReversed(),
    ) as Person['identifiers'],
    merges: [...all.flatMap((one) => one.merges), merge],
  };
}

interface Part {
  readonly id: PersonId;
  readonly names: readonly PersonName[];
  readonly merge: Merge;
}

/** A person of these names, set apart from another. */
export function partOf({ name }: Person, { id, names, merge }: Part): Person {
  return {
    id,
    name: names[0]?.name ?? name,
    names,
    descriptions: [],
    tenures: [],
    identifiers: {},
    merges: [merge],
  };
}

/** The entries of lists that a person is, in words to look up. */
export function keysOf({ names }: Person): readonly string[] {
  return names.flatMap(({ collection, key }) =>
    collection === undefined || key === undefined ? [] : [`${collection} ${key}`],
  );
}

export function isOf(name: PersonName, anchor: PersonAnchor): boolean {
  return (
    anchor.kind === 'listed' && name.collection === anchor.collection && name.key === anchor.key
  );
}
