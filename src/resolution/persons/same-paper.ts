import type { PersonId } from '../../model/ids.ts';
import type { Identity } from '../../model/people.ts';
import { nameKey } from '../../understanding/names/name-key.ts';
import type { Asked } from './asked.ts';
import { compareGiven } from './name-agreement.ts';

/**
 * Who the surnames of one paper are, once some of its names are decided: `Vyshinski` in the last paragraph is the Vyshinski whom a note
 * introduced in the first. A surname that two persons of the paper bear decides nothing.
 */
export class PaperPersons {
  readonly #bySurname = new Map<string, Map<PersonId, Asked>>();

  learn(asked: Asked, identity: Identity): void {
    if (identity.kind !== 'identified') return;
    const key = nameKey(asked.name.surname);
    const bearers = this.#bySurname.get(key) ?? new Map<PersonId, Asked>();
    this.#bySurname.set(key, bearers.set(identity.person, asked));
  }

  /** The one person of the paper with this surname, and the name that was decided before. */
  bearerOf(asked: Asked): readonly [PersonId, Asked] | undefined {
    const bearers = [...(this.#bySurname.get(nameKey(asked.name.surname)) ?? [])];
    const [only] = bearers;
    if (only === undefined || bearers.length > 1) return undefined;
    return compareGiven(asked.name.given, only[1].name.given).conflict === false ? only : undefined;
  }
}
