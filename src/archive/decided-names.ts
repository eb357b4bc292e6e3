import { type CollectionId, collectionOf, type PersonId } from '../model/ids.ts';
import type { Identity } from '../model/people.ts';
import type { KnownParts } from '../resolution/knowledge/known-parts.ts';
import type { ListIdentities } from '../resolution/persons/resolve-persons.ts';
import { prepareIdentities } from '../store/prepared-resolution.ts';
import type { Give } from './resolve-side.ts';

export interface NamesGo {
  readonly give: Give;
  readonly parts: KnownParts;
  /** Whether they wait until all are decided, because people's decisions may yet change whom they mean. */
  readonly wait: boolean;
}

/** Takes in the names of a list and its papers when they are decided, and hands them on at once or when all are. */
export class DecidedNames {
  /** Everyone whom the papers name or may name, by collection, before people's decisions. */
  readonly persons = new Map<CollectionId, Set<PersonId>>();
  readonly #go: NamesGo;
  readonly #waiting: ListIdentities[] = [];
  #given: Promise<void> | undefined;

  constructor(go: NamesGo) {
    this.#go = go;
  }

  /** Fulfilled when the next may come: one list is decided while the one before is stored, and more at once would only lie about. */
  async take(list: ListIdentities): Promise<void> {
    for (const { collection } of list.papers) {
      if (!this.persons.has(collection)) this.persons.set(collection, new Set());
    }
    for (const identity of list.identities) this.#note(identity);
    if (this.#go.wait) this.#waiting.push(list);
    else await this.#handOn(list);
  }

  /** Fulfilled when all are stored. */
  async end(redirect: (identity: Identity) => Identity): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { identities, papers } = next;
      await this.#handOn({ identities: identities.map(redirect), papers });
    }
    await this.#given;
  }

  #note(identity: Identity): void {
    const persons = this.persons.get(collectionOf(identity.document));
    const all = identity.kind === 'identified' ? [identity.person] : identity.candidates;
    for (const person of all) persons?.add(person);
  }

  async #handOn({ identities, papers }: ListIdentities): Promise<void> {
    const { give, parts } = this.#go;
    const ids = papers.map(({ id }) => id);
    parts.add(identities);
    const prepared = prepareIdentities(identities, ids);
    await this.#given;
    this.#given = give({ identities: prepared });
  }
}
