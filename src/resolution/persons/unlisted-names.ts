import type { CollectionId, PersonId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import { type Asked, type Decided, placeOf } from './asked.ts';
import type { Register } from './register.ts';

/** A name that neither a list nor the authority knows. */
export interface Unlisted {
  readonly asked: Asked;
  readonly collection: CollectionId;
}

/**
 * Persons of whom a paper tells no more than a name: Lancaster, whom a cable names eight times and nobody introduces. One person a
 * paper and a surname, whatever the spelling or the script; two who go by the surname in one paper with forenames that
 * conflict are left alone. A name that only passes by once makes no person.
 */
export function identifyUnlisted(
  names: readonly Unlisted[],
  register: Register,
): readonly Decided[] {
  const found: Decided[] = [];
  const groups = Map.groupBy(
    names,
    ({ asked }) => `${asked.document} ${nameKey(asked.name.surname)}`,
  );
  for (const group of groups.values()) {
    const fullest = group.toSorted((left, right) => fullness(right) - fullness(left))[0];
    if (fullest === undefined || !deservesPerson(group)) continue;
    const { asked, collection } = fullest;
    const given = asked.name.given.join(' ');
    const name = given === '' ? asked.name.surname : `${asked.name.surname}, ${given}`;
    const person = register.addUnlisted(
      { name, script: asked.mention.script, source: 'text', collection },
      asked.document,
    );
    for (const { asked: one } of group)
      found.push({ asked: one, identity: identityOf(one, person) });
  }
  return found;
}

function identityOf(asked: Asked, person: PersonId): Identity {
  const reason = 'The paper names this person and no list says who it is.';
  return {
    kind: 'identified',
    ...placeOf(asked),
    person,
    rule: 'named-here-only',
    confidence: 0.6,
    reason,
  };
}

function deservesPerson(group: readonly Unlisted[]): boolean {
  const travels = group.some(({ asked }) => asked.mention.part !== 'mentioned');
  const forenames = new Set(
    group.flatMap(({ asked }) => asked.name.given.slice(0, 1).map((name) => name.charAt(0))),
  );
  return forenames.size <= 1 && (travels || group.length > 1);
}

/** Latin before Cyrillic, more forenames before fewer. */
function fullness({ asked }: Unlisted): number {
  return asked.name.given.join('').length + (asked.mention.script === 'latin' ? 0.5 : 0);
}
