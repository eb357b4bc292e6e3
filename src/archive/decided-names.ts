import { type CollectionId, collectionOf, type PersonId } from '../model/ids.ts';
import type { Identity } from '../model/people.ts';
import type { HeldPaper } from '../resolution/holdings.ts';
import type { KnownParts } from '../resolution/knowledge/known-parts.ts';
import { prepareIdentities } from '../store/prepared-resolution.ts';
import type { Give } from './resolve-side.ts';

type Named = readonly [identities: readonly Identity[], papers: readonly HeldPaper[]];

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
  readonly #given: Promise<void>[] = [];
  readonly #waiting: Named[] = [];

  constructor(go: NamesGo) {
    this.#go = go;
  }

  readonly take = (...named: Named): void => {
    const [identities, papers] = named;
    for (const { collection } of papers) {
      if (!this.persons.has(collection)) this.persons.set(collection, new Set());
    }
    for (const identity of identities) this.#note(identity);
    if (this.#go.wait) this.#waiting.push(named);
    else this.#handOn(named);
  };

  /** Fulfilled when all are stored. */
  async end(redirect: (identity: Identity) => Identity): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const [identities, papers] = next;
      this.#handOn([identities.map(redirect), papers]);
    }
    await Promise.all(this.#given);
  }

  #note(identity: Identity): void {
    const persons = this.persons.get(collectionOf(identity.document));
    const all = identity.kind === 'identified' ? [identity.person] : identity.candidates;
    for (const person of all) persons?.add(person);
  }

  #handOn([identities, papers]: Named): void {
    const { give, parts } = this.#go;
    const ids = papers.map(({ id }) => id);
    this.#given.push(give({ identities: prepareIdentities(identities, ids) }));
    parts.add(identities);
  }
}
