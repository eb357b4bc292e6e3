import type { AuthorityPerson } from '../../model/authority.ts';
import { authorityPersons } from '../../understanding/authority/authority.ts';
import type { NameParts } from '../../understanding/names/parse-name.ts';
import { isTitle } from '../../understanding/names/parse-name.ts';
import { NameIndex } from './name-index.ts';

/** The persons of the authority by name. Pseudonyms are apart: they name someone only while they were used. */
export interface KnownPersons {
  readonly index: NameIndex<AuthorityPerson>;
}

let known: KnownPersons | undefined;

export function knownPersons(): KnownPersons {
  known ??= {
    index: new NameIndex(authorityPersons().map((who) => ({ who, names: namesOf(who) }))),
  };
  return known;
}

/** The names of a person of the authority, taken apart. */
export function namesOf(person: AuthorityPerson): readonly NameParts[] {
  const taken = TAKEN.get(person);
  if (taken !== undefined) return taken;
  const names = takeApart(person);
  TAKEN.set(person, names);
  return names;
}

const TAKEN = new WeakMap<AuthorityPerson, readonly NameParts[]>();

function takeApart(person: AuthorityPerson): readonly NameParts[] {
  return person.names
    .filter((name) => name.used === undefined)
    .map(({ surname, forenames }) => {
      const [given = '', generation] = forenames.split(/,\s*/);
      const words = given.split(' ').filter((word) => word !== '' && !isTitle(word));
      const parts = { titles: [], given: words, surname };
      return generation === undefined
        ? parts
        : { ...parts, generation: generation.toLowerCase().replace('.', '') };
    });
}
