import type { CollectionId, PersonId } from '../../model/ids.ts';
import type { PersonName } from '../../model/people.ts';
import type { AuthorityPerson } from '../../model/authority.ts';
import { authorityPersons } from '../../understanding/authority/authority.ts';
import type { Entry } from './entries.ts';
import type { Register } from './register.ts';

/** What deciding the names of a collection with a list of its own came to, besides who each of them is. */
export interface NamesOfList {
  /** The persons of its entries, in the order of the list. */
  readonly entries: readonly PersonId[];
  /** The persons of the authority that its papers may name, as they came, each with the id that it had. */
  readonly officials: readonly (readonly [source: string, id: string, person: PersonId])[];
  readonly spellings: readonly SpellingCount[];
}

/** A spelling of a person in the papers of one list, and how often it is written. */
export type SpellingCount = readonly [person: PersonId, name: PersonName, places: number];

/** What a run knows of an earlier one: of collections in which neither a paper nor the list has changed since. */
export type PastNames = ReadonlyMap<CollectionId, NamesOfList>;

export type RunNames = Map<CollectionId, NamesOfList>;

/**
 * Whether the names of a list would be decided as before: its entries are the same persons, and so are those of the authority that it names. If
 * so, these enter the register as they did then.
 */
export function comesToTheSame(
  before: NamesOfList,
  list: readonly Entry[],
  register: Register,
): boolean {
  const isSame =
    list.length === before.entries.length &&
    list.every((entry, at) => register.ofEntry(entry) === before.entries[at]);
  if (!isSame) return false;
  const officials: (readonly [AuthorityPerson, PersonId])[] = [];
  for (const [source, id, person] of before.officials) {
    const official = byId().get(`${source} ${id}`);
    if (official === undefined) return false;
    officials.push([official, person]);
  }
  return register.enterAgain(officials);
}

let officialsById: ReadonlyMap<string, AuthorityPerson> | undefined;

function byId(): ReadonlyMap<string, AuthorityPerson> {
  officialsById ??= new Map(authorityPersons().map((one) => [`${one.source} ${one.id}`, one]));
  return officialsById;
}

/** A register that writes down whom of the authority it is asked for. */
export class NotedRegister implements Pick<Register, 'ofAuthority'> {
  readonly #register: Register;
  readonly #officials = new Map<string, NamesOfList['officials'][number]>();

  constructor(register: Register) {
    this.#register = register;
  }

  ofAuthority(authority: AuthorityPerson): PersonId {
    const person = this.#register.ofAuthority(authority);
    const { source, id } = authority;
    this.#officials.set(`${source} ${id}`, [source, id, person]);
    return person;
  }

  officials(): NamesOfList['officials'] {
    return [...this.#officials.values()];
  }
}
